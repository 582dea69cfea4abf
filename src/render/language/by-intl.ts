import type { Lang } from '../../../schemas/language.ts';
import type { Range, Single } from '../../translate/message.ts';
import type { Locale } from './locale.ts';
import type { Notation } from './notation.ts';

/** A language as `Intl` knows it: for those without a file here, and for what a file does not say. */
export function localeByIntl(lang: Lang, notation: Notation): Locale {
  // Intl does not know every language that has a catalog
  const tags = [notation.tag, lang, 'en'];
  const number = new Intl.NumberFormat(tags);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tags, { ...options, timeZone: 'UTC' });
    // a day without a time is one in UTC, a time without a zone too once it has one
    return (moment: string) => format.format(new Date(moment.includes('T') ? `${moment.slice(0, 16)}Z` : moment));
  };
  const day = dates({ dateStyle: 'long' });
  const dayAndTime = dates({ dateStyle: 'long', timeStyle: 'short' });
  const time = dates({ timeStyle: 'short' });
  const yearMonth = dates({ year: 'numeric', month: 'long' });
  const monthDay = dates({ month: 'long', day: 'numeric' });
  const shortMonthDay = dates({ month: 'short', day: 'numeric' });
  const weekday = dates({ weekday: 'long' });
  const month = dates({ month: 'long' });
  const moment = (text: string) => (text.includes('T') ? `${dayAndTime(text)} JST` : day(text));
  const ofUnit = (unit: string) => new Intl.NumberFormat(tags, { style: 'unit', unit, unitDisplay: 'long' });
  const units = { years: ofUnit('year'), months: ofUnit('month'), hours: ofUnit('hour') };
  // a day of every year, in a leap year
  const ofEveryYear = (monthAndDay: string) => `2024-${monthAndDay.slice(2)}`;
  const list = new Intl.ListFormat(tags, { type: 'conjunction' });
  const choice = new Intl.ListFormat(tags, { type: 'disjunction' });
  const single = ({ kind, value }: Single): string => {
    switch (kind) {
      case 'yen':
        return notation.amount(value);
      case 'day': {
        const [date, ofWeek] = value.split(' ');
        // 7 January 2024 is a Sunday, which is day 0
        return ofWeek === undefined
          ? moment(date!)
          : `${moment(date!)} (${weekday(`2024-01-${String(7 + Number(ofWeek)).padStart(2, '0')}`)})`;
      }
      case 'year-month':
        return yearMonth(`${value}-01`);
      case 'month-day':
        return monthDay(ofEveryYear(value));
      case 'time':
        return time(`2024-01-01T${value.padStart(5, '0')}`);
      case 'percent':
        return number.format(Number(value)) + '%';
      case 'years':
      case 'months':
      case 'hours':
        return units[kind].format(Number(value));
      case 'count':
        return number.format(Number(value));
      default:
        return value;
    }
  };
  const range = ({ value: [from, to] }: Range): string => {
    if (from.kind === 'percent') return `${number.format(Number(from.value))}–${single(to)}`;
    if (from.kind === 'years' || from.kind === 'months' || from.kind === 'hours')
      return units[from.kind].formatRange(Number(from.value), Number(to.value));
    const ends = [single(from), single(to)];
    return ends.join(ends.some((end) => end.includes(' ')) ? ' – ' : '–');
  };

  return {
    ...notation,
    lang,
    name: new Intl.DisplayNames(tags, { type: 'language' }).of(lang) ?? lang,
    ogLocale: notation.tag.replace('-', '_'),
    number: (value) => number.format(value),
    moment,
    monthDay: (text) => shortMonthDay(ofEveryYear(text)),
    fill: (placeholder, form) => {
      if (placeholder.kind === 'range') return range(placeholder);
      // Intl has no ordinals: such a number stays as printed
      return form === 'month' && placeholder.kind === 'number' && /^(?:[1-9]|1[0-2])$/.test(placeholder.value)
        ? month(`2024-${placeholder.value.padStart(2, '0')}-01`)
        : single(placeholder);
    },
    marker: (printed) => (/^[0-9a-z]$/.test(printed) ? `${printed}.` : printed),
    and: (names) => list.format(names),
    or: (names) => choice.format(names),
    capital: (text) => text.charAt(0).toLocaleUpperCase(tags) + text.slice(1),
    isFullWidth: false,
    punctuation: {
      colon: ': ',
      between: ' ',
      comma: notation.comma,
      semicolon: '; ',
      parts: '; ',
      dot: ' · ',
      apart: ' · ',
      or: ' / ',
      brackets: { open: ' (', close: ')' },
    },
  };
}
