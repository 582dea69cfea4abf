import type { Span } from '../../schemas/span.ts';

/** The place of something on the page of its original: `505C7` is column 7 of line 505. Columns are UTF-16 units. */
export function placeOf({ start }: Pick<Span, 'start'>): string {
  return `${start.line}C${start.column}`;
}
