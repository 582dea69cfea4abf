import type { Moment, MonthDay, PolicyPeriod } from '../../schemas/date.ts';
import { foldWidth } from './fold.ts';

// 2024年1月1日 | 2024年6月14日(金)
const DAY = String.raw`(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日(?:\([日月火水木金土]\))?`;
// 午後4時 | (午前0時) | 午前9時15分 | 正午
const TIME = String.raw`\(?(?:(午前|午後)(\d{1,2})時(?:(\d{1,2})分)?|(正午))\)?`;
const MOMENT = new RegExp(String.raw`^${DAY}(?:\s*${TIME})?$`);
const MONTH_DAY = /^(\d{1,2})月\s*(\d{1,2})日$/;

/**
 * Read a day, and its time if one is printed. Times are Japan time.
 * @param text  `2024年1月1日午後4時`, `2024年7月1日（午後4時）`, `2023年12月15日`, `2024年1月19日(金)`
 * @returns     `2024-01-01T16:00+09:00` or `2023-12-15`; undefined if the calendar has no such day, or if the weekday
 * doesn't match (one of the two is misprinted, and it is unclear which).
 */
export function moment(text: string): Moment | undefined {
  const folded = foldWidth(text).trim();
  const found = MOMENT.exec(folded);
  if (!found) return undefined;
  const [, year, month, day, half, hour, minute, noon] = found;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return undefined;
  const weekday = /\(([日月火水木金土])\)/.exec(folded)?.[1];
  if (weekday && '日月火水木金土'[date.getUTCDay()] !== weekday) return undefined;
  const iso = `${year}-${pad(month!)}-${pad(day!)}`;
  if (noon) return `${iso}T12:00+09:00`;
  if (!half) return iso;
  // people read 午前12時 and 午後12時 in different ways, so neither is accepted
  if (Number(hour) > 11 || Number(minute ?? 0) > 59) return undefined;
  return `${iso}T${pad(String(Number(hour) + (half === '午後' ? 12 : 0)))}:${pad(minute ?? '0')}+09:00`;
}

/** Read a policy period: two moments joined by `～` or `から … まで`. Undefined if it ends before it begins. */
export function policyPeriod(text: string): PolicyPeriod | undefined {
  const [from, to, ...rest] = foldWidth(text)
    .trim()
    .replace(/まで.*$/, '')
    .split(/\s*(?:~|から)\s*/);
  if (!from || !to || rest.length > 0) return undefined;
  const [inception, expiry] = [moment(from), moment(to)];
  return inception && expiry && inception < expiry ? { inception, expiry } : undefined;
}

/** Read a day that recurs every year: `3月15日` is `--03-15`. */
export function monthDay(text: string): MonthDay | undefined {
  const found = MONTH_DAY.exec(foldWidth(text).trim());
  if (!found) return undefined;
  // 2000 is a leap year, so that 2月29日 passes
  const date = new Date(Date.UTC(2000, Number(found[1]) - 1, Number(found[2])));
  if (date.getUTCMonth() + 1 !== Number(found[1])) return undefined;
  return `--${pad(found[1]!)}-${pad(found[2]!)}`;
}

/** Every day in a text, as offsets, for the count of quantities. */
export function* daysIn(text: string): Generator<{ start: number; end: number }> {
  for (const found of foldWidth(text).matchAll(new RegExp(DAY, 'g'))) {
    yield { start: found.index, end: found.index + found[0].length };
  }
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}
