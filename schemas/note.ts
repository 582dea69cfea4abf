import { z } from 'zod';
import { Clause } from './clause.ts';
import { Span, sourced } from './span.ts';

/**
 * (*1), （注）, ※1: a note at the foot of a page, a table or a cell. `references` are the marks in the text above that point
 * to it; a remark (※ at the head of a line) needs none and belongs to what it stands below.
 */
export const Note = z.strictObject({
  id: z.string(),
  mark: sourced(z.string()),
  clause: Clause,
  references: z.array(Span),
});
export type Note = z.infer<typeof Note>;
