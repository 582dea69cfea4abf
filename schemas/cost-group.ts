import { z } from 'zod';
import { Clause } from './clause.ts';
import { Cover } from './plan.ts';
import { Wording } from './span.ts';

/** お支払いの対象となる損害・費用: the costs of one table or list. `cover` says whose limit they fall under. */
export const CostGroup = z.strictObject({
  id: z.string(),
  heading: Wording.optional(),
  cover: Cover,
  items: z.array(Clause).min(1),
});
export type CostGroup = z.infer<typeof CostGroup>;
