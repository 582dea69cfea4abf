import { isSpan, type Span } from '../../../schemas/span.ts';

/** Every span in a value, at any depth, except those of inferred values and of the uses of a term: they quote another place. */
export function spansIn(value: unknown): Span[] {
  const found: Span[] = [];
  visitSpans(value, (span) => {
    found.push(span);
    return false;
  });
  return found;
}

/** The first of them. */
export function firstSpanIn(value: unknown): Span | undefined {
  let found: Span | undefined;
  visitSpans(value, (span) => {
    found = span;
    return true;
  });
  return found;
}

/** Visits the spans until one is enough. @returns Whether one was. */
function visitSpans(value: unknown, isEnough: (span: Span) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  // an array has no keys to look at, and the loop over keys is slow for one
  if (Array.isArray(value)) {
    for (const each of value as unknown[]) if (visitSpans(each, isEnough)) return true;
    return false;
  }
  if (isSpan(value)) return isEnough(value);
  // a plain loop: building a list of values for each object is slow
  for (const key in value) {
    const each = (value as Record<string, unknown>)[key];
    if (typeof each === 'object' && key !== 'uses' && visitSpans(each, isEnough)) return true;
  }
  return false;
}
