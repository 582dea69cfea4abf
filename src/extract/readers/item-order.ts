import type { Clause } from '../../../schemas/clause.ts';
import { reportMarker } from '../layout/runs.ts';
import { markerAt } from '../syntax/clause-marker.ts';
import type { PamphletText } from '../text.ts';

/**
 * Check that the markers of items that are rows of tables follow each other. Lists in running text are checked as they are nested; of rows,
 * an empty cell means "as above", so a row in another's place changes what is paid.
 * @param before  The items of earlier lists: a table may continue one of them.
 */
export function checkOrderOfRows(items: readonly Clause[], before: readonly Clause[], pamphlet: PamphletText): void {
  const ends = new Set(
    before.map((item) => markerOf(item, pamphlet)).map((marker) => `${marker?.kind} ${marker?.ordinal}`),
  );
  const last = new Map<string, number>();
  for (const item of items) {
    const marker = markerOf(item, pamphlet);
    if (marker?.ordinal === undefined) continue;
    const { kind, ordinal } = marker;
    const previous = last.get(kind) ?? 0;
    const isContinued = previous === 0 && ends.has(`${kind} ${ordinal - 1}`);
    if (ordinal !== 1 && ordinal !== previous + 1 && !isContinued) reportMarker(item.marker!, kind, previous, pamphlet);
    last.set(kind, ordinal);
  }
}

/** Its kind is known by its point, which its value is without. */
function markerOf({ marker }: Clause, { folded }: PamphletText) {
  return marker && markerAt(folded, marker.span.start.offset);
}
