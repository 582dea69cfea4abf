import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** 付帯サービス: what comes with the insurance and is no claim payment. */
export const Service = z.strictObject({
  id: z.string(),
  name: Wording,
  clauses: z.array(Clause),
  /** Who may use it; `inferred` when the cell is merged with the one above. */
  availability: Wording.optional(),
});
export type Service = z.infer<typeof Service>;
