import { isMissing } from '../../../../schemas/identity.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { fileName } from '../../document/address.ts';
import { page, siteTitleIn, type DocumentInfo, type SiteLanguage, type PageView } from '../../html/page.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';
import { editionName, factWording, premiumCount } from '../../document/key-facts.ts';
import { daysOf, isWithdrawn } from '../../../editions/states.ts';
import { editionsOn, type SchemeEditions } from '../../../editions/editions.ts';
import { offersOf } from '../../../compare/offers.ts';
import { offerI18n } from '../../document/offers.ts';
import { own } from '../../words/i18n.ts';
import { subscriptionsOf } from '../../changes/compared.ts';
import { quantityViews, type QuantityView } from './quantities.ts';
import { changesLinks, editionView, type ChangesLink, type EditionView } from './editions.ts';
import { openIn } from './scheme.ts';
import { schemeDocuments, type DocumentView } from './documents.ts';

/** A scheme in a few lines. */
export type SchemeEntryView = {
  title: LocalizedText;
  file: string;
  edition: string;
  policyholder: LocalizedText;
  isPolicyholderMissing: boolean;
  insurer: LocalizedText;
  period: LocalizedText;
  status: LocalizedText;
  isStatusMissing: boolean;
  statusLabel: string;
  isClosed: boolean;
  isExpired: boolean;
  premiums: string;
  documents: DocumentView[];
  /** The other editions of the scheme, the newest first: past ones and coming ones are not offered beside the one that answers. */
  others: EditionView[];
  /** The page of what changed from the edition before the newest one; none if there is one edition. */
  changes: ChangesLink[];
};

export type HomeView = PageView & {
  open: SchemeEntryView[];
  closed: SchemeEntryView[];
  /** What to enter to find a premium. */
  findLead: string;
  quantities: QuantityView[];
};

export function homeView(
  editions: readonly SchemeEditions[],
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
): HomeView {
  const { i18n, today } = language;
  const answering = editionsOn(editions, today);
  const { t, locale } = i18n;
  const quantities = quantityViews(offersOf(answering, offerI18n(i18n), undefined), i18n);
  const axes = locale.or(quantities.map(({ label }) => label.toLocaleLowerCase(locale.tag)));
  const entries = answering.map((scheme, i) => entry(scheme, editions[i]!, documents, language));
  return {
    ...page(
      {
        path: 'index.html',
        title: siteTitleIn(language),
        description: t('common.siteLead'),
        name: 'home',
        styles: ['home'],
        scripts: ['editions'],
        feeds: language.hasChanges ? [{ href: subscriptionsOf().feed, title: t('changes.feed.all') }] : [],
      },
      language,
    ),
    findLead: quantities.length === 0 ? t('home.findLeadPlain') : t('home.findLead', { axes }),
    quantities,
    open: entries.filter(({ isClosed }) => !isClosed),
    closed: entries.filter(({ isClosed }) => isClosed),
  };
}

function entry(
  scheme: Scheme,
  editions: SchemeEditions,
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
): SchemeEntryView {
  const { i18n, today } = language;
  const { identity } = scheme;
  const count = premiumCount(scheme);
  const isClosed = isWithdrawn(daysOf(scheme), today);
  const isOpen = identity.status.value === 'open';
  return {
    title: factWording('title', identity.title, i18n),
    file: fileName(scheme),
    edition: editionName(scheme, i18n),
    policyholder: factWording('policyholder', identity.policyholder, i18n),
    isPolicyholderMissing: isMissing(identity.policyholder),
    insurer: factWording('insurer', identity.insurer, i18n),
    period: factWording('policyPeriod', identity.policyPeriod, i18n),
    status: isClosed
      ? own(i18n.t('common.closed'), i18n)
      : isOpen
        ? openIn(scheme, i18n)
        : factWording('status', identity.status, i18n),
    isStatusMissing: isMissing(identity.status),
    statusLabel: i18n.t('terms.identity.status'),
    isClosed,
    isExpired: publicationStatusOf(scheme, i18n, today, true).isExpired,
    premiums: count === 0 ? i18n.t('common.none') : i18n.t('home.countOfPremiums', { n: count }),
    documents: schemeDocuments(scheme, documents, '../', language),
    changes: changesLinks(editions, i18n).slice(0, 1),
    others: editions
      .filter((each) => each !== scheme)
      .reverse()
      .map((each) => editionView(each, language)),
  };
}
