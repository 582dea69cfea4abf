import type { RowReading, Slot, TableReading } from './drawing.ts';

/**
 * The slots that say what one cell of a table is for: those of the lines above the table, of its head rows and of its own row. If a row has
 * several of one name, the one of the same column counts, or else the nearest to the left: a head that spans columns is printed in the
 * first of them.
 * @param nth  Which of the `of` premiums of its row the cell is: lines above the table may be the heads of columns, one below the other.
 */
export function slotsFor(
  column: number,
  nth: number,
  of: number,
  { above, head }: TableReading,
  row: RowReading,
): Slot[] {
  return [...aboveFor(above, nth, of), ...head.flatMap((each) => nearest(each, column)), ...nearest(row, column)];
}

function aboveFor(above: readonly Slot[], nth: number, of: number): Slot[] {
  const names = [...new Set(above.map(({ name }) => name))];
  return names.flatMap((name) => {
    const all = above.filter((slot) => slot.name === name);
    return all.length === of && of > 1 ? [all[nth]!] : all;
  });
}

function nearest({ slots }: RowReading, column: number): Slot[] {
  const found = new Map<string, Slot>();
  for (const slot of slots) if (!found.has(slot.name) || (slot.column ?? 0) <= column) found.set(slot.name, slot);
  return [...found.values()];
}

/** The slot of a name that counts: the row itself comes after the head, and the head after the lines above. */
export function slotOf(name: string, slots: readonly Slot[]): Slot | undefined {
  return slots.findLast((slot) => slot.name === name);
}
