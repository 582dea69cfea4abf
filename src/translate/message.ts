/** A number taken out of a message: it is filled in again from the data, formatted for the language. */
export type Placeholder =
  | { name: string; kind: 'yen'; value: number }
  | { name: string; kind: 'day'; value: string }
  | { name: string; kind: 'number'; value: string };

/** Words with named holes: `売上高が{yen1}以下の企業。`. What a translator sees has no digit in it. */
export type Message = { id: string; placeholders: Placeholder[] };

// 200億円 | 16,740円
const YEN = /(?:(\d[\d,]*)億)?(?:(\d[\d,]*)万)?(\d[\d,]*)?円/y;
// 2025年2月15日午後4時
const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/y;
const NUMBER = /\d[\d,.]*/y;

/**
 * Take the numbers out of a sentence. Amounts and days become typed placeholders, any other number a plain one, so that a
 * new premium makes no translation stale and no translator can change one (promise 5 of the design).
 * @param text  Japanese wording with line wraps joined.
 */
export function toMessage(text: string): Message {
  const folded = text.replace(/[０-９，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const placeholders: Placeholder[] = [];
  const counts = { yen: 0, day: 0, n: 0 };
  let id = '';
  let at = 0;
  const put = (prefix: keyof typeof counts, length: number, make: (name: string) => Placeholder) => {
    counts[prefix] += 1;
    const placeholder = make(`${prefix}${counts[prefix]}`);
    placeholders.push(placeholder);
    id += `{${placeholder.name}}`;
    at += length;
  };
  while (at < folded.length) {
    const yen = matchAt(YEN, folded, at);
    const day = matchAt(DAY, folded, at);
    const number = matchAt(NUMBER, folded, at);
    if (yen && (yen[1] || yen[2] || yen[3])) {
      const value = plain(yen[1]) * 1e8 + plain(yen[2]) * 1e4 + plain(yen[3]);
      put('yen', yen[0].length, (name) => ({ name, kind: 'yen', value }));
    } else if (day) {
      const value = `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`;
      put('day', day[0].length, (name) => ({ name, kind: 'day', value }));
    } else if (number) {
      put('n', number[0].length, (name) => ({ name, kind: 'number', value: number[0] }));
    } else {
      id += text[at];
      at += 1;
    }
  }
  return { id, placeholders };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function plain(digits: string | undefined): number {
  return Number((digits ?? '0').replaceAll(',', ''));
}
