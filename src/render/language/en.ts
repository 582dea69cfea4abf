import { markerInEnglish, referenceInEnglish } from './en-markers.ts';
import type { Form } from '../../translate/hole.ts';
import type { Range, Single } from '../../translate/message.ts';
import type { Locale } from './locale.ts';
import { notation } from './notation/en.ts';

const number = new Intl.NumberFormat('en-GB');
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ORDINAL_ENDINGS: Record<Intl.LDMLPluralRule, string> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** English, as a London or Singapore policy wording writes it. Times are Japan Standard Time. */
export const locale: Partial<Locale> = {
  moment,
  monthDay: (day) => `${Number(day.slice(5))} ${MONTHS[Number(day.slice(2, 4)) - 1]!.slice(0, 3)}`,
  fill: (placeholder, form) => {
    if (placeholder.kind === 'range') return range(placeholder);
    return placeholder.kind === 'number' && form !== undefined ? inForm(placeholder.value, form) : single(placeholder);
  },
  marker: markerInEnglish,
  and: (names) => names.join(' and '),
};

function single(placeholder: Single): string {
  switch (placeholder.kind) {
    case 'yen':
      return notation.amount(placeholder.value);
    case 'day': {
      const [day, weekday] = placeholder.value.split(' ');
      return `${moment(day!)}${weekday === undefined ? '' : ` (${WEEKDAYS[Number(weekday)]})`}`;
    }
    case 'year-month':
      return `${MONTHS[Number(placeholder.value.slice(5)) - 1]} ${placeholder.value.slice(0, 4)}`;
    case 'month-day':
      return `${Number(placeholder.value.slice(5))} ${MONTHS[Number(placeholder.value.slice(2, 4)) - 1]}`;
    case 'time':
      return timeOfDay(placeholder.value);
    case 'percent':
      return `${placeholder.value}%`;
    case 'years':
      return counted(placeholder.value, 'year');
    case 'months':
      return counted(placeholder.value, 'month');
    case 'hours':
      return counted(placeholder.value, 'hour');
    case 'count':
      return number.format(Number(placeholder.value));
    case 'reference':
      return referenceInEnglish(placeholder.value);
    case 'mark':
      return placeholder.value.replace(/注(?=\d)/, 'Note ').replace('注', 'Note');
    default:
      return placeholder.value;
  }
}

/** `15th`, `April`: a number as a day or a month; as printed if it is neither. */
function inForm(printed: string, form: Form): string {
  const value = Number(printed);
  if (form === 'month') return MONTHS[value - 1] ?? printed;
  return Number.isInteger(value) ? `${printed}${ORDINAL_ENDINGS[ordinals.select(value)]}` : printed;
}

/** `20 to 30%`, `JPY 50,000 to 100,000`, `9:00 a.m. to 5:00 p.m.`: a unit that both ends share is said once. */
function range({ value: [from, to] }: Range): string {
  const [lower, upper] = [single(from), single(to)];
  if (from.kind === 'yen') return `${lower} to ${upper.replace(/^JPY /, '')}`;
  const isOneUnit = ['percent', 'years', 'months', 'hours'].includes(from.kind);
  return `${isOneUnit ? String(from.value) : lower} to ${upper}`;
}

function moment(text: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(text)!;
  const date = `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  if (hour === undefined) return date;
  return `${timeOfDay(`${hour}:${minute}`)} JST, ${date}`;
}

function timeOfDay(time: string): string {
  const [hour, minute] = time.split(':');
  // the end of a day, which is not its noon
  if (hour === '24') return time;
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'a.m.' : 'p.m.'}`;
}

function counted(count: string, unit: string): string {
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}
