import type { Span } from '../../../schemas/span.ts';

/** Every span in a value, wherever it stands. What is inferred quotes another place. */
export function spansIn(value: unknown): Span[] {
  const found: Span[] = [];
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    if (isSpan(each)) found.push(each);
    // no list of values is made of every object on the way
    else for (const key in each) visit((each as Record<string, unknown>)[key]);
  };
  visit(value);
  return found;
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'start' in value && 'end' in value;
}
