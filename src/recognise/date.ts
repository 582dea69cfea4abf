import type { Moment, MonthDay, PolicyPeriod } from '../../schemas/date.ts';
import { ERA, yearOfEra } from './era.ts';
import { foldWidth } from './fold.ts';

/** Why a printed day or time cannot be meant as it is. */
export type Fault =
  /** 2024年2月30日, 平成32年, 25時: no calendar and no clock has it. */
  | 'impossible'
  /** 2024年5月7日(月), which is a Tuesday: one of the two is misprinted. */
  | 'weekday'
  /** 午後12時: people read it in two ways. */
  | 'ambiguous';

/** A day as printed: `2024-04-01`, with its time `2024-04-01T16:00` and the weekday beside it, 0 for a Sunday. */
export type PrintedDay = { iso: string; weekday?: number; fault?: Fault };

const WEEKDAYS = '日月火水木金土';

/** A space, or the end of a line that was broken in the middle of a quantity; never a tab, which parts two cells. */
export const GAP = String.raw`(?: |\r?\n)?`;

/** 2024年 | 令和6年 | 平成元年; two groups for the era, one for the year of our count. */
export const YEAR = String.raw`(?:(\d{4})|(${ERA}) ?(\d{1,2}|元))年`;
// (金) | (金曜日) | (月・祝)
const WEEKDAY = String.raw`(?: ?\(([日月火水木金土])(?:曜日?)?(?:・?祝)?\))?`;
// 午後4時 | 午前9時15分 | 16時 | 16:00 | 正午
const TIME = String.raw`(?:(?:(午前|午後)${GAP})?(\d{1,2})(?:${GAP}時(?!間)(?: ?(\d{1,2})分)?|:(\d\d)(?!\d))|(正午))`;
// the time of a day may be in brackets: 2024年7月1日(午後4時)
const TIME_OF_DAY = String.raw`(?:${GAP}(\()?${TIME}(\))?)?`;
/** 2024年1月19日(金) | 令和6年4月1日午後4時 */
const DAY = String.raw`${YEAR}${GAP}(\d{1,2})月${GAP}(\d{1,2})日${WEEKDAY}${TIME_OF_DAY}`;
/** 2024.4.1 | 2024/4/1 | 2024. 4. 1 | R6.4.1 */
const SHORT = String.raw`(?:([12]\d{3})|(?<![A-Za-z])([MTSHR])(\d{1,2}|元))([./]) ?(\d{1,2})\4 ?(\d{1,2})(?![\d./])${WEEKDAY}`;
const ISO = String.raw`([12]\d{3})-(\d\d)-(\d\d)(?![\d-])`;
/** 3月15日 */
const MONTH_DAY = String.raw`(\d{1,2})月${GAP}(\d{1,2})日`;

const STICKY = {
  day: new RegExp(DAY, 'y'),
  short: new RegExp(SHORT, 'y'),
  iso: new RegExp(ISO, 'y'),
  time: new RegExp(TIME, 'y'),
  monthDay: new RegExp(MONTH_DAY, 'y'),
};

/** What is read at a place of a text, and where it ends. */
type At<T> = T & { end: number };

/** Read the day that begins at a place of a folded text; undefined if none does. A day that cannot be has a fault. */
export function dayAt(folded: string, at: number): At<PrintedDay> | undefined {
  const long = match(STICKY.day, folded, at);
  if (long) {
    const [whole, year, era, ofEra, month, day, weekday, open, half, hour, minute, colon, noon, close] = long;
    const isTimed = hour !== undefined || noon !== undefined;
    // a bracket opened in front of the day does not belong to its time
    const unpaired = (open === undefined) === (close === undefined) ? 0 : 1;
    if (isTimed && open !== undefined && close === undefined) {
      // 2024年7月1日(午後4時まで): the bracket holds more than the time
      const end = at + whole.slice(0, whole.lastIndexOf('(')).trimEnd().length;
      return { end, ...readDay({ year, era, ofEra, month, day, weekday }) };
    }
    return {
      end: at + whole.length - unpaired,
      ...readDay(
        { year, era, ofEra, month, day, weekday },
        isTimed ? clock(half, hour, minute ?? colon, noon) : undefined,
      ),
    };
  }
  const short = match(STICKY.short, folded, at);
  if (short) {
    const [whole, year, era, ofEra, , month, day, weekday] = short;
    return { end: at + whole.length, ...readDay({ year, era, ofEra, month, day, weekday }) };
  }
  const iso = match(STICKY.iso, folded, at);
  return iso && { end: at + iso[0].length, ...readDay({ year: iso[1], month: iso[2], day: iso[3] }) };
}

