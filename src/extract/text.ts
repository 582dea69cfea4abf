import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Sourced, Span } from '../../schemas/span.ts';
import { fold } from './recognise/fold.ts';

/** A line without its list or heading marks and outer white space; offsets into the text. */
export type Line = { start: number; end: number };

/** A decoded pamphlet, ready to be searched: every offset below is an offset into `text`. */
export type PamphletText = {
  readonly file: VFile;
  readonly text: string;
  /** Same length as `text`, width folded. */
  readonly folded: string;
  readonly lines: readonly Line[];
  span(start: number, end: number): Span;
  /** The text between two offsets as a value, line wraps joined. */
  quote(start: number, end: number): Sourced<string>;
};

/** Offsets of a file to spans. */
export function spanIn(file: VFile): (start: number, end: number) => Span {
  const { toPoint } = location(file);
  const point = (offset: number) => {
    const found = toPoint(offset);
    if (!found) throw new Error(`Offset ${offset} lies outside ${file.path}: this is a bug in the pipeline`);
    return { line: found.line, column: found.column, offset };
  };
  return (start, end) => ({ file: file.path, start: point(start), end: point(end) });
}

export function pamphletText(file: VFile): PamphletText {
  const text = String(file);
  const span = spanIn(file);
  return {
    file,
    text,
    folded: fold(text),
    lines: linesOf(text),
    span,
    quote: (start, end) => {
      const raw = text.slice(start, end);
      return { value: joinWraps(raw), raw, span: span(start, end) };
    },
  };
}

/**
 * Join wrapped lines and drop emphasis marks, nothing else. Latin words keep a space, Japanese none; a number that begins
 * a line keeps one too, so that it does not run into the number before it (`1億円⏎1請求`).
 */
function joinWraps(raw: string): string {
  if (!/[\n*\\]/.test(raw)) return raw.trim();
  return raw
    .replace(/\*\*/g, '')
    .replace(/\\([*()])/g, '$1')
    .replace(/([A-Za-z0-9])[ \t]*\r?\n[ \t]*(?=[A-Za-z])/g, '$1 ')
    .replace(/[ \t]*\r?\n[ \t]*(?=[0-9０-９])/g, ' ')
    .replace(/[ \t]*\r?\n[ \t]*/g, '')
    .trim();
}

// `- `, `## `, `> `, `**`: marks of the notation, not of the pamphlet
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
