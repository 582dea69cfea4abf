import type { Band, RateCell, RateTable } from '../../schemas/rate-table.ts';
import type { Sourced } from '../../schemas/span.ts';

// apart from the schemas: what a browser loads must not bring their library along

/** What is printed in a cell: its premium, or the words or the mark in place of one. */
export function printedIn({
  premium,
  referral,
  notOffered,
}: Pick<RateCell, 'premium' | 'referral' | 'notOffered'>): Sourced<number | string> {
  return (premium ?? referral ?? notOffered)!;
}

/** What the rows of a table are: the values of its bands, or else of the longest of its other axes; undefined if it has neither. */
export function rowsOf({
  id,
  bands,
  axes,
}: Pick<RateTable, 'id' | 'bands' | 'axes'>): { axis: string; values: readonly Band[] } | undefined {
  if (bands.length > 0) return { axis: `${id}/axes/band`, values: bands };
  const [longest] = axes
    .flatMap((axis) => (axis.values ? [{ axis: axis.id, values: axis.values }] : []))
    .sort((one, other) => other.values.length - one.values.length);
  return longest;
}
