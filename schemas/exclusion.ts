import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** 保険金をお支払いできない主な場合: the exclusions of one scope. `rider`: id of the rider they belong to. */
export const ExclusionGroup = z.strictObject({
  id: z.string(),
  heading: Wording.optional(),
  scope: Wording,
  rider: z.string().optional(),
  items: z.array(Clause).min(1),
  /** など, 等: the list is not the whole list. */
  openEnd: Wording.optional(),
});
export type ExclusionGroup = z.infer<typeof ExclusionGroup>;
