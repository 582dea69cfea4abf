import type { Sourced, Wording } from '../../schemas/span.ts';
import { foldWidth } from '../recognise/fold.ts';

const NUMBER = /^(?:\(\d{1,2}\)|[①-⑳⑴-⒇]|\d{1,2}\.(?!\d))/;

/** A heading without the number in front of it, and that number: `(2)` of `(2)費用`. Undefined if it has none. */
export function numberedHeading(heading: Wording): { number: Sourced<string>; rest: Wording } | undefined {
  const { value, raw, span, spans } = heading;
  const [number] = NUMBER.exec(foldWidth(raw)) ?? [];
  const first = span ?? spans?.[0];
  if (number === undefined || !first || !value.startsWith(raw.slice(0, number.length))) return undefined;
  const gap = /^\s*/.exec(raw.slice(number.length))![0];
  // a line break in between: what is behind it is printed at the head of the next line
  if (gap.includes('\n') || raw.length === number.length + gap.length) return undefined;
  const { start, file } = first;
  const at = (length: number) => ({ ...start, column: start.column + length, offset: start.offset + length });
  const behind = { file, start: at(number.length + gap.length), end: first.end };
  if (behind.start.offset >= first.end.offset) return undefined;
  const printed = raw.slice(0, number.length);
  const cut = (words: string) => words.slice(number.length).trimStart();
  return {
    number: { value: printed, raw: printed, span: { file, start, end: at(number.length) } },
    rest: {
      ...heading,
      ...{ value: cut(value), raw: cut(raw) },
      ...(span && { span: behind }),
      ...(spans && { spans: [behind, ...spans.slice(1)] }),
    },
  };
}