/** Read the time that begins at a place of a folded text: `16:00`. */
export function timeAt(folded: string, at: number): At<{ time: string; fault?: Fault }> | undefined {
  const found = match(STICKY.time, folded, at);
  return found && { end: at + found[0].length, ...clock(found[1], found[2], found[3] ?? found[4], found[5]) };
}

/** Read the day of every year that begins at a place of a folded text: `--03-15`. */
export function monthDayAt(folded: string, at: number): At<{ monthDay: MonthDay; fault?: Fault }> | undefined {
  const found = match(STICKY.monthDay, folded, at);
  if (!found) return undefined;
  const [whole, month, day] = found;
  const monthDay = `--${two(month)}-${two(day)}`;
  // 2000 is a leap year, so that 2月29日 passes
  return { end: at + whole.length, monthDay, ...(!isInCalendar(2000, Number(month), Number(day)) && impossible) };
}

const impossible = { fault: 'impossible' } as const;

type Parts = { year?: string; era?: string; ofEra?: string; month?: string; day?: string; weekday?: string };

function readDay(
  { year, era, ofEra, month, day, weekday }: { [K in keyof Parts]: string | undefined },
  time?: { time: string; fault?: Fault },
): PrintedDay {
  const printed = year === undefined ? yearOfEra(era!, ofEra!, Number(month), Number(day)) : Number(year);
  if (printed === undefined || !isInCalendar(printed, Number(month), Number(day)))
    return { iso: `${String(printed ?? 0).padStart(4, '0')}-${two(month)}-${two(day)}`, ...impossible };
  const iso = `${String(printed).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const ofWeek = weekday === undefined ? -1 : WEEKDAYS.indexOf(weekday);
  const differs = ofWeek >= 0 && ofWeek !== new Date(`${iso}T00:00Z`).getUTCDay();
  const fault = differs ? 'weekday' : time?.fault;
  return {
    iso: time ? `${iso}T${time.time}` : iso,
    ...(ofWeek >= 0 && { weekday: ofWeek }),
    ...(fault && { fault }),
  };
}

function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function clock(
  half: string | undefined,
  hour: string | undefined,
  minute = '0',
  noon?: string,
): { time: string; fault?: Fault } {
  if (noon !== undefined) return { time: '12:00' };
  const [printed, minutes] = [Number(hour), Number(minute)];
  const time = `${two(String(printed + (half === '午後' && printed < 12 ? 12 : 0)))}:${two(minute)}`;
  if (minutes > 59 || printed > 24 || (printed === 24 && minutes > 0) || (half !== undefined && printed > 12))
    return { time, ...impossible };
  // people read 午前12時 and 午後12時 in different ways
  return half !== undefined && printed === 12 ? { time, fault: 'ambiguous' } : { time };
}

/**
 * Read a day, and its time if one is printed. Times are Japan time.
 * @param text  `2024年1月1日午後4時`, `令和6年7月1日（午後4時）`, `2023年12月15日`, `2024年1月19日(金)`, `R6.4.1`
 * @returns     `2024-01-01T16:00+09:00` or `2023-12-15`; undefined if the calendar has no such day, or if the weekday
 * doesn't match (one of the two is misprinted, and it is unclear which).
 */
export function moment(text: string): Moment | undefined {
  const folded = foldWidth(text).trim();
  const day = dayAt(folded, 0);
  if (!day || day.end < folded.length || day.fault || day.iso.endsWith('T24:00')) return undefined;
  return day.iso.includes('T') ? `${day.iso}+09:00` : day.iso;
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
  const folded = foldWidth(text).trim();
  const read = monthDayAt(folded, 0);
  return read && read.end === folded.length && !read.fault ? read.monthDay : undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
