import { z } from 'zod';
import { choice } from './meta.ts';
import { Yen } from './money.ts';
import { Span, sourced } from './span.ts';

/** What a limit or a deductible is for. */
export const Cover = choice({
  liability: { ja: '賠償責任部分', means: 'what the insured owes to others' },
  response: { ja: '事故対応費用・費用部分', means: 'the costs of the insured' },
});
export type Cover = z.infer<typeof Cover>;

/** What a limit counts for. */
export const LimitBasis = choice({
  'per-claim': { ja: '1請求', means: 'one claim' },
  'per-incident': { ja: '1事故', means: 'one incident' },
  aggregate: { ja: '期間中・保険期間中', means: 'all of the policy period' },
  'per-person': { ja: '被害者1名につき', means: 'one person' },
  'per-corporation': { ja: '1法人につき', means: 'one corporation' },
});
export type LimitBasis = z.infer<typeof LimitBasis>;

/**
 * 支払限度額・保険金額 of one plan for one cover (`liability`, `response`, …). A limit printed as `1事故・保険期間中` holds
 * on both bases. `mentions`: every place that prints it. `sublimitOf`: the limit it lies within (内枠), by the statement of
 * the text that says so.
 */
export const Limit = z.strictObject({
  id: z.string(),
  cover: Cover,
  basis: z.array(LimitBasis).min(1),
  amount: sourced(Yen),
  mentions: z.array(Span),
  sublimitOf: z.string().optional(),
});
export type Limit = z.infer<typeof Limit>;

/** The empty cell that stands for the one above it, where a value is inferred from that one. */
const MergedCell = Span.optional();

/**
 * A limit for one cost, one kind of loss or one condition. `of`: ids of the clauses it is for; empty when the statement
 * names none. `condition`: the words of it, such as `(A)`. Where the printed cell is empty, merged with the one above, the
 * amount is `inferred` and `mergedCell` is the place of the empty cell.
 * `bound` is `lower` or `upper` where the text prints a range.
 */
export const Sublimit = z.strictObject({
  id: z.string(),
  cover: Cover,
  of: z.array(z.string()),
  plan: z.string().optional(),
  basis: z.array(LimitBasis),
  condition: sourced(z.string()).optional(),
  /** Id of the note that says when the condition holds. */
  conditionNote: z.string().optional(),
  amount: sourced(Yen),
  bound: z.enum(['lower', 'upper']).optional(),
  sublimitOf: z.string().optional(),
  /** 費用全体の支払限度額: of all costs of a table together, not of one. */
  overall: z.literal(true).optional(),
  mergedCell: MergedCell,
  /** The sentence or the cell that states it. */
  statement: sourced(z.string()).optional(),
});
export type Sublimit = z.infer<typeof Sublimit>;

/** 縮小支払割合: the percentage of the loss that is paid, 0 to 100, for a cost, under a condition or always. */
export const PayoutRatio = z.strictObject({
  id: z.string(),
  of: z.string(),
  percent: sourced(z.number().min(0).max(100)),
  condition: sourced(z.string()).optional(),
  /** Id of the note that says when the condition holds. */
  conditionNote: z.string().optional(),
  mergedCell: MergedCell,
});
export type PayoutRatio = z.infer<typeof PayoutRatio>;

/** 免責金額・自己負担額. `なし` is 0 yen. */
export const Deductible = z.strictObject({
  id: z.string(),
  cover: Cover,
  amount: sourced(Yen),
  /** 上限: the deductible is no more than this. */
  bound: z.literal('upper').optional(),
});
export type Deductible = z.infer<typeof Deductible>;

/** A choice offered to a member. A scheme without plans has one, unlabelled, so that its limits have a home. */
export const Plan = z.strictObject({
  id: z.string(),
  label: sourced(z.string()).optional(),
  limits: z.array(Limit),
  deductibles: z.array(Deductible),
});
export type Plan = z.infer<typeof Plan>;

/** A printed table of limits; what it says is in the plans. */
export const LimitTable = z.strictObject({ id: z.string(), printed: z.array(Span) });
export type LimitTable = z.infer<typeof LimitTable>;
