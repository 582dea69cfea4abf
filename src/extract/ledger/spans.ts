import type { Span } from '../../../schemas/span.ts';

/** Every span in a value, wherever it stands. What is inferred quotes another place. */
export function spansIn(value: unknown): Span[] {
  const found: Span[] = [];
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    if (isSpan(each)) found.push(each);
    else for (const part of Object.values(each)) visit(part);
  };
  visit(value);
  return found;
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'start' in value && 'end' in value;
}
