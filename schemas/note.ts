import { z } from 'zod';
import { Clause } from './clause.ts';
import { Span, sourced } from './span.ts';

export const Note = z
  .strictObject({
    id: z.string(),
    mark: sourced(z.string()).meta({ ja: '合印', description: 'Its mark: (*1), （注）, ※1.' }),
    clause: Clause.describe('What it says.'),
    references: z
      .array(Span)
      .describe('The marks in the text above that point to it. A remark (※ at the head of a line) needs none.'),
  })
  .meta({ ja: '注', description: 'A note at the foot of a page, a table or a cell.' });
export type Note = z.infer<typeof Note>;
