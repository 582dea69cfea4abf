import type { Span } from '../../schemas/span.ts';

/** A wording or a single value with its place. A wording may have several pieces. */
export type Placed = { span?: Span | undefined; spans?: readonly Span[] | undefined };

/** Whether one span is within another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}

/** Whether a span is within the words of something printed. */
export function standsIn(inner: Span, placed: Placed | undefined): boolean {
  return spansOf(placed).some((outer) => isWithin(inner, outer));
}

export function spansOf(placed: Placed | undefined): readonly Span[] {
  return placed?.spans ?? (placed?.span ? [placed.span] : []);
}
