import type { RateTable } from '../../../schemas/rate-table.ts';
import { reportDeclared } from '../declared.ts';
import { printedIn } from '../../recognise/rate-cell.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

// Independent of the first reading on purpose: it uses lines and characters, not the parser, grids, patterns or
// recognisers, so a fault in one of those shows up as a difference.

type SecondRow = { label: string; edges: number[]; yen: number | undefined; words: string };

/**
 * Read a table of two columns a second time and compare, row by row: the edges of the band and the premium or
 * referral.
 * @param bounds  The line above the first row, and the start of the first line below the last.
 * @returns       How many rows were compared.
 */
export function secondReading(table: RateTable, bounds: { from: string; to: string }, pamphlet: PamphletText): number {
  const { file, text, span } = pamphlet;
  const rows = readRows(text, bounds);
  if (!rows) {
    reportDeclared(pamphlet, 'quote-missing', ['rateTables', table.name, 'secondReading'], {
      unexpected: 'text without the lines around a table that is read twice',
      expected: `\`${bounds.from}\` and, below it, \`${bounds.to}\``,
    });
    return 0;
  }
  table.cells.forEach((cell, i) => {
    // a drawing without a head names no axis; that is an error of its own
    const extent = table.bands.find(({ id }) => id === cell.band)?.extent;
    const edges =
      extent?.kind === 'point'
        ? [extent.value]
        : extent?.kind === 'interval'
          ? [extent.min, extent.max].flatMap((edge) => (edge && !edge.inferred ? [edge.value] : []))
          : [];
    const printed = printedIn(cell);
    const row = rows[i];
    const first = `${edges.join(' to ')}: ${cell.premium?.value ?? cell.referral?.raw}`;
    const second = row && `${row.edges.join(' to ')}: ${row.yen ?? row.words}`;
    if (first === second) return;
    report(file, 'second-reading-differs', printed.span, {
      unexpected: `first reading \`${first}\``,
      expected: second
        ? `\`${second}\`, the second reading of \`${row.label}\``
        : 'as many rows as the second reading has',
      hint: 'The two readings are written apart; one of them is wrong, or the row is written as neither expects.',
    });
  });
  const surplus = rows[table.cells.length];
  if (surplus) {
    const last = table.printed.at(-1)!;
    report(file, 'second-reading-differs', span(last.start.offset, last.end.offset), {
      unexpected: `table of ${table.cells.length} rows`,
      expected: `${rows.length}, as in the second reading: \`${surplus.label} ${surplus.words}\``,
      hint: 'The first reading may have ended early, or the second too late.',
    });
  }
  return Math.min(rows.length, table.cells.length);
}

function readRows(text: string, { from, to }: { from: string; to: string }): SecondRow[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const rows: SecondRow[] = [];
  const start = lines.findIndex((line) => plain(line) === plain(from));
  if (start === -1) return undefined;
  for (const line of lines.slice(start + 1)) {
    if (line === '') continue;
    if (plain(line).startsWith(plain(to))) return rows;
    const words = line.split(/\s+/);
    const last = words.pop()!;
    const label = words.join(' ');
    const [yen] = numbersOf(last);
    rows.push({ label, edges: numbersOf(label), yen, words: last });
  }
  return undefined;
}

/**
 * Every number before 円 or 店舗, digit by digit: a unit multiplies what precedes it. A unit that is not here (`2万5千円`) gives another
 * number than the first reading, which is reported.
 */
function numbersOf(words: string): number[] {
  const found: number[] = [];
  let [sum, digits] = [0, 0];
  for (const character of words.normalize('NFKC')) {
    if (character >= '0' && character <= '9') digits = digits * 10 + Number(character);
    else if (character === '億') [sum, digits] = [sum + digits * 1e8, 0];
    else if (character === '万') [sum, digits] = [sum + digits * 1e4, 0];
    else if (character === '円' || ('店~'.includes(character) && digits > 0)) {
      found.push(sum + digits);
      [sum, digits] = [0, 0];
    }
  }
  return found;
}

function plain(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}
