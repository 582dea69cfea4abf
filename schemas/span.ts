import { z } from 'zod';

/** A place in a text as received: line and column count from 1, offset from 0, columns and offsets in UTF-16 units. */
export const Point = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  offset: z.int().nonnegative(),
});
export type Point = z.infer<typeof Point>;

/** Where something was read: the file and a unist position, so that vfile takes it as it is. `end` is exclusive. */
export const Span = z.strictObject({ file: z.string(), start: Point, end: Point });
export type Span = z.infer<typeof Span>;

/** Tells a place from the other parts of a scheme, which was checked when it was read. */
export function isSpan(part: object): part is Span {
  return 'file' in part && 'start' in part && 'end' in part;
}

/**
 * A value with the place it was read from. `raw` is the source between the two offsets, line breaks included.
 * `inferred` marks a value the text does not print there but implies (the lower edge of `5億円まで` is the row above);
 * its span is then the place it was inferred from. `corrected` marks one that a person overrode (source.yaml): `raw` is what
 * is printed.
 */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    raw: z.string(),
    span: Span,
    inferred: z.literal(true).optional(),
    corrected: z.literal(true).optional(),
  });

export type Sourced<T> = {
  value: T;
  raw: string;
  span: Span;
  inferred?: true | undefined;
  corrected?: true | undefined;
};

/**
 * A wording of the text, line wraps joined and marks of the notation left out. `raw` is the source of it; where its pieces
 * lie apart (columns put back in order), `spans` has them in reading order and `raw` their sources, a line each.
 * `corrected`: a person's override of a misprint (source.yaml); `value` is then as corrected, `raw` as printed.
 */
export const Wording = z.strictObject({
  value: z.string(),
  raw: z.string(),
  span: Span.optional(),
  spans: z.array(Span).min(2).optional(),
  corrected: z.literal(true).optional(),
  inferred: z.literal(true).optional(),
});
export type Wording = z.infer<typeof Wording>;
