import { z } from 'zod';
import { BandExtent } from './band.ts';
import { MonthDay } from './date.ts';
import { choice } from './meta.ts';
import { Yen } from './money.ts';
import { Span, sourced } from './span.ts';

/** What the premiums of a table pay for. */
export const RateBasis = choice({
  annual: { ja: '年間保険料', means: 'a whole year' },
  'mid-term': { ja: '中途加入', means: 'the months that are left for a member who joins during the policy period' },
});

/** 業種区分: a class of risk with a rate of its own. `members` is the printed list of trades, where there is one. */
export const RatingClass = z.strictObject({
  id: z.string(),
  label: sourced(z.string()),
  members: sourced(z.string()).optional(),
});
export type RatingClass = z.infer<typeof RatingClass>;

/** 売上高区分・店舗数区分: what one row of the table is for. `mentions`: the label in every printed table that has it. */
export const Band = z.strictObject({
  id: z.string(),
  label: sourced(z.string()),
  extent: BandExtent,
  mentions: z.array(Span),
});
export type Band = z.infer<typeof Band>;

/**
 * One printed cell: a premium, or the words that stand in its place (`ご相談ください`), never both.
 * `ratingClass`, `plan` and `band` are ids; `months` is the length of cover the premium pays for.
 */
export const RateCell = z.strictObject({
  id: z.string(),
  ratingClass: z.string().optional(),
  plan: z.string(),
  band: z.string(),
  planCode: sourced(z.string()).optional(),
  inception: sourced(MonthDay).optional(),
  months: sourced(z.int().min(1).max(12)).optional(),
  premium: sourced(Yen).optional(),
  referral: sourced(z.string()).optional(),
});
export type RateCell = z.infer<typeof RateCell>;

/** 料率表. One table of the trade, however many printed tables it is cut into (`printed`). Axes are typed, cells refer to them. */
export const RateTable = z.strictObject({
  id: z.string(),
  name: z.string(),
  basis: RateBasis,
  printed: z.array(Span).min(1),
  ratingClasses: z.array(RatingClass),
  bands: z.array(Band).min(1),
  cells: z.array(RateCell).min(1),
});
export type RateTable = z.infer<typeof RateTable>;
