import type { Random } from './random.ts';

/** A text with one thing changed. `digitAt` is the place of a digit that was changed into another, `line` that of a line left out. */
export type Mutated = { text: string; digitAt?: number; line?: number };

type Mutation = (text: string, random: Random) => Mutated;

const insert = (text: string, at: number, what: string): Mutated => ({
  text: text.slice(0, at) + what + text.slice(at),
});
const placesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ index }) => index);

/** The numbers of the lines that are not blank. */
const printedLines = (lines: readonly string[]) => lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));

const MARKS = [
  '(*1)',
  '※',
  '①',
  'ア',
  '(ア)',
  '**',
  '- ',
  '## ',
  '|',
  '<p>',
  '</p>',
  '<br>',
  '$',
  '\\',
  '(注)',
  '「',
  '」',
  '（',
  ')',
  '~',
  '・',
  '<td',
  '&nbsp;',
  '`',
  '[',
  '](',
  '![',
];
// zero width, byte order mark, separators, soft hyphen, overrides, private use, radicals, combining, controls, emoji, a lone half
const UNUSUAL = [
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\ue000',
  '\u2f00',
  '\u3099',
  '\u0301',
  '\u0000',
  '\u000c',
  '\u000b',
  '\r',
  '\u00a0',
  '\ufffd',
  '𠮷',
  '👩‍👧',
  '\ud800',
  '㌔',
  '½',
  'Ⅳ',
  '⑴',
  '\ufe0f',
  'constructor',
  '__proto__',
];
const NESTED = [
  '- ',
  '> ',
  '①',
  'ア',
  '(ア)',
  '（',
  '「',
  '[',
  '**',
  '<p>',
  '(*1)',
  '| ',
  '\t',
  '　',
  '1. ',
  '* ',
  '(1)',
  '【',
];

/** Every way to damage a text, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  digit: (text, random) => {
    const at = random.one(placesOf(text, /[0-9０-９]/g));
    const zero = text.charCodeAt(at) >= 0xff10 ? 0xff10 : 0x30;
    const digit = (text.charCodeAt(at) - zero + 1 + random.below(9)) % 10;
    return { text: text.slice(0, at) + String.fromCharCode(zero + digit) + text.slice(at + 1), digitAt: at };
  },
  'digit lost': (text, random) => {
    const at = random.one(placesOf(text, /[0-9０-９]/g));
    return { text: text.slice(0, at) + text.slice(at + 1) };
  },
  'digit doubled': (text, random) => {
    const at = random.one(placesOf(text, /[0-9０-９]/g));
    return insert(text, at, text[at]!);
  },
  'row dropped': (text, random) => {
    const lines = text.split('\n');
    const line = random.one(printedLines(lines));
    return { text: lines.toSpliced(line, 1).join('\n'), line: line + 1 };
  },
  'row doubled': (text, random) => {
    const lines = text.split('\n');
    const line = random.one(printedLines(lines));
    return { text: lines.toSpliced(line, 0, lines[line]!).join('\n') };
  },
  'rows swapped': (text, random) => {
    const lines = text.split('\n');
    const printed = printedLines(lines);
    const i = random.below(printed.length - 1);
    const [one, other] = [printed[i]!, printed[i + 1]!];
    return { text: lines.with(one, lines[other]!).with(other, lines[one]!).join('\n') };
  },
  'cells merged': (text, random) => {
    const places = placesOf(text, /[\t|]/g);
    if (places.length === 0) return insert(text, random.below(text.length), '\t');
    const at = random.one(places);
    return { text: text.slice(0, at) + random.one(['', ' ', '　']) + text.slice(at + 1) };
  },
  'cell split': (text, random) => insert(text, random.below(text.length), random.one(['\t', '|', ' ', '　', '\t\t'])),
  'mark inserted': (text, random) => insert(text, random.below(text.length), random.one(MARKS)),
  'lines joined': (text, random) => {
    const at = random.one(placesOf(text, /\n/g));
    return { text: text.slice(0, at) + random.one(['', ' ', '\t']) + text.slice(at + 1) };
  },
  'line cut': (text, random) => insert(text, random.below(text.length), random.one(['\n', '\n\n', '\r\n'])),
  width: (text, random) => {
    const at = random.one(placesOf(text, /[!-~！-～ア-ン]/g));
    const code = text.charCodeAt(at);
    const other = code < 0x7f ? code + 0xfee0 : code >= 0xff01 ? code - 0xfee0 : 0xff71 + ((code - 0x30a2) >> 1);
    return { text: text.slice(0, at) + String.fromCharCode(other) + text.slice(at + 1) };
  },
  'unusual character': (text, random) => insert(text, random.below(text.length), random.one(UNUSUAL)),
  'deep nesting': (text, random) => {
    const mark = random.one(NESTED);
    const lines = text.split('\n');
    const deep = mark.repeat(10 + random.below(400));
    return { text: lines.toSpliced(random.below(lines.length), 0, deep).join('\n') };
  },
  'nested lines': (text, random) => {
    const lines = text.split('\n');
    const marks = ['①', 'ア', '(ア)', '- ', '(1)'];
    const deep = Array.from({ length: 5 + random.below(60) }, (_, i) => `${' '.repeat(i)}${random.one(marks)} 見本`);
    return { text: lines.toSpliced(random.below(lines.length), 0, ...deep).join('\n') };
  },
  'long line': (text, random) =>
    insert(text, random.below(text.length), random.one(['あ', '1', ' ', '(', '円', '~', '1,']).repeat(5000)),
  'text cut': (text, random) => ({ text: text.slice(0, random.below(text.length)) }),
  'part doubled': (text, random) => {
    const lines = text.split('\n');
    const from = random.below(lines.length);
    const part = lines.slice(from, from + 1 + random.below(40));
    return { text: lines.toSpliced(from, 0, ...part).join('\n') };
  },
  'part moved': (text, random) => {
    const lines = text.split('\n');
    const part = lines.splice(random.below(lines.length), 1 + random.below(20));
    return { text: lines.toSpliced(random.below(lines.length), 0, ...part).join('\n') };
  },
  'character lost': (text, random) => {
    const at = random.below(text.length);
    return { text: text.slice(0, at) + text.slice(at + 1) };
  },
};
