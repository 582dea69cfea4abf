import type { Change, ChangedThing } from '../../../schemas/change.ts';
import { inLanguage } from '../../../schemas/language.ts';
import { byCause } from '../../editions/change-table.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { schemeHref } from '../document/address.ts';
import { editionName, factWording, policyholderOf } from '../document/key-facts.ts';
import { page, type PageView, type SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import type { Printable } from '../print/print-all.ts';
import { own, isTranslation, type I18n } from '../words/i18n.ts';
import { changesPath, pairName, unsignedOf, type ComparedEditions, type IsSigned } from './compared.ts';
import { premiumsView } from './premiums.ts';
import { itemWords, type ItemWords } from './words.ts';

/** A change in a sentence: what happened, and the words before and after. */
export type NoticeItemView = { about: string; old: LocalizedText; new: LocalizedText };

export type NoticeView = PageView & {
  sheet: string;
  sheetTitle: string;
  documentTitle: string;
  draftLine: string;
  product: LocalizedText;
  policyholder: LocalizedText;
  isPolicyholderMissing: boolean;
  editions: string;
  facts: { label: string; value: string }[];
  /** What gets worse stands before what gets better. */
  worse: NoticeItemView[];
  premiums: string[];
  better: NoticeItemView[];
  others: NoticeItemView[];
  /** What has no change at all. */
  same: string;
  deadline: string;
};

/** What a member looks for: named if nothing of it changed. */
const NAMED: readonly ChangedThing[] = [
  'eligibility',
  'cover',
  'plan',
  'premium',
  'limit',
  'deductible',
  'ratio',
  'coverage',
  'cost',
  'exclusion',
  'rider',
  'service',
];

/** What no member needs to be told: words that say nothing of the contract. */
const APART: readonly ChangedThing[] = ['document', 'heading', 'text', 'prose', 'loss-example', 'statistic'];

export function noticeView(compared: ComparedEditions, language: SiteLanguage, isSigned: IsSigned): NoticeView {
  const { i18n } = language;
  const { t, locale } = i18n;
  const { old, new: next, changes } = compared;
  const product = factWording('title', next.identity.title, i18n);
  const editions = t('changes.fromTo', { old: editionName(old, i18n), new: editionName(next, i18n) });
  const documentTitle = `${product.text} | ${t('changes.notice.title')} | ${editions}`;
  const path = `${pairName(compared)}.notice.html`;
  const about = {
    section: 'changes/',
    path,
    title: documentTitle,
    description: documentTitle,
    borrowed: { path: schemeHref(next), title: product.text },
  };
  const waiting = unsignedOf(changes, isSigned).length;
  const words = { old: itemWords(old, i18n), new: itemWords(next, i18n) };
  const roots = byCause(changes.changes).map(({ change }) => change);
  const told = roots.filter(
    ({ what, id }) => what !== 'premium' && !APART.includes(what) && !id.includes('/identity/'),
  );
  const items = (of: readonly Change[]) => of.map((change) => itemView(change, words, i18n));
  const isOf = (effect: Change['effect']) => told.filter((each) => each.effect === effect);
  const period = next.identity.policyPeriod.value;
  const policyholder = policyholderOf(next, i18n);
  const changed = new Set(changes.changes.map(({ what }) => what));
  const { sentences } = premiumsView(compared, i18n);
  const fact = (field: 'policyPeriod' | 'applicationDeadline') => factWording(field, next.identity[field], i18n).text;
  return {
    ...page(about, language),
    sheet: path.slice(path.indexOf('/') + 1).replace(/html$/, 'css'),
    sheetTitle: `${product.text} ${t('changes.notice.title')}`,
    documentTitle,
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
    product,
    policyholder,
    isPolicyholderMissing: policyholder.text === '',
    editions,
    facts: [
      { label: t('changes.notice.contracts'), value: `${product.text} ${editionName(next, i18n)}` },
      {
        label: t('changes.notice.from'),
        value: typeof period === 'object' ? locale.moment(period.inception) : fact('policyPeriod'),
      },
      { label: t('terms.identity.policyPeriod'), value: fact('policyPeriod') },
      { label: t('terms.identity.applicationDeadline'), value: fact('applicationDeadline') },
    ],
    worse: items(isOf('worse')),
    premiums: changed.has('premium') ? sentences : [],
    better: items(isOf('better')),
    others: items(told.filter(({ effect }) => effect === 'unjudged' || effect === 'neutral')),
    same: NAMED.filter((what) => !changed.has(what) && (changes.unchanged[what] ?? 0) > 0)
      .map((what) => t(`changes.what.${what}`))
      .join(locale.punctuation.comma),
    deadline: t('changes.notice.deadline', { day: fact('applicationDeadline') }),
  };
}

function itemView(change: Change, words: Record<'old' | 'new', ItemWords>, i18n: I18n): NoticeItemView {
  const { t, base } = i18n;
  const side = (name: 'old' | 'new'): LocalizedText => {
    const said = change[name];
    if (!said) return own('', i18n);
    const translation = words[name].translationOf(change, name);
    return translation === '' ? { text: said.text, lang: base.lang, parts: [said.text] } : own(translation, i18n);
  };
  const id = (change.new ?? change.old)?.id;
  const subject = id === undefined ? '' : words[change.new ? 'new' : 'old'].subjectOf(id);
  const what = [t(`changes.what.${change.what}`), ...(subject === '' ? [] : [subject])].join(
    i18n.locale.punctuation.comma,
  );
  return {
    about: t('changes.notice.item', { what, kind: t(`changes.kind.${change.kind}`) }),
    old: side('old'),
    new: side('new'),
  };
}

/** The notice for members as a page to print. */
export function renderNotice(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
  templates: Templates,
): Printable {
  const { i18n } = language;
  const { lang } = i18n.locale;
  const view = noticeView(compared, language, isSigned);
  const path = `${changesPath(compared, lang)}.notice.html`;
  const items = [...view.worse, ...view.better, ...view.others];
  const statements = [
    ...view.facts.map(({ value }) => value),
    ...items.flatMap((item) => [item.about, item.old.text, item.new.text]),
    ...view.premiums,
    view.same,
  ];
  return {
    path,
    html: templates('changes/notice', view),
    sheet: { path: path.replace(/html$/, 'css'), css: templates('changes/sheet', { ...view, isLandscape: false }) },
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
      rows: [],
      headless: 0,
      everyPage: view.draftLine,
      fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
    },
  };
}
