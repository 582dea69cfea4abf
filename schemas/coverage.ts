import { z } from 'zod';
import { Clause } from './clause.ts';
import { Cover } from './plan.ts';
import { Wording } from './span.ts';

/** 保険金をお支払いする場合: what triggers a cover. */
export const Coverage = z.strictObject({
  id: z.string(),
  heading: Wording.optional(),
  /** Absent where the words speak of all covers. */
  cover: Cover.optional(),
  clauses: z.array(Clause),
});
export type Coverage = z.infer<typeof Coverage>;
