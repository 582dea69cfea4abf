/** The chapters of every pamphlet, in the order that all schemes share. */
export const CHAPTERS = [
  'about',
  'cover',
  'costs',
  'limits',
  'premiums',
  'riders',
  'exclusions',
  'joining',
  'duties',
  'claims',
  'notices',
  'services',
  'examples',
  'contacts',
] as const;
export type ChapterName = (typeof CHAPTERS)[number];

/** What the two-page summary asks of every scheme, in the order of the EU's IPID (Reg. 2017/1469). */
export const SUMMARY = [
  'kind',
  'insured',
  'notInsured',
  'restrictions',
  'territory',
  'obligations',
  'payment',
  'startAndEnd',
  'cancelling',
] as const;
export type SummaryName = (typeof SUMMARY)[number];
