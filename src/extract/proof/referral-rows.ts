import type { Scheme } from '../../../schemas/scheme.ts';
import { band } from '../recognise/band.ts';
import { isReferral } from '../recognise/referral.ts';
import { report } from '../report.ts';
import type { PamphletText } from '../text.ts';

//   101店舗以上⇥ご相談ください      torn off its table by a blank line, this row has no amount that nobody claims

/** Report every line that reads like a row of a rate table with a referral in it, and stands in none. */
export function checkReferralRows(scheme: Scheme, { file, text, lines, span }: PamphletText): void {
  const printed = scheme.rateTables.flatMap((table) => table.printed);
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    if (!line.includes('ください')) continue;
    const words = line.split(/[ \t\u3000]+/);
    const referral = words.findIndex(isReferral);
    if (referral < 1 || !isBand(words.slice(0, referral))) continue;
    if (printed.some((table) => table.start.offset <= start && end <= table.end.offset)) continue;
    report(file, 'row-orphan', span(start, end), {
      unexpected: `row \`${line}\` outside every table`,
      expected: 'a rate table around it',
      hint: 'A blank line or white space in front of it may have torn it off.',
    });
  }
}

function isBand(words: readonly string[]): boolean {
  return band(words.join(' ')) !== undefined || band(words[0]!) !== undefined;
}
