import { z } from 'zod';

export const Point = z
  .strictObject({
    line: z.int().positive().meta({ ja: '行', description: 'The line, counted from 1.', unit: 'lines' }),
    column: z.int().positive().meta({ ja: '桁', description: 'The column, counted from 1.', unit: 'UTF-16 units' }),
    offset: z.int().nonnegative().meta({ description: 'What is in front of it in the text.', unit: 'UTF-16 units' }),
  })
  .describe('A place in a text as received.');
export type Point = z.infer<typeof Point>;

/** A unist position and its file, so that vfile takes it as it is. */
export const Span = z
  .strictObject({
    file: z.string().describe('The path of the text in the sources.'),
    start: Point.describe('Where it begins.'),
    end: Point.describe('Where it ends: the place behind its last character.'),
  })
  .describe('Where something was read.');
export type Span = z.infer<typeof Span>;

/** Whether a part of a scheme is a place. Schemes are checked when they are read, so the keys are enough. */
export function isSpan(part: object): part is Span {
  return 'file' in part && 'start' in part && 'end' in part;
}

const raw = z.string().describe('The words as printed, line breaks included.');
const inferred = z
  .literal(true)
  .optional()
  .describe('The text does not print it there but implies it; the place is the one it was inferred from.');
const corrected = z
  .literal(true)
  .optional()
  .describe(
    'A person corrected a misprint or declared what a character is shown as (source.yaml): the value is as corrected, `raw` as printed.',
  );

const omitted = z
  .literal('personal')
  .optional()
  .describe('In the data files alone: the words are personal and left out; `value` and `raw` are empty.');

/** A value with the place it was read from. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, raw, span: Span.describe('Where it was read.'), inferred, corrected, omitted });

export type Sourced<T> = {
  value: T;
  raw: string;
  span: Span;
  inferred?: true | undefined;
  corrected?: true | undefined;
  omitted?: 'personal' | undefined;
};

export const Wording = z
  .strictObject({
    value: z.string().describe('The words, with line wraps joined and marks of the notation left out.'),
    raw: raw.describe('The words as printed. If their pieces are in several places, one line for each.'),
    span: Span.optional().describe('Where they are.'),
    spans: z
      .array(Span)
      .min(2)
      .optional()
      .describe('Where the pieces are, in reading order, if the columns of the page were put back in order.'),
    corrected,
    inferred,
    omitted,
  })
  .describe('Words of the text, with their place.');
export type Wording = z.infer<typeof Wording>;
