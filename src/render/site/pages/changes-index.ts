import { schemeHref } from '../../document/address.ts';
import { factWording, policyholderOf } from '../../document/key-facts.ts';
import { page, type DocumentInfo, type PageView, type SiteLanguage } from '../../html/page.ts';
import { ALL_CHANGES, changesHref, subscriptionsOf, unsignedOf, type ShownChanges } from '../../changes/compared.ts';
import { levelsOf } from '../../changes/counts.ts';
import { fromTo } from '../../changes/from-to.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { documentsOf } from './changes.ts';
import type { DocumentView } from './documents.ts';

/** Two editions in a few lines. */
export type PairView = {
  href: string;
  editions: string;
  draftLine: string;
  facts: { label: string; value: string }[];
  documents: DocumentView[];
};

/** A scheme with its editions, the newest first, and where to subscribe. */
export type ChangedSchemeView = {
  title: LocalizedText;
  policyholder: LocalizedText;
  isPolicyholderMissing: boolean;
  href: string;
  pairs: PairView[];
  feed: string;
  calendar: string;
};

/** The page of all schemes with more than one edition, or with a correction. */
export type ChangesIndexView = PageView & {
  schemes: ChangedSchemeView[];
  /** From the page. */
  feed: string;
  calendar: string;
  data: DocumentView[];
};

export function changesIndexView(
  all: readonly ShownChanges[],
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
): ChangesIndexView {
  const { i18n } = language;
  const { t } = i18n;
  const own = subscriptionsOf();
  const about = {
    path: ALL_CHANGES,
    title: t('changes.index.title'),
    description: t('changes.index.lead'),
    styles: ['home', 'changes'],
    feeds: [{ href: `../${own.feed}`, title: t('changes.feed.all') }],
  };
  const schemes = [...new Set(all.map(({ compared }) => compared.new.scheme))];
  return {
    ...page(about, language),
    schemes: schemes.map((scheme) => {
      const pairs = all.filter(({ compared }) => compared.new.scheme === scheme).reverse();
      const { new: newest } = pairs[0]!.compared;
      const policyholder = policyholderOf(newest, i18n);
      const { feed, calendar } = subscriptionsOf(scheme);
      return {
        title: factWording('title', newest.identity.title, i18n),
        policyholder,
        isPolicyholderMissing: policyholder.text === '',
        href: `../${schemeHref(newest)}`,
        pairs: pairs.map((pair) => pairView(pair, documents, language)),
        feed: `../${feed}`,
        calendar: `../${calendar}`,
      };
    }),
    feed: `../${own.feed}`,
    calendar: `../${own.calendar}`,
    data: ['csv', 'json'].flatMap((kind) =>
      documents.has(`data/changes.${kind}`)
        ? [{ href: `../../data/changes.${kind}`, label: `changes.${kind}`, detail: '' }]
        : [],
    ),
  };
}

function pairView(
  { compared, isSigned }: ShownChanges,
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
): PairView {
  const { i18n } = language;
  const { t, locale } = i18n;
  const { new: next, changes } = compared;
  const waiting = unsignedOf(changes, isSigned).length;
  const period = next.identity.policyPeriod.value;
  const factOf = (field: 'policyPeriod' | 'applicationDeadline') => factWording(field, next.identity[field], i18n).text;
  const { erratum } = compared;
  if (erratum)
    return {
      href: `../${changesHref(compared)}`,
      editions: fromTo(compared, i18n),
      draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
      facts: [
        { label: t('changes.erratum.why'), value: i18n.translate('identity', erratum.why).text },
        { label: t('changes.table.counts'), value: levelsOf(changes.changes, i18n) },
      ],
      documents: [],
    };
  return {
    href: `../${changesHref(compared)}`,
    editions: fromTo(compared, i18n),
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
    facts: [
      {
        label: t('changes.notice.from'),
        value: typeof period === 'object' ? locale.moment(period.inception) : factOf('policyPeriod'),
      },
      { label: t('terms.identity.applicationDeadline'), value: factOf('applicationDeadline') },
      { label: t('changes.table.counts'), value: levelsOf(changes.changes, i18n) },
    ],
    documents: documentsOf(compared, documents, '../../', language),
  };
}
