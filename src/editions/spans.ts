import type { Span } from '../../schemas/span.ts';

/** How many characters some places have together. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end.offset - start.offset, 0);
}

/** Whether a place is in another one of the same text. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start.offset < other.end.offset && other.start.offset < one.end.offset;
}
