import type { Profile } from '../../../schemas/profile.ts';
import type { Span } from '../../../schemas/span.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import type { Cell, Grid } from '../grid.ts';
import { compileLine, compileWithin, firstMatch, matches } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import { FURNITURE, NOTATION, type PamphletText } from '../text.ts';
import { lineRanges } from '../syntax/lines.ts';
import { trim, type Strand, type Stretch } from './strand.ts';

/** A line of the document: its words, without furniture and notation. */
export type FlowLine = {
  kind: 'line';
  strand: Strand;
  /** Whether a blank line, a table or a heading precedes it, or the profile says that something new begins. */
  opens: boolean;
  /** Whether a statement begins here because the profile says so. */
  begins: boolean;
  /** Whether it continues the line above because the profile says so. */
  joins: boolean;
  /** Column of its list hyphen, when it has one. */
  hyphen: number | undefined;
};
export type FlowTable = { kind: 'table'; grid: Grid };

/** The document in reading order, without furniture and with split columns joined again. */
export type Flow = { parts: (FlowLine | FlowTable)[]; furniture: { text: string; reason: string; spans: Span[] }[] };

// `- `, `## `, `> `: list hyphens, heading marks, quotation marks at the head of a line
const LINE_MARKS = /^[ \t\u3000\u00a0]*(?:(#{1,6})[ \t]+|(-)[ \t]+|(>)[ \t]*)?/;
// **17億円** | \*代理店 | ^{※1} | ^(注)
const INLINE_MARKS = /\*\*|\\(?=[*()~[\]])|\^\{([^}]*)(\})|\^(?=\()/g;
const TABLE_RULE = /^[-\t |:]+$/;

/**
 * Lay the text out in reading order. Everything left out is marked in `debris`: furniture as the profile declares it,
 * and notation.
 */
export function flowOf(
  profile: Pick<Profile, 'furniture' | 'readingOrder'>,
  grids: readonly Grid[],
  pamphlet: PamphletText,
): Flow {
  markNotation(pamphlet, grids);
  const furniture = markFurniture(profile.furniture, pamphlet);
  const parts = partsOf(grids, pamphlet);
  profile.readingOrder.forEach((entry, i) =>
    applyOrder(entry, parts, { ...pamphlet, declaredAt: ['readingOrder', i] }),
  );
  return { parts, furniture };
}

function markNotation({ text, debris }: PamphletText, grids: readonly Grid[]): void {
  for (const found of text.matchAll(INLINE_MARKS)) {
    const braced = found[1];
    if (braced === undefined) debris.fill(NOTATION, found.index, found.index + found[0].length);
    else {
      debris.fill(NOTATION, found.index, found.index + 2);
      debris[found.index + 2 + braced.length] = NOTATION;
    }
  }
  for (const grid of grids) {
    for (const line of text.slice(grid.start, grid.end).matchAll(/[^\r\n]+/g)) {
      const start = grid.start + line.index;
      if (TABLE_RULE.test(line[0])) debris.fill(NOTATION, start, start + line[0].length);
      else for (const pipe of line[0].matchAll(/\|/g)) debris[start + pipe.index] = NOTATION;
    }
    for (const cell of grid.rows.flat()) markPipesIn(cell, { text, debris });
  }
}

/** A pipe in a cell is a character of it; what escapes it (`\|`) is not. */
function markPipesIn({ start, end }: Cell, { text, debris }: Pick<PamphletText, 'text' | 'debris'>): void {
  for (const { 0: pipe, index } of text.slice(start, end).matchAll(/\\?\|/g)) {
    debris[start + index + pipe.length - 1] = 0;
    if (pipe.length > 1) debris[start + index] = NOTATION;
  }
}

function markFurniture(entries: Profile['furniture'], pamphlet: PamphletText): Flow['furniture'] {
  const { debris, folded, span } = pamphlet;
  return entries.flatMap((entry, i) => {
    const printed = entry.line ?? entry.mark!;
    const found = matches(entry.line === undefined ? compileWithin(entry.mark!) : compileLine(entry.line), folded);
    // if a heading is printed on every page, the first one is the heading
    const spare = entry.repeats ? found.slice(1) : found;
    for (const { start, end } of spare) debris.fill(FURNITURE, start, end);
    if (spare.length > 0) {
      return [{ text: printed, reason: entry.reason, spans: spare.map(({ start, end }) => span(start, end)) }];
    }
    reportDeclared(pamphlet, 'declaration-unused', ['furniture', i], {
      unexpected: `\`furniture\` entry \`${printed}\``,
      expected: entry.repeats ? 'a text that is printed a second time' : 'a text that is in the pamphlet',
      hint: 'It excuses nothing: remove it from the profile, or compare its words with the text.',
    });
    return [];
  });
}

function partsOf(grids: readonly Grid[], pamphlet: PamphletText): Flow['parts'] {
  const { text, debris } = pamphlet;
  const parts: Flow['parts'] = [];
  let next = 0;
  let opens = true;
  for (const { start, end } of lineRanges(text)) {
    while (grids[next] && grids[next]!.end <= start) next += 1;
    const grid = grids[next];
    if (grid && start <= grid.start && grid.start < end + 1) {
      parts.push({ kind: 'table', grid });
      opens = true;
    }
    if (grid && end > grid.start && start < grid.end) continue;
    const [marks, heading, hyphen] = LINE_MARKS.exec(text.slice(start, end))!;
    const strand = trim(remaining(start + marks.length, end, debris), pamphlet);
    // blank, or only furniture
    if (!strand) {
      opens = true;
      continue;
    }
    debris.fill(NOTATION, start, start + marks.trimEnd().length);
    parts.push({
      kind: 'line',
      strand,
      opens: opens || heading !== undefined,
      begins: false,
      joins: false,
      hyphen: hyphen === undefined ? undefined : marks.indexOf('-'),
    });
    opens = heading !== undefined;
  }
  return parts;
}

/** The parts of a range that are not debris. */
export function remaining(start: number, end: number, debris: Uint8Array): Strand {
  const strand: Stretch[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !debris[at]) continue;
    if (at > from) strand.push({ start: from, end: at });
    from = at + 1;
  }
  return strand;
}

type Order = Profile['readingOrder'][number];

/** A text, and the entry of `readingOrder` that is applied to it. */
type OrderedText = PamphletText & { readonly declaredAt: DeclarationPath };

/** Move, split or join lines as the profile declares for split columns. */
function applyOrder(order: Order, parts: Flow['parts'], pamphlet: OrderedText): void {
  if ('joins' in order) {
    const at = partAt(order.joins, parts, pamphlet);
    if (at !== undefined) (parts[at] as FlowLine).joins = true;
    return;
  }
  if ('opens' in order) {
    const at = partAt(order.opens, parts, pamphlet);
    if (at !== undefined) (parts[at] as FlowLine).begins = true;
    return;
  }
  if (!find(order.before, pamphlet)) return;
  const first = partAt(order.move, parts, pamphlet);
  if (first !== undefined) reportMoved(parts[first] as FlowLine, order.before, pamphlet);
  const last = order.through === undefined ? first : partEnding(order.through, parts, pamphlet, first ?? 0);
  if (first === undefined || last === undefined) return;
  const moved = parts.splice(
    first,
    (order.through === undefined ? endOf(order.move, parts, first, pamphlet) : last) - first + 1,
  );
  const target = partAt(order.before, parts, pamphlet);
  if (target === undefined) return;
  const head = moved[0];
  if (head?.kind === 'line') head.opens = true;
  const below = parts[target];
  if (below?.kind === 'line') below.opens = true;
  const behind = parts[first];
  if (behind?.kind === 'line' && !order.bridges) behind.opens = true;
  parts.splice(target, 0, ...moved);
}

function reportMoved({ strand }: FlowLine, before: string, { file, text, span }: PamphletText): void {
  const { start, end } = strand[0]!;
  report(file, 'heading-misaligned', span(start, end), {
    unexpected: `\`${text.slice(start, end)}\` apart from what it belongs to`,
    expected: `it in front of \`${before.replace(/\n/g, '⏎')}\``,
    hint: 'The columns of the page were mixed; `readingOrder` of the profile puts them back, the text stays as it is.',
  });
}

/** The part that begins at the match of a pattern, split off the text before it on its line. */
function partAt(pattern: string, parts: Flow['parts'], pamphlet: OrderedText): number | undefined {
  const found = find(pattern, pamphlet);
  if (found === undefined) return undefined;
  const at = parts.findIndex((part) => part.kind === 'line' && holds(part, found.start));
  if (at === -1) return missing(pattern, pamphlet);
  return partBefore(parts, at, found.start, pamphlet);
}

function partBefore(parts: Flow['parts'], at: number, offset: number, pamphlet: PamphletText): number {
  const line = parts[at] as FlowLine;
  const before = trim(clip(line.strand, -1, offset), pamphlet);
  if (!before) return at;
  const after = trim(clip(line.strand, offset, Infinity), pamphlet);
  if (!after) return at + 1;
  parts.splice(at, 1, { ...line, strand: before }, { ...line, strand: after, opens: true, hyphen: undefined });
  return at + 1;
}

/** The part that ends at the match of a pattern, below another part. */
function partEnding(pattern: string, parts: Flow['parts'], pamphlet: OrderedText, from: number): number | undefined {
  const found = find(pattern, pamphlet);
  if (found === undefined) return undefined;
  const at = parts.findIndex((part, i) => i >= from && part.kind === 'line' && holds(part, found.end - 1));
  if (at === -1) return missing(pattern, pamphlet);
  partBefore(parts, at, found.end, pamphlet);
  return at;
}

/** The last part that a pattern of several lines matches. */
function endOf(pattern: string, parts: Flow['parts'], first: number, pamphlet: OrderedText): number {
  const found = find(pattern, pamphlet)!;
  const at = parts.findIndex((part, i) => i >= first && part.kind === 'line' && holds(part, found.end - 1));
  if (trim(clip((parts[at] as FlowLine).strand, found.end, Infinity), pamphlet))
    partBefore(parts, at, found.end, pamphlet);
  return at;
}

function holds({ strand }: FlowLine, offset: number): boolean {
  return strand.some(({ start, end }) => start <= offset && offset < end);
}

function clip(strand: Strand, from: number, to: number): Strand {
  return strand.flatMap(({ start, end }) => {
    const piece = { start: Math.max(start, from), end: Math.min(end, to) };
    return piece.start < piece.end ? [piece] : [];
  });
}

function find(pattern: string, pamphlet: OrderedText): Stretch | undefined {
  const match = firstMatch(compileWithin(pattern), pamphlet.folded);
  if (!match) return missing(pattern, pamphlet);
  // the words around the hole show which place is meant
  const found = match.holes.find(({ name }) => name === 'value') ?? match;
  const words = pamphlet.text.slice(found.start, found.end);
  const lead = words.length - words.trimStart().length;
  return { start: found.start + lead, end: found.start + words.trimEnd().length };
}

function missing(pattern: string, pamphlet: OrderedText): undefined {
  reportDeclared(pamphlet, 'quote-missing', pamphlet.declaredAt, {
    unexpected: 'text without words that `readingOrder` names',
    expected: `\`${pattern}\``,
    hint: 'The columns may be cut elsewhere in this text; compare with the printed pamphlet.',
  });
  return undefined;
}
