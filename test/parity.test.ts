import { describe, expect, it } from 'vitest';
import { output, readings } from './support/sources.ts';

/*
 * The numbers of a pamphlet, as a reader of each language finds them in its text (that the PDF has the words of its HTML is
 * tested in pdf.test.ts). Written apart from the pipeline: it knows how each language prints amounts, days, times and
 * ratios, and nothing of messages or placeholders.
 */
const SHORT = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

type Rule = [RegExp, (...groups: string[]) => string];

const plain = (digits: string | undefined) => Number((digits ?? '0').replaceAll(',', ''));
const day = (year: string, month: string | number, date: string) =>
  ` day:${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')} `;
const clock = (hour: number, minute: string) => ` time:${hour % 24}:${minute} `;

const JAPANESE: Rule[] = [
  [
    /(?:([\d,]+)億)?(?:([\d,]+)千万)?(?:([\d,]+)万)?([\d,]+)?円/g,
    (all, oku, senman, man, rest) =>
      /\d/.test(all) ? ` yen:${plain(oku) * 1e8 + plain(senman) * 1e7 + plain(man) * 1e4 + plain(rest)} ` : all,
  ],
  [/([\d.]+)万(?=[件人])/g, (_, n) => ` n:${Math.round(Number(n) * 10_000)} `],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, year, month, date) => day(year, month, date)],
  [/(\d{4})年(\d{1,2})月/g, (_, year, month) => ` month:${year}-${month} `],
  [/(\d{1,2})月(\d{1,2})日/g, (_, month, date) => ` date:${month}-${date} `],
  [
    /午(前|後)(\d{1,2})時(?:(\d{1,2})分)?/g,
    (_, half, hour, minute) => clock(Number(hour) + (half === '後' ? 12 : 0), minute ?? '00'),
  ],
  [/(\d{1,2}):(\d\d)/g, (_, hour, minute) => clock(Number(hour), minute)],
  [/(\d{1,2})月末/g, (_, month) => ` end:${month} `],
  [/([\d.]+)%/g, (_, n) => ` ratio:${n} `],
  [/(\d)割/g, (_, n) => ` ratio:${Number(n) * 10} `],
];

const ENGLISH: Rule[] = [
  [/JPY\s([\d,.]+)\sbillion/g, (_, n) => ` yen:${plain(n) * 1e9} `],
  [/JPY\s([\d,.]+)\smillion/g, (_, n) => ` yen:${plain(n) * 1e6} `],
  [/(?:JPY\s|¥)([\d,]+)/g, (_, n) => ` yen:${plain(n)} `],
  [new RegExp(`(\\d{1,2}) (${MONTHS}) (\\d{4})`, 'g'), (_, date, month, year) => day(year, monthOf(month), date)],
  [new RegExp(`(${MONTHS}) (\\d{4})`, 'g'), (_, month, year) => ` month:${year}-${monthOf(month)} `],
  [new RegExp(`(\\d{1,2}) (${MONTHS}|${SHORT})`, 'g'), (_, date, month) => ` date:${monthOf(month)}-${date} `],
  [new RegExp(`end of (${MONTHS})`, 'g'), (_, month) => ` end:${monthOf(month)} `],
  [
    /(\d{1,2}):(\d\d) (a|p)\.m\./g,
    (_, hour, minute, half) => clock((Number(hour) % 12) + (half === 'p' ? 12 : 0), minute),
  ],
  [/([\d.]+)%/g, (_, n) => ` ratio:${n} `],
];

function monthOf(name: string): number {
  return SHORT.split('|').indexOf(name.slice(0, 3)) + 1;
}

/** The distinct amounts, days, times and ratios of a text, and every other number of more than one figure. */
function numbersIn(text: string, rules: readonly Rule[]): { typed: string[]; rest: string[] } {
  let marked = text.replace(/[０-９，．：％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  for (const [pattern, replace] of rules) marked = marked.replace(pattern, (...groups: string[]) => replace(...groups));
  const typed = marked.match(/ (?:yen|day|month|date|end|time|ratio|n):[\d:.-]+ /g) ?? [];
  const rest = marked.replace(/ \w+:[\d:.-]+ /g, ' ').match(/\d[\d,]*\d/g) ?? [];
  return {
    typed: [...new Set(typed.map((each) => each.trim()))].sort(),
    rest: [
      ...new Set([
        ...rest.map((each) => each.replaceAll(',', '')),
        ...typed.filter((each) => each.startsWith(' n:')).map((each) => each.slice(3).trim()),
      ]),
    ].sort(),
  };
}

describe.each(readings.map(({ scheme }) => [scheme.id, `${scheme.scheme}-${scheme.edition}`]))(
  'the pamphlets of %s',
  (_, name) => {
    const text = (lang: string) =>
      output(`pamphlets/${lang}/${name}.proof.html`)
        .replace(/<(style|title)>[\s\S]*?<\/\1>/g, '')
        // if the words of the two languages are in other elements, a number is still separate
        .replace(/<[^>]*>/g, '\n')
        .replace(/&#x27;|&quot;|&amp;|&lt;|&gt;/g, ' ');
    const japanese = numbersIn(text('ja'), JAPANESE);
    const english = numbersIn(text('en'), ENGLISH);

    it('have the same amounts, days, times and ratios in both languages', () => {
      expect(japanese.typed.length).toBeGreaterThan(8);
      expect(english.typed.filter((each) => !each.startsWith('n:'))).toEqual(
        japanese.typed.filter((each) => !each.startsWith('n:')),
      );
    });

    it('have the same other numbers in both languages', () => {
      expect(english.rest).toEqual(japanese.rest);
    });
  },
);
