import type { Level } from '../../../schemas/level.ts';

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
  'unread',
] as const;
export type ChapterName = (typeof CHAPTERS)[number];

/** From which level on an empty chapter means that the text states nothing about it. */
export const LEVEL_OF_CHAPTER: Record<ChapterName, Level> = {
  about: 'whole',
  cover: 'clauses',
  costs: 'clauses',
  limits: 'clauses',
  premiums: 'tables',
  riders: 'clauses',
  exclusions: 'clauses',
  joining: 'whole',
  duties: 'whole',
  claims: 'whole',
  notices: 'whole',
  services: 'whole',
  examples: 'whole',
  contacts: 'whole',
  unread: 'whole',
};

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

/** From which level on a question without an answer means that the text does not answer it. */
export const LEVEL_OF_QUESTION: Record<SummaryName, Level> = {
  kind: 'tables',
  insured: 'clauses',
  notInsured: 'clauses',
  restrictions: 'clauses',
  territory: 'facts',
  obligations: 'facts',
  payment: 'facts',
  startAndEnd: 'facts',
  cancelling: 'facts',
};
