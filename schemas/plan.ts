import { z } from 'zod';
import { Yen } from './money.ts';
import { Span, sourced } from './span.ts';

/** What a limit or a deductible is for: 賠償責任部分, 事故対応費用・費用部分. */
export const Cover = z.enum(['liability', 'response']);
export type Cover = z.infer<typeof Cover>;

/** 1請求 / 1事故 / 期間中・保険期間中. */
export const LimitBasis = z.enum(['per-claim', 'per-incident', 'aggregate']);
export type LimitBasis = z.infer<typeof LimitBasis>;

/**
 * 支払限度額・保険金額 of one plan for one cover (`liability`, `response`, …). A limit printed as `1事故・保険期間中` holds
 * on both bases. `mentions`: every place that prints it.
 */
export const Limit = z.strictObject({
  id: z.string(),
  cover: Cover,
  basis: z.array(LimitBasis).min(1),
  amount: sourced(Yen),
  mentions: z.array(Span),
});
export type Limit = z.infer<typeof Limit>;

/** 免責金額・自己負担額. `なし` is 0 yen. */
export const Deductible = z.strictObject({ id: z.string(), cover: Cover, amount: sourced(Yen) });
export type Deductible = z.infer<typeof Deductible>;

/** A choice offered to a member. A scheme without plans has one, unlabelled, so that its limits have a home. */
export const Plan = z.strictObject({
  id: z.string(),
  label: sourced(z.string()).optional(),
  limits: z.array(Limit),
  deductibles: z.array(Deductible),
});
export type Plan = z.infer<typeof Plan>;
