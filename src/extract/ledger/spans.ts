import type { Span } from '../../../schemas/span.ts';

/** Every span in a value, at any depth, except those of inferred values and of the uses of a term: they quote another place. */
export function spansIn(value: unknown): Span[] {
  const found: Span[] = [];
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    if (isSpan(each)) found.push(each);
    // a plain loop: building a list of values for each object is slow
    else for (const key in each) if (key !== 'uses') visit((each as Record<string, unknown>)[key]);
  };
  visit(value);
  return found;
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'start' in value && 'end' in value;
}
