import type { RateTable } from '../../../schemas/rate-table.ts';
import { printedIn } from '../../recognise/rate-cell.ts';
import type { Grid } from '../grid.ts';
import type { CutSection } from './sections.ts';

/** A part of the text, as offsets. */
export type Range = { start: number; end: number };

/** The words that may say what the premiums of a table are. */
type Surroundings = {
  table: RateTable;
  /** The lines of its section, or those nearest to it if the section has several tables. */
  lines: Range[];
  /** The printed tables it is read from. */
  printed: Range[];
  /** Whether words in a printed table are the head or the label of its premiums. */
  isHead: (words: Range) => boolean;
  /** Whether words in a printed table are the head or the label of premiums that another rate table reads, and of none of its own. */
  isOfAnother: (words: Range) => boolean;
};

/**
 * The lines of each section, each with the table below it; those after the last table belong to that one. Two rate tables that are read
 * from one printed table both have its lines.
 */
export function surroundingsOf(tables: readonly RateTable[], sections: readonly CutSection[]): Surroundings[] {
  const grids: Grid[] = [];
  const all = tables.flatMap(premiumsOf);
  const found = new Map(
    tables.map((table): [RateTable, Surroundings] => {
      const own = premiumsOf(table);
      return [
        table,
        {
          table,
          lines: [],
          printed: table.printed.map((span) => rangeOf({ span })),
          isHead: (words) => grids.some((grid) => isHeadOf(words, own, grid)),
          isOfAnother: (words) => grids.some((grid) => !isHeadOf(words, own, grid) && isHeadOf(words, all, grid)),
        },
      ];
    }),
  );
  const tablesAt = (at: number) =>
    tables.filter(({ printed }) => printed.some(({ start, end }) => start.offset <= at && at < end.offset));
  for (const { heading = [], parts } of sections) {
    let waiting: Range[] = [...heading];
    let last: RateTable[] = [];
    for (const part of parts) {
      const pieces = part.kind === 'line' ? part.strand : [part.grid];
      for (const { start, end } of pieces) {
        const here = tablesAt(start);
        if (here.length > 0) {
          for (const table of here) found.get(table)!.lines.push(...waiting);
          if (part.kind === 'table') grids.push(part.grid);
          [waiting, last] = [[], here];
        } else if (part.kind === 'line') waiting.push({ start, end });
      }
    }
    for (const table of last) found.get(table)!.lines.push(...waiting);
  }
  return [...found.values()];
}

/** The places of the premiums of a table. */
export function premiumsOf({ cells }: RateTable): Range[] {
  return cells.map((cell) => rangeOf(printedIn(cell)));
}

/** A head is about the amounts below it, also of the columns that it spans; a label is about those of its row. */
export function isHeadOf(words: Range, amounts: readonly Range[], { rows }: Grid): boolean {
  const isIn = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end;
  const row = rows.findIndex((cells) => cells.some((cell) => isIn(words, cell)));
  if (row === -1) return false;
  const column = rows[row]!.findIndex((cell) => isIn(words, cell));
  const next = rows[row]!.findIndex((cell, i) => i > column && cell.end > cell.start);
  const to = next === -1 ? Infinity : next;
  const about = rows.flatMap((cells, r) => cells.filter((_, c) => r === row || (column <= c && c < to)));
  return amounts.some((amount) => about.some((place) => isIn(amount, place)));
}

export function rangeOf({
  span: { start, end },
}: {
  span: { start: { offset: number }; end: { offset: number } };
}): Range {
  return { start: start.offset, end: end.offset };
}
