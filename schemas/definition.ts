import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** 用語の意味. `note`: the id of the note that says it, where the term has a mark （事故対応期間（＊2））; else `clauses` say it. */
export const Definition = z
  .strictObject({ id: z.string(), term: Wording, clauses: z.array(Clause), note: z.string().optional() })
  .refine(({ clauses, note }) => clauses.length > 0 !== (note !== undefined), '`clauses` or `note`, one of the two');
export type Definition = z.infer<typeof Definition>;
