import type { Scheme } from '../../../schemas/scheme.ts';
import { band } from '../../recognise/band.ts';
import { isReferral } from '../../recognise/referral.ts';
import { report } from '../../messages/report.ts';
import { tabTableRows, type TabTableRows } from '../syntax/tab-table.ts';
import type { Line, PamphletText } from '../text.ts';

// 101店舗以上⇥ご相談ください      cut off its table by a blank line; without an amount, the ledger of amounts misses it

/**
 * Report every line outside the tables that reads like a row of a rate table: a band with a referral anywhere or,
 * right below a table, any line with cells.
 */
export function checkReferralRows(scheme: Scheme, pamphlet: PamphletText): void {
  const { file, text, lines, span } = pamphlet;
  const printed = scheme.rateTables.flatMap((table) => table.printed);
  const isWithin = ({ start, end }: Line) =>
    printed.some((table) => table.start.offset <= start && end <= table.end.offset);
  // needed below a table alone
  let rows: TabTableRows | undefined;
  lines.forEach((line, i) => {
    if (isWithin(line)) return;
    const content = text.slice(line.start, line.end);
    const above = lines[i - 1];
    const isBelow = above !== undefined && isWithin(above);
    if (
      !isBandWithReferral(content) &&
      !(isBelow && hasCells(content, (rows ??= tabTableRows(text)).has(span(line.start, line.end).start.line)))
    )
      return;
    report(file, 'row-orphan', span(line.start, line.end), {
      unexpected: `row \`${content}\` outside every table`,
      expected: 'a rate table around it',
      hint: 'A blank line or white space in front of it may have torn it off.',
    });
  });
}

function isBandWithReferral(content: string): boolean {
  if (!content.includes('ください')) return false;
  const words = content.split(/[ \t\u3000|]+/).filter(Boolean);
  const referral = words.findIndex(isReferral);
  return referral > 0 && (band(words.slice(0, referral).join(' ')) !== undefined || band(words[0]!) !== undefined);
}

/** A tab or a pipe outside a table, a cell with a referral, or two adjacent referrals. */
function hasCells(content: string, isTable: boolean): boolean {
  const cells = content
    .split(/\t+|\|/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const referrals = content.split(/[ \t\u3000|]+/).filter(isReferral).length;
  if (cells.length > 1) return !isTable || referrals > 0;
  return referrals > 1;
}
