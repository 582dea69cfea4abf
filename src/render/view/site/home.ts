import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { page, type Edition, type PageView } from '../page.ts';
import { editionName, factWording, fileName, premiumCount } from '../scheme.ts';
import type { Voice } from '../wording.ts';

/** A scheme in a few lines. */
export type SchemeSummaryView = {
  title: Wording;
  file: string;
  /** Below `data/`. */
  dataPath: string;
  edition: string;
  /** For the running head. */
  editionLine: string;
  policyholder: Wording;
  insurer: Wording;
  period: Wording;
  status: Wording;
  isClosed: boolean;
  premiums: string;
};

export type HomeView = PageView & { schemes: SchemeSummaryView[] };

export function homeView(schemes: readonly Scheme[], edition: Edition): HomeView {
  const { words } = edition.voice.locale;
  return {
    ...page({ path: 'index.html', title: words.siteTitle, description: words.siteLead, name: 'home' }, edition),
    schemes: schemes.map((scheme) => summary(scheme, edition.voice)),
  };
}

export function summary(scheme: Scheme, voice: Voice): SchemeSummaryView {
  const { identity } = scheme;
  const count = premiumCount(scheme);
  return {
    title: factWording('title', identity.title, voice),
    file: fileName(scheme),
    dataPath: `schemes/${scheme.scheme}/${scheme.edition}.json`,
    edition: editionName(scheme, voice),
    editionLine: `${voice.locale.words.edition} ${editionName(scheme, voice)}`,
    policyholder: factWording('policyholder', identity.policyholder, voice),
    insurer: factWording('insurer', identity.insurer, voice),
    period: factWording('policyPeriod', identity.policyPeriod, voice),
    status: factWording('status', identity.status, voice),
    isClosed: identity.status.value === 'closed',
    premiums: count === 0 ? voice.locale.words.none : String(count),
  };
}
