import { z } from 'zod';
import { Clause, NeutralCode } from './clause.ts';
import { Cover } from './plan.ts';
import { Wording } from './span.ts';

/**
 * お支払いの対象となる損害・費用: the costs of one table or list. `cover` says whose limit they fall under, `codes` which triggers of
 * cover the heading names.
 */
export const CostGroup = z.strictObject({
  id: z.string(),
  heading: Wording.optional(),
  cover: Cover,
  codes: z.array(NeutralCode).optional(),
  items: z.array(Clause).min(1),
});
export type CostGroup = z.infer<typeof CostGroup>;
