import type { Sourced, Wording } from '../../../schemas/span.ts';
import type { PamphletText } from '../text.ts';

/** A piece of the text: offsets, `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * Text in reading order: pieces of the source without the debris between them. The pieces of a split column may
 * differ from the order of the source.
 */
export type Strand = readonly Stretch[];

/** The characters of a strand. Pieces of one line are joined directly, others with a line break. */
export function textOf(strand: Strand, { text }: PamphletText): string {
  return join(strand, text, ({ start, end }) => text.slice(start, end));
}

/** The same with width folded, one character for one. */
export function foldedOf(strand: Strand, { text, folded }: PamphletText): string {
  return join(strand, text, ({ start, end }) => folded.slice(start, end));
}

function join(strand: Strand, text: string, read: (stretch: Stretch) => string): string {
  let joined = '';
  strand.forEach((stretch, i) => {
    if (i > 0) joined += joint(strand[i - 1]!, stretch, text);
    joined += read(stretch);
  });
  return joined;
}

function joint(before: Stretch, after: Stretch, text: string): '' | '\n' {
  if (after.start < before.end) return '\n';
  for (let at = before.end; at < after.start; at += 1) if (text[at] === '\n' || text[at] === '\r') return '\n';
  return '';
}

/** The part of a strand between two indices into its text. */
export function cut(strand: Strand, from: number, to: number, { text }: PamphletText): Strand {
  const part: Stretch[] = [];
  let at = 0;
  strand.forEach((stretch, i) => {
    if (i > 0) at += joint(strand[i - 1]!, stretch, text).length;
    const start = stretch.start + Math.max(0, from - at);
    const end = Math.min(stretch.end, stretch.start + to - at);
    if (end > start) part.push({ start, end });
    at += stretch.end - stretch.start;
  });
  return part;
}

/** Removes outer white space; undefined if nothing is left. */
export function trim(strand: Strand, pamphlet: PamphletText): Strand | undefined {
  const content = textOf(strand, pamphlet);
  const start = content.length - content.trimStart().length;
  if (start === content.length) return undefined;
  const end = content.trimEnd().length;
  return start === 0 && end === content.length ? strand : cut(strand, start, end, pamphlet);
}

/** A strand as a value with its place, wraps joined. */
export function wordingOf(strand: Strand, pamphlet: PamphletText): Wording {
  const { text, span, isDebris, corrected, isCorrected: isTouched } = pamphlet;
  const first = strand[0]!;
  const last = strand.at(-1)!;
  if (strand.length === 1) return pamphlet.quote(first.start, first.end);
  const isWhole = strand.every(
    (stretch, i) => i === 0 || (stretch.start >= strand[i - 1]!.end && isDebris(strand[i - 1]!.end, stretch.start)),
  );
  const value = pamphlet.joinWraps(join(strand, text, ({ start, end }) => corrected(start, end)));
  const isCorrected = strand.some(
    ({ start, end }) => isTouched(start, end) && corrected(start, end) !== text.slice(start, end),
  );
  const mark = isCorrected ? { corrected: true as const } : {};
  if (isWhole) {
    return { value, raw: text.slice(first.start, last.end), span: span(first.start, last.end), ...mark };
  }
  const pieces = merged(strand, isDebris);
  return {
    value,
    raw: pieces.map(({ start, end }) => text.slice(start, end)).join('\n'),
    spans: pieces.map(({ start, end }) => span(start, end)),
    ...mark,
  };
}

/** Merges pieces that only debris and white space separate. */
function merged(strand: Strand, isDebris: (start: number, end: number) => boolean): Stretch[] {
  const pieces: Stretch[] = [];
  for (const stretch of strand) {
    const last = pieces.at(-1);
    if (last && stretch.start >= last.end && isDebris(last.end, stretch.start)) {
      pieces[pieces.length - 1] = { start: last.start, end: stretch.end };
    } else {
      pieces.push(stretch);
    }
  }
  return pieces;
}

/** A strand that is a single piece, as a sourced value. */
export function sourcedOf(strand: Strand, { quote }: PamphletText): Sourced<string> {
  return quote(strand[0]!.start, strand.at(-1)!.end);
}
