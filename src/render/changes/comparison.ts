import type { Change } from '../../../schemas/change.ts';
import type { Site } from '../../../schemas/site.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { editionName } from '../document/key-facts.ts';
import { withAside } from '../language/locale.ts';
import type { I18n } from '../words/i18n.ts';
import type { ComparedEditions, IsSigned } from './compared.ts';
import { deltaText } from './premiums.ts';
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

/** The words of two editions side by side, in the order of the newer text. */
export type ComparisonView = {
  /** From left to right. */
  heads: { side: 'old' | 'new'; label: string }[];
  rows: RowView[];
};

/** @param newerSide  On which side the newer words are; on the left if left out. */
export function comparisonView(
  compared: ComparedEditions,
  newerSide: Site['newerSide'],
  isSigned: IsSigned,
  i18n: I18n,
): ComparisonView {
  const order = newerSide === 'right' ? (['old', 'new'] as const) : (['new', 'old'] as const);
  const words = { old: itemWords(compared.old, i18n), new: itemWords(compared.new, i18n) };
  return {
    heads: order.map((side) => ({
      side,
      label: compared.erratum
        ? i18n.t(side === 'old' ? 'changes.erratum.before' : 'changes.erratum.after')
        : i18n.t(`changes.side.${side}`, { edition: editionName(compared[side], i18n) }),
    })),
    rows: rowsOf(compared).map((row) => rowView(row, compared, order, words, isSigned, i18n)),
  };
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
