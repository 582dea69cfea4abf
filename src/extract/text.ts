import type { VFile } from 'vfile';
import type { Sourced, Span } from '../../schemas/span.ts';
import { spanIn } from '../input/span-in.ts';
import { firstFrom } from '../recognise/first-from.ts';
import { foldWidth } from '../recognise/fold.ts';
import type { DescribedBy } from './declared.ts';

/** A line without its list or heading marks and outer white space, as offsets into the text. */
export type Line = { start: number; end: number };

/** A decoded pamphlet with what searching needs. Every offset below is an offset into `text`. */
export type PamphletText = {
  readonly file: VFile;
  /** The profile and source.yaml of the edition. */
  readonly describedBy: DescribedBy;
  readonly text: string;
  /** Same length as `text`, width folded. */
  readonly folded: string;
  readonly lines: readonly Line[];
  span(start: number, end: number): Span;
  /** The text between two offsets as a value, line wraps joined. */
  quote(start: number, end: number): Sourced<string>;
  /** The text between two offsets with the overrides applied, and without the blanks that are joined. */
  corrected(start: number, end: number): string;
  /** Read the text as if a blank were not there: a line was broken inside a word. */
  joinAt(start: number, end: number): void;
  /** Whether an override touches this range. */
  isCorrected(start: number, end: number): boolean;
  joinWraps(raw: string): string;
  /** Whether there is only white space and debris between two offsets. */
  isDebris(start: number, end: number): boolean;
  /** Marks each character that is not part of the document: page furniture and notation. */
  readonly debris: Uint8Array;
  /** What the holes of drawn tables hold, in the order of reading: each of them must be read, or be declared as not shown. */
  readonly drawn: DrawnHole[];
};

/** What a hole of a drawn cell holds, as offsets into the text; `name` is '' for a hole without one. */
export type DrawnHole = { name: string; start: number; end: number; cell: string; notShown: string | undefined };

/** Page furniture. No wording contains it. */
export const FURNITURE = 1;
export const NOTATION = 2;

/** An override of source.yaml with its offsets: the printed range, and the text that replaces it. */
export type Correction = { start: number; end: number; instead: string };

export function pamphletText(
  file: VFile,
  corrections: readonly Correction[] = [],
  describedBy: DescribedBy = {},
): PamphletText {
  const text = String(file);
  const span = spanIn(file);
  const debris = new Uint8Array(text.length);
  // what is read in another way than printed, in order
  let edits = corrections;
  const corrected = (start: number, end: number) => {
    if (edits.length === 0) return text.slice(start, end);
    let reading = '';
    let at = start;
    for (let i = firstFrom(start, edits); i < edits.length && edits[i]!.start < end; i += 1) {
      const edit = edits[i]!;
      if (edit.start < at || edit.end > end) continue;
      reading += text.slice(at, edit.start) + edit.instead;
      at = edit.end;
    }
    return reading + text.slice(at, end);
  };
  const isCorrected = (start: number, end: number) => corrections.some((each) => each.start < end && each.end > start);
  return {
    file,
    describedBy,
    text,
    folded: foldWidth(text),
    lines: linesOf(text),
    span,
    quote: (start, end) => {
      const raw = text.slice(start, end);
      const reading = corrected(start, end);
      return {
        value: joinWraps(reading),
        raw,
        span: span(start, end),
        ...(reading !== raw && isCorrected(start, end) && { corrected: true as const }),
      };
    },
    corrected,
    joinAt: (start, end) => {
      edits = [...edits, { start, end, instead: '' }].sort((a, b) => a.start - b.start);
    },
    isCorrected,
    joinWraps,
    debris,
    drawn: [],
    isDebris: (start, end) => {
      for (let at = start; at < end; at += 1) if (!debris[at] && !isBlank(text.charCodeAt(at))) return false;
      return true;
    },
  };
}

/** Whether a character is white space in pamphlets, including the ideographic space and the no-break space. */
export function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0x3000 || code === 0xa0 || code === 0x200b;
}

/**
 * Join wrapped lines and drop emphasis marks, nothing else. Latin words keep a space, Japanese words don't. A number
 * at the start of a line keeps a space after a number or an amount, so that the two don't run together (`1億円⏎1請求`).
 */
function joinWraps(raw: string): string {
  if (!/[\n\t*\\]/.test(raw)) return raw.trim();
  return raw
    .replace(/ *\t[ \t]*/g, ' ')
    .replace(/\*\*/g, '')
    .replace(/\\([*()|])/g, '$1')
    .replace(/([A-Za-z0-9])[ \t]*\r?\n[ \t]*(?=[A-Za-z])/g, '$1 ')
    .replace(/(?<=[0-9０-９円])[ \t]*\r?\n[ \t]*(?=[0-9０-９])/g, ' ')
    .replace(/[ \t]*\r?\n[ \t]*/g, '')
    .trim();
}

// `- `, `## `, `> `, `**`: marks of the notation, not text of the pamphlet
const MARKS = /^[ \t\u3000]*(?:#{1,6}[ \t]+|-[ \t]+|>[ \t]*)?(?:\*\*)?/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    const marks = MARKS.exec(found[0])![0].length;
    const content = found[0].slice(marks).replace(/(?:\*\*)?[ \t\u3000]*$/, '');
    if (content !== '') lines.push({ start: found.index + marks, end: found.index + marks + content.length });
  }
  return lines;
}
