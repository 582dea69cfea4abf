import { z } from 'zod';
import { Clause } from './clause.ts';
import { Span, Wording } from './span.ts';

export const Definition = z
  .strictObject({
    id: z.string(),
    term: Wording.meta({ ja: '用語', description: 'The term.' }),
    clauses: z.array(Clause).describe('What it means; none if a note says it.'),
    uses: z
      .array(Span)
      .describe('Where the text uses the term: outside its own words, and not as a part of a longer term.'),
    note: z.string().optional().describe('The id of the note that says what it means （事故対応期間（＊2））.'),
  })
  .refine(({ clauses, note }) => clauses.length > 0 !== (note !== undefined), '`clauses` or `note`, one of the two')
  .meta({ ja: '用語の意味', description: 'A term and what it means in this text.' });
export type Definition = z.infer<typeof Definition>;
