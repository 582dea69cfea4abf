import type { Change } from '../../../schemas/change.ts';
import { inLanguage } from '../../../schemas/language.ts';
import { schemeHref } from '../document/address.ts';
import { editionName, factWording, policyholderOf } from '../document/key-facts.ts';
import { page, type PageView, type SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import type { Printable } from '../print/print-all.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import { withAside } from '../language/locale.ts';
import { changesPath, pairName, unsignedOf, type ComparedEditions, type IsSigned } from './compared.ts';
import { deltaText, premiumsView, type PremiumsView } from './premiums.ts';
import { sidesOf, type Part } from './redline.ts';
import { headingsOf, rowsOf, type Row, type Run } from './rows.ts';
import { itemWords, type ItemWords } from './words.ts';

/** One side of a row. */
export type CellView = {
  side: 'old' | 'new';
  /** Which premium or limit it is; '' if its words say it. */
  subject: string;
  parts: Part[];
  /** In place of its words, or behind them: （新設）, （略）, where it was moved. */
  remark: string;
  translation: string;
};

export type RowView = {
  id: string;
  isHeading: boolean;
  isOmitted: boolean;
  follows: boolean;
  heading: LocalizedText;
  /** As they stand on the page, from left to right. */
  cells: CellView[];
  remarks: string[];
};

export type ChangeTableView = PageView & {
  /** Its own style sheet, next to it. */
  sheet: string;
  sheetTitle: string;
  documentTitle: string;
  product: LocalizedText;
  policyholder: LocalizedText;
  isPolicyholderMissing: boolean;
  editions: string;
  facts: { label: string; value: string }[];
  counts: string[];
  heads: { side: 'old' | 'new'; label: string }[];
  rows: RowView[];
  premiums: PremiumsView;
  draftLine: string;
  source: string;
};

export function changeTableView(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
): ChangeTableView {
  const { i18n, site } = language;
  const { t, locale } = i18n;
  const { old, new: next, changes } = compared;
  const product = factWording('title', next.identity.title, i18n);
  const editions = t('changes.fromTo', { old: editionName(old, i18n), new: editionName(next, i18n) });
  const documentTitle = `${product.text} | ${t('changes.table.title')} | ${editions}`;
  const path = `${pairName(compared)}.table.html`;
  const about = {
    section: 'changes/',
    path,
    title: documentTitle,
    description: documentTitle,
    borrowed: { path: schemeHref(next), title: product.text },
  };
  const order = site.newerSide === 'right' ? (['old', 'new'] as const) : (['new', 'old'] as const);
  const words = { old: itemWords(old, i18n), new: itemWords(next, i18n) };
  const waiting = unsignedOf(changes, isSigned).length;
  const policyholder = policyholderOf(next, i18n);
  return {
    ...page(about, language),
    sheet: path.slice(path.indexOf('/') + 1).replace(/html$/, 'css'),
    sheetTitle: `${product.text} ${t('changes.table.title')}`,
    documentTitle,
    product,
    policyholder,
    isPolicyholderMissing: policyholder.text === '',
    editions,
    facts: (['policyPeriod', 'applicationDeadline'] as const).map((field) => ({
      label: t(`terms.identity.${field}`),
      value: factWording(field, next.identity[field], i18n).text,
    })),
    counts: countsOf(changes.changes, i18n),
    heads: order.map((side) => ({
      side,
      label: t(`changes.side.${side}`, { edition: editionName(side === 'new' ? next : old, i18n) }),
    })),
    rows: rowsOf(compared).map((row) => rowView(row, compared, order, words, isSigned, i18n)),
    premiums: premiumsView(compared, i18n),
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
    source: t('changes.sources', {
      old: old.source.file,
      oldDay: locale.moment(old.source.received),
      new: next.source.file,
      newDay: locale.moment(next.source.received),
    }),
  };
}

function countsOf(changes: readonly Change[], { t }: I18n): string[] {
  const count = (is: (change: Change) => boolean) => changes.filter(is).length;
  return [
    t('changes.table.count', { count: changes.length, following: count(({ causes }) => causes !== undefined) }),
    t('changes.table.effects', {
      worse: count(({ effect }) => effect === 'worse'),
      better: count(({ effect }) => effect === 'better'),
      dearer: count(({ effect }) => effect === 'dearer'),
      cheaper: count(({ effect }) => effect === 'cheaper'),
    }),
  ];
}

const EMPTY = { text: '', lang: '', parts: [] };

function rowView(
  row: Row,
  compared: ComparedEditions,
  order: readonly ('old' | 'new')[],
  words: Record<'old' | 'new', ItemWords>,
  isSigned: IsSigned,
  i18n: I18n,
): RowView {
  const { t, translate } = i18n;
  const view: RowView = {
    id: '',
    isHeading: false,
    isOmitted: false,
    follows: false,
    heading: EMPTY,
    cells: [],
    remarks: [],
  };
  if (row.kind === 'heading') return { ...view, isHeading: true, heading: translate('heading', row.text) };
  const alone = (side: 'old' | 'new', remark: string): CellView => ({
    side,
    subject: '',
    parts: [],
    remark,
    translation: '',
  });
  if (row.kind === 'headings') {
    const [first, last] = [row.first, row.last].map((text) => translate('heading', text).text);
    const text =
      first === last
        ? t('changes.omittedHeading', { first: first! })
        : t('changes.omittedHeadings', { first: first!, last: last! });
    return { ...view, isOmitted: true, cells: order.map((side) => alone(side, text)) };
  }
  if (row.kind === 'omitted')
    return { ...view, isOmitted: true, cells: order.map((side) => alone(side, omittedText(row[side], i18n))) };
  const { change, follows } = row;
  const sides = sidesOf(change, compared.texts);
  return {
    ...view,
    id: change.id,
    follows,
    cells: order.map((side) => cellView(side, change, sides[side], compared, words[side], i18n)),
    remarks: remarksOf(change, follows, isSigned(change, compared.changes), i18n),
  };
}

/** `②～⑤（略）` */
function omittedText({ first, last }: Run, { t, locale }: I18n): string {
  if (first === '') return t('changes.omitted');
  const [from, to] = [locale.marker(first), locale.marker(last)];
  return from === to ? t('changes.omittedItem', { first: from }) : t('changes.omittedItems', { first: from, last: to });
}

function cellView(
  side: 'old' | 'new',
  change: Change,
  parts: Part[],
  compared: ComparedEditions,
  words: ItemWords,
  i18n: I18n,
): CellView {
  const { t, translate } = i18n;
  const { kind } = change;
  const own = change[side];
  if (!own) {
    const key = side === 'old' ? 'changes.newly' : 'changes.gone';
    return { side, subject: '', parts: [], remark: t(key), translation: '' };
  }
  const subject = own.id === undefined ? '' : words.subjectOf(own.id);
  const translation = words.translationOf(change, side);
  if (kind === 'renumbered')
    return { side, subject, parts: markerOf(parts), remark: t('changes.omitted'), translation: '' };
  if (kind === 'moved') {
    const there = side === 'old' ? 'new' : 'old';
    const at = change[there]!.spans[0]?.start.offset ?? 0;
    const heading = translate(
      'heading',
      headingsOf(compared[there]).findLast((each) => each.at <= at)?.text ?? '',
    ).text;
    return {
      side,
      subject,
      parts,
      remark: t(side === 'old' ? 'changes.movedTo' : 'changes.movedFrom', { heading }),
      translation,
    };
  }
  return { side, subject, parts, remark: '', translation };
}

/** Of an item with another number: the number, up to the last word that changed. */
function markerOf(parts: readonly Part[]): Part[] {
  return parts.slice(0, parts.findLastIndex(({ isChanged }) => isChanged) + 1);
}

function remarksOf(change: Change, follows: boolean, isSigned: boolean, i18n: I18n): string[] {
  const { t } = i18n;
  const { what, kind, effect, sign } = change;
  const by = deltaText(change, i18n);
  // the class, the plan and the band say that it is a premium
  const about = what === 'premium' ? '' : t(`changes.what.${what}`);
  return [
    withAside(t(`changes.kind.${kind}`), about, i18n.locale),
    ...(by === '' ? [] : [by]),
    ...(follows ? [t('changes.follows')] : []),
    ...(effect === 'neutral' || effect === 'unjudged' ? [] : [t(`changes.effect.${effect}`)]),
    ...(sign === 'must' && !isSigned ? [t('changes.toSign')] : []),
  ];
}

/** The table of old and new as a page to print. */
export function renderChangeTable(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
  templates: Templates,
): Printable {
  const { i18n } = language;
  const { lang } = i18n.locale;
  const view = changeTableView(compared, language, isSigned);
  const path = `${changesPath(compared, lang)}.table.html`;
  const cellText = ({ parts, remark }: CellView) => parts.map(({ text }) => text).join('') + remark;
  const cells = view.rows.flatMap((row) => row.cells);
  const statements = [
    ...cells.flatMap((cell) => [cell.subject, cellText(cell), cell.translation]),
    ...view.premiums.sentences,
  ];
  return {
    path,
    html: templates('changes/table', view),
    sheet: { path: path.replace(/html$/, 'css'), css: templates('changes/sheet', { ...view, isLandscape: true }) },
    about: {
      title: view.documentTitle,
      lang,
      subject: view.editions,
      author: inLanguage(language.site.publisher, lang).value,
      date: compared.new.source.received,
    },
    expected: {
      title: view.documentTitle,
      lang,
      statements: [...new Set(statements.filter((text) => text.trim() !== ''))],
      rows: view.premiums.isCut
        ? view.premiums.rows.map(({ facts, old, new: to, yen, percent }) => facts + old + to + yen + percent)
        : [],
      headless: 0,
      everyPage: view.draftLine,
      fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
    },
  };
}
