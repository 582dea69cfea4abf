import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Span } from '../../../../schemas/span.ts';

/**
 * Something that the words of a line don't show.
 * - `merged-cell`: the empty cell has the value of line `from`.
 * - `lower-edge`, `upper-edge`: the label doesn't print this edge; it comes from the label of line `from`.
 * - `carried`: the words also apply to an empty cell below.
 * - `corrected`: an override corrects a misprint; `id` is the field with the reading.
 */
export type Gap =
  | { about: 'merged-cell' | 'lower-edge' | 'upper-edge'; line: number; from: number }
  | { about: 'carried'; line: number }
  | { about: 'corrected'; line: number; id: string };

/** Where a value differs from the printed text: inferred values and corrected values. */
export function gapsOf(scheme: Scheme): Gap[] {
  return [...inferred(scheme), ...corrected(scheme)].sort((a, b) => a.line - b.line);
}

function inferred({ rateTables, sublimits, payoutRatios, services }: Scheme): Gap[] {
  const edges = rateTables.flatMap(({ bands }) =>
    bands.flatMap(({ label, extent }): Gap[] => {
      if (extent.kind !== 'interval') return [];
      const { line } = label.span.start;
      const [lower, upper] = [extent.min?.inferred, extent.max?.inferred];
      return [
        ...(lower ? [{ about: 'lower-edge' as const, line, from: lower.span.start.line }] : []),
        ...(upper ? [{ about: 'upper-edge' as const, line, from: upper.span.start.line }] : []),
      ];
    }),
  );
  const cells = [
    ...sublimits.map(({ mergedCell, amount }) => mergedFrom(mergedCell, amount.span)),
    ...payoutRatios.map(({ mergedCell, percent }) => mergedFrom(mergedCell, percent.span)),
  ].flat();
  const carried = services.flatMap(({ availability }) =>
    availability?.inferred && availability.span
      ? [{ about: 'carried' as const, line: availability.span.start.line }]
      : [],
  );
  return [...edges, ...distinct(cells), ...distinct(carried)];
}

function mergedFrom(cell: Span | undefined, printed: Span): Gap[] {
  return cell ? [{ about: 'merged-cell', line: cell.start.line, from: printed.start.line }] : [];
}

/** A cell may have two values, but is reported once. */
function distinct(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

function corrected(scheme: Scheme): Gap[] {
  const found: Gap[] = [];
  const visit = (value: unknown, id: string) => {
    if (typeof value !== 'object' || value === null) return;
    const own = 'id' in value && typeof value.id === 'string' ? value.id : id;
    if ('corrected' in value) {
      const { span, spans } = value as { span?: Span; spans?: Span[] };
      const { line } = (span ?? spans![0]!).start;
      found.push({ about: 'corrected', line, id: own });
      return;
    }
    for (const part of Object.values(value)) visit(part, own);
  };
  visit(scheme, scheme.id);
  return distinct(found);
}
