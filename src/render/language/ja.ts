import type { Locale } from './locale.ts';

/** Japanese, as pamphlets print it. */
export const locale: Partial<Locale> = {
  moment: (moment) => {
    const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(moment)!;
    const date = `${year}年${Number(month)}月${Number(day)}日`;
    if (hour === undefined) return date;
    const half = Number(hour) < 12 ? '午前' : '午後';
    return `${date}${half}${Number(hour) % 12}時${minute === '00' ? '' : `${Number(minute)}分`}`;
  },
  monthDay: (day) => `${Number(day.slice(2, 4))}月${Number(day.slice(5))}日`,
  // Japanese pages print what the source prints
  fill: ({ raw }) => raw,
  marker: (printed) => (/^[0-9a-z]$/.test(printed) ? `${printed}.` : printed),
  and: (names) => names.join('・'),
  isFullWidth: true,
  punctuation: {
    colon: '：',
    between: '',
    comma: '、',
    semicolon: '、',
    parts: '　',
    dot: '　',
    apart: '・',
    or: '／',
    brackets: { open: '（', close: '）' },
  },
};
