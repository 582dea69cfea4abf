import type { Contact } from '../../../schemas/contact.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { anchorOf } from '../document/address.ts';
import { settingOf } from '../document/clause.ts';
import type { PamphletView } from '../document/document.ts';
import { fullWordingView, type FullWordingView } from '../document/full-wording.ts';
import type { AssumptionView } from '../document/key-facts.ts';
import type { SummaryName } from '../document/names.ts';
import { rateTableViews, type RateTableView } from '../document/rate-table.ts';
import { provisionPoints } from '../document/summary-points.ts';
import { pointGroups, summaryView, type PointGroupView, type SummaryPartView } from '../document/summary.ts';
import { workedExample, type WorkedExample } from '../document/worked-example.ts';
import type { SiteLanguage } from '../html/page.ts';
import type { TextView } from '../html/text.ts';
import { frontOf, type FrontView } from './front.ts';

/** Whom a member asks: a name with the lines below it. */
type AskedView = { name: TextView; lines: TextView[] };

type Shell =
  | 'heading'
  | 'policyholder'
  | 'isPolicyholderMissing'
  | 'status'
  | 'isClosed'
  | 'edition'
  | 'original'
  | 'publicationStatus'
  | 'draftLine'
  | 'readSoFar';

/** A scheme on a few pages: the summary, the premiums with an example, how to join, whom to ask, where the rest is. */
export type LeafletView = Pick<PamphletView, Shell> &
  FrontView & {
    summary: SummaryPartView[];
    rates: RateTableView[];
    /** Premiums of members who join later are not in it. */
    hasMoreRates: boolean;
    assumptions: AssumptionView[];
    assumptionsLead: string;
    noPremiums: PamphletView['chapters'][number]['noPremiums'];
    example: WorkedExample | null;
    joining: PointGroupView[];
    contacts: AskedView[];
    full: FullWordingView;
  };

/** How many characters of the original the questions have room for; half of what the summary of a pamphlet has. */
const LEAFLET_ROOM: Record<SummaryName, number> = {
  kind: 240,
  insured: 340,
  notInsured: 300,
  restrictions: 240,
  territory: 110,
  obligations: 130,
  payment: 110,
  startAndEnd: 90,
  cancelling: 0,
};
const JOINING_ROOM = 320;

const ASKED: readonly Contact['role'][] = ['agent', 'insurer', 'claims'];

export function leafletView(scheme: Scheme, document: PamphletView, language: SiteLanguage): LeafletView {
  const { i18n } = language;
  const setting = settingOf(scheme, i18n);
  const all = rateTableViews(scheme, i18n);
  const rates = all.filter(({ isWide }) => !isWide);
  const premiums = document.chapters.find(({ name }) => name === 'premiums')!;
  const summary = summaryView(setting, { rooms: LEAFLET_ROOM, numberOf: () => '' });
  const { heading, policyholder, isPolicyholderMissing, status, isClosed, edition, original } = document;
  const { publicationStatus, draftLine, readSoFar } = document;
  const view = {
    ...{ heading, policyholder, isPolicyholderMissing, status, isClosed, edition, original },
    ...{ publicationStatus, draftLine, readSoFar },
    ...frontOf(scheme, document, i18n),
    summary: summary.filter(({ absence, groups }) => absence === '' && groups.length > 0),
    rates,
    hasMoreRates: rates.length < all.length,
    assumptions: premiums.assumptions,
    assumptionsLead: premiums.assumptionsLead,
    noPremiums: premiums.noPremiums,
    example: workedExample(scheme, i18n) ?? null,
    joining: pointGroups(provisionPoints(['enrolment', 'policy-period'], setting), JOINING_ROOM),
    contacts: contactsOf(scheme, document),
    full: fullWordingView(scheme, language),
  };
  return leadingTo(view.full.address, view);
}

/** A view whose words lead to another page: it has none of their places. */
function leadingTo<T>(address: string, view: T): T {
  if (Array.isArray(view)) return view.map((each: unknown) => leadingTo(address, each)) as T;
  if (typeof view !== 'object' || view === null) return view;
  return Object.fromEntries(
    Object.entries(view).map(([key, value]: [string, unknown]) => [
      key,
      key === 'href' && typeof value === 'string' && value.startsWith('#')
        ? address + value
        : leadingTo(address, value),
    ]),
  ) as T;
}

/** The desks that answer questions, as the chapter of contacts shows them. */
function contactsOf(scheme: Scheme, { chapters }: PamphletView): AskedView[] {
  const asked = new Set(
    scheme.contacts.filter(({ role }) => ASKED.includes(role)).map(({ id }) => anchorOf(id, scheme)),
  );
  return chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ heading, items }) =>
      items
        .filter(({ id }) => asked.has(id))
        .map(({ lead, lines }) => ({ name: lead.pieces.length > 0 ? lead : heading, lines })),
    );
}
