import type { Span } from '../../schemas/span.ts';

/** A wording, or a single value, with where it stands; its pieces may lie apart. */
export type Placed = { span?: Span | undefined; spans?: readonly Span[] | undefined };

/** Whether one place lies within another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}

/** Whether a place lies within the words of something printed. */
export function standsIn(inner: Span, placed: Placed | undefined): boolean {
  const spans = placed?.spans ?? (placed?.span ? [placed.span] : []);
  return spans.some((outer) => isWithin(inner, outer));
}
