import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** 用語の意味 */
export const Definition = z.strictObject({ id: z.string(), term: Wording, clauses: z.array(Clause).min(1) });
export type Definition = z.infer<typeof Definition>;
