import { ERA, eraAt } from '../../../recognise/era.ts';
import { foldWidth } from '../../../recognise/fold.ts';
import { refused, type Written } from './written.ts';

/** A blank, or the end of a line that was broken in the middle of a day. */
const GAP = String.raw`(?: |\r?\n)?`;
const WEEKDAY = String.raw`(?: ?\((?<weekday>[日月火水木金土])(?:曜日?)?(?<holiday>・?祝)?\))?`;
const WESTERN = String.raw`(?<year>\d{4})`;
const OF_ERA = String.raw`(?<era>${ERA}) ?(?<ofEra>\d{1,2}|元)`;
const MONTH_AND_DAY = String.raw`(?<month>\d{1,2})月${GAP}(?<day>\d{1,2})日${WEEKDAY}`;

/** The notations of days, without their times: the first that fits is the one that is printed. */
const NOTATIONS: readonly RegExp[] = [
  String.raw`(?:${WESTERN}|${OF_ERA})年${GAP}${MONTH_AND_DAY}`,
  String.raw`(?:${WESTERN}|(?<letter>[MTSHR])(?<ofEra>\d{1,2}|元))(?<dot>[./]) ?(?<month>\d{1,2})\k<dot> ?(?<day>\d{1,2})${WEEKDAY}`,
  String.raw`${WESTERN}-(?<month>\d\d)-(?<day>\d\d)`,
  MONTH_AND_DAY,
  String.raw`(?:${WESTERN}|${OF_ERA})年${GAP}(?<month>\d{1,2})月`,
  String.raw`(?:${WESTERN}|${OF_ERA})年`,
].map((source) => new RegExp(`^(?:${source})`, 'd'));

/** How a text sets months and days of two digits where a printed one does not show it: `04月` or `4月`. */
export type Padding = boolean;

/** The length of the day that a text begins with, without its time; undefined if it begins with none. */
export function lengthOfDay(folded: string): number | undefined {
  return printedDay(folded)?.[0].length;
}

/** Whether a printed day shows that months and days have two digits; undefined if it does not show it. */
export function paddingOf(like: string): Padding | undefined {
  const { month = '', day = '' } = printedDay(foldWidth(like))?.groups ?? {};
  if (month.startsWith('0') || day.startsWith('0')) return true;
  return month.length === 1 || day.length === 1 ? false : undefined;
}

/**
 * Write a day as another one is printed: its era, its width, its blanks, the weekday of the new day.
 * @param value  `2025-04-01`, `--04-01`, `2025-05` or `2025`.
 * @param like   What is printed now: `2024年1月19日(金)`, `令和6年4月1日`, `R6.4.1`, `6月14日（金）`.
 * @param now    What that is: a day may be printed without its year.
 */
export function writeDay(value: string, like: string, now: string, usual: Padding): Written {
  const found = printedDay(foldWidth(like));
  if (!found || found[0].length !== like.length)
    return refused('a day in the notation that is printed here, which is not known');
  const { year, era, letter, ofEra, month, day, weekday, holiday } = found.groups!;
  const [, newYear = '', newMonth = '', newDay = ''] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  const isPadded = paddingOf(like) ?? usual;
  const parts: Record<string, string> = {};
  const set = (name: string, digits: string) => {
    parts[name] = /[０-９]/.test(printedAs(name, like, found)) ? digits.replace(/\d/g, widen) : digits;
  };
  const short = (digits: string) => (isPadded ? digits : String(Number(digits)));
  if (year !== undefined) set('year', newYear);
  if (ofEra !== undefined) {
    const own = eraAt(Number(newYear), Number(newMonth || 1), Number(newDay || 1));
    if (!own) return refused('a day of an era');
    if (era !== undefined) parts.era = own.name;
    if (letter !== undefined)
      parts.letter = /[Ａ-Ｚ]/.test(printedAs('letter', like, found)) ? widen(own.letter) : own.letter;
    // 元年 is how the first year is printed; R1 is how it is abbreviated
    if (own.year === 1 && era !== undefined) parts.ofEra = '元';
    else set('ofEra', isPadded && ofEra.startsWith('0') ? String(own.year).padStart(2, '0') : String(own.year));
  }
  if (year === undefined && ofEra === undefined && newYear !== '-' && newYear !== now.slice(0, 4))
    return refused(`a day of ${now.slice(0, 4)}, because no year is printed here`);
  if (month !== undefined) set('month', short(newMonth));
  if (day !== undefined) set('day', short(newDay));
  if (holiday !== undefined && value !== now)
    return refused(
      'the same day, because the calendar of public holidays (祝) is not known: change the words in the text',
    );
  if (weekday !== undefined) parts.weekday = '日月火水木金土'[new Date(`${value}T00:00Z`).getUTCDay()]!;
  return { text: replaced(like, found, parts) };
}

function printedDay(folded: string): RegExpExecArray | undefined {
  for (const notation of NOTATIONS) {
    const found = notation.exec(folded);
    if (found) return found;
  }
  return undefined;
}

function printedAs(name: string, like: string, found: RegExpExecArray): string {
  const [start, end] = found.indices!.groups![name]!;
  return like.slice(start, end);
}

/** A printed day with the parts that are named replaced, everything else as it is. */
function replaced(like: string, found: RegExpExecArray, parts: Readonly<Record<string, string>>): string {
  let text = '';
  let at = 0;
  const places = Object.keys(parts).map((name) => ({ name, place: found.indices!.groups![name]! }));
  for (const { name, place } of places.sort((a, b) => a.place[0] - b.place[0])) {
    text += like.slice(at, place[0]) + parts[name]!;
    at = place[1];
  }
  return text + like.slice(at);
}

function widen(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
