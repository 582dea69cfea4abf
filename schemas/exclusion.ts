import { z } from 'zod';
import { Clause } from './clause.ts';
import { Cover } from './plan.ts';
import { Wording } from './span.ts';

/**
 * 保険金をお支払いできない主な場合: the exclusions of one scope. `rider`: id of the rider they belong to. `covers`: the covers
 * that they hold for as a whole; absent where the scope is narrower than a cover, or nobody has said.
 */
export const ExclusionGroup = z.strictObject({
  id: z.string(),
  heading: Wording.optional(),
  scope: Wording,
  rider: z.string().optional(),
  covers: z.array(Cover).min(1).optional(),
  items: z.array(Clause).min(1),
  /** など, 等: the list is not the whole list. */
  openEnd: Wording.optional(),
});
export type ExclusionGroup = z.infer<typeof ExclusionGroup>;
