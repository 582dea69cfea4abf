import type { OpeningHours } from '../../schemas/contact.ts';
import { foldWidth } from './fold.ts';

type Days = OpeningHours['days'];

const DAYS: readonly [string, Days][] = [
  ['平日', 'weekdays'],
  ['月(?:曜日?)?~金(?:曜日?)?', 'monday-to-friday'],
  ['土・?日・?祝日?(?:\\([^()]*\\))?', 'weekends-and-holidays'],
  ['365日|年中無休|毎日', 'every-day'],
];
const DAY = `(?:${DAYS.map(([words]) => words).join('|')})`;
//   9:00 | 午前9時 | 午前9時15分 | 正午
const TIME = String.raw`(?:(?:午前|午後)?\d{1,2}(?::\d{2}|時(?:\d{1,2}分)?)|正午)`;
const RANGE = String.raw`(${TIME})(?:~|-|から)(翌日)?(${TIME})(?:まで)?`;
const ENTRY = new RegExp(String.raw`(${DAY})[:/]?(?:${RANGE}|(24時間))`, 'y');
const REVERSED = new RegExp(String.raw`^${RANGE}\((${DAY})\)$`);

/**
 * Read the hours of a desk.
 * @param text  `平日9:00～17:00`, `平日：午前9時15分～午後5時`, `平日/午後5時～翌日午前9時 土日祝日/24時間`, `9:00 - 17:00 (平日)`, `365日24時間`
 * @returns     Undefined if it is anything else, or a time is not on the clock.
 */
export function openingHours(text: string): OpeningHours[] | undefined {
  const folded = foldWidth(text).replace(/\s+/g, '');
  const reversed = REVERSED.exec(folded);
  if (reversed) {
    const hours = hoursOf(reversed[4]!, reversed[1]!, reversed[2], reversed[3]!);
    return hours && [hours];
  }
  const all: OpeningHours[] = [];
  for (let at = 0; at < folded.length; at = ENTRY.lastIndex) {
    ENTRY.lastIndex = at;
    const found = ENTRY.exec(folded);
    if (!found) return undefined;
    const [, days, opens, next, closes, isWhole] = found;
    const hours = isWhole
      ? { days: daysOf(days!), opens: '00:00', closes: '24:00' }
      : hoursOf(days!, opens!, next, closes!);
    if (!hours) return undefined;
    all.push(hours);
  }
  return all.length > 0 ? all : undefined;
}

function hoursOf(days: string, from: string, next: string | undefined, until: string): OpeningHours | undefined {
  const [opens, closes] = [timeOf(from), timeOf(until)];
  if (opens === undefined || closes === undefined) return undefined;
  // 17:00~9:00 without 翌日 is a misprint, or means the next day: the text does not say which
  if (!next && opens >= closes) return undefined;
  return { days: daysOf(days), opens, closes, ...(next && { nextDay: true as const }) };
}

function daysOf(words: string): Days {
  return DAYS.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(words))![1];
}

function timeOf(words: string): string | undefined {
  if (words === '正午') return '12:00';
  const [, half, hour, , minute] = /^(午前|午後)?(\d{1,2})(:|時)(\d{1,2})?分?$/.exec(words)!;
  const hours = Number(hour);
  // people read 午前12時 and 午後12時 in different ways
  if (hours > (half ? 11 : 23) || Number(minute ?? 0) > 59) return undefined;
  return `${String(hours + (half === '午後' ? 12 : 0)).padStart(2, '0')}:${(minute ?? '0').padStart(2, '0')}`;
}
