import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { homeWords, type HomeWords } from '../../locale/site/home.ts';
import { fileName } from '../../document/address.ts';
import { page, type DocumentInfo, type Edition, type PageView } from '../../html/page.ts';
import { standingOf } from '../../document/publication-status.ts';
import { editionName, factWording, premiumCount } from '../../document/key-facts.ts';
import { schemeDocuments, type DocumentView } from './documents.ts';

/** A scheme in a few lines. */
export type SchemeEntryView = {
  title: Wording;
  file: string;
  edition: string;
  policyholder: Wording;
  isPolicyholderMissing: boolean;
  insurer: Wording;
  period: Wording;
  status: Wording;
  isStatusMissing: boolean;
  statusLabel: string;
  isClosed: boolean;
  isExpired: boolean;
  premiums: string;
  documents: DocumentView[];
};

export type HomeView = PageView & { home: HomeWords; open: SchemeEntryView[]; closed: SchemeEntryView[] };

export function homeView(
  schemes: readonly Scheme[],
  documents: ReadonlyMap<string, DocumentInfo>,
  edition: Edition,
): HomeView {
  const { words, lang } = edition.voice.locale;
  const entries = schemes.map((scheme) => entry(scheme, documents, edition));
  return {
    ...page(
      { path: 'index.html', title: words.siteTitle, description: words.siteLead, name: 'home', styles: ['home'] },
      edition,
    ),
    home: homeWords[lang],
    open: entries.filter(({ isClosed }) => !isClosed),
    closed: entries.filter(({ isClosed }) => isClosed),
  };
}

function entry(scheme: Scheme, documents: ReadonlyMap<string, DocumentInfo>, edition: Edition): SchemeEntryView {
  const { voice, today } = edition;
  const { identity } = scheme;
  const count = premiumCount(scheme);
  return {
    title: factWording('title', identity.title, voice),
    file: fileName(scheme),
    edition: editionName(scheme, voice),
    policyholder: factWording('policyholder', identity.policyholder, voice),
    isPolicyholderMissing: identity.policyholder.value === 'not stated',
    insurer: factWording('insurer', identity.insurer, voice),
    period: factWording('policyPeriod', identity.policyPeriod, voice),
    status: factWording('status', identity.status, voice),
    isStatusMissing: identity.status.value === 'not stated',
    statusLabel: voice.locale.identity.status,
    isClosed: identity.status.value === 'closed',
    isExpired: standingOf(scheme, voice, today, true).isExpired,
    premiums:
      count === 0
        ? voice.locale.words.none
        : homeWords[voice.locale.lang].countOfPremiums.replace('{n}', String(count)),
    documents: schemeDocuments(scheme, documents, '../', edition),
  };
}
