import { z } from 'zod';
import { Clause } from './clause.ts';
import { Yen } from './money.ts';
import { Wording, sourced } from './span.ts';

/** A loss as an example: what happened, and what it cost, item by item. `approximate`: 約. */
export const LossAmount = z.strictObject({
  id: z.string(),
  name: Wording.optional(),
  amount: sourced(Yen),
  approximate: z.boolean(),
  total: z.boolean(),
});
export const LossExample = z.strictObject({
  id: z.string(),
  heading: Wording.optional(),
  clauses: z.array(Clause),
  amounts: z.array(LossAmount),
});
export type LossExample = z.infer<typeof LossExample>;
