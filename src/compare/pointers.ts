import type { Clause } from '../../schemas/clause.ts';
import type { Pointer } from '../../schemas/pointer.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { isSpan, type Span } from '../../schemas/span.ts';

/** Where words of the text lead, in the columns of the table that a person keys: the words, and the lines of what they point to. */
export type PointerRow = {
  place: Span;
  line: number;
  /** Without white space. */
  words: string;
  kind: Pointer['kind'];
  lines: [first: number, last: number][];
  /** Markers between the items of a list: no one keys each of them. */
  isInList: boolean;
};

/** Every pointer of a scheme, the references between the items of its lists too, in reading order. */
export function pointerRows(scheme: Scheme): PointerRow[] {
  const lines = linesById(scheme);
  const linesOf = (to: readonly string[]) => to.flatMap((id): [number, number][] => lines.get(id) ?? []);
  const own = scheme.pointers.map(({ text, kind, to }): PointerRow => ({
    ...rowOf(text),
    // 本ページ is on the page itself
    kind: /^本(?:ページ|頁)/.test(text.value) ? 'here' : kind,
    lines: linesOf(to),
    isInList: /^[①-⑳ア-ンa-z]/.test(text.value),
  }));
  const between = referencesOf(scheme).map(({ text, to }): PointerRow => ({
    ...rowOf(text),
    kind: 'here',
    lines: linesOf(to),
    isInList: true,
  }));
  return [...own, ...between].sort((a, b) => a.place.start.offset - b.place.start.offset);
}

function rowOf({ raw, span }: Pointer['text']): Pick<PointerRow, 'place' | 'line' | 'words'> {
  return { place: span, line: span.start.line, words: raw.replace(/\s+/g, '') };
}

/** Lines as they are keyed: `97-137 141-148 153`. */
export function linesText(lines: PointerRow['lines']): string {
  return lines.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(' ');
}

/** Whether words that were read are within those that were keyed, or one continues where the other ends: `（②および` and `②および③`. */
export function haveWordsInCommon(keyed: string, read: string): boolean {
  if (keyed.includes(read) || read.includes(keyed)) return true;
  const goesOn = (first: string, second: string) =>
    Array.from({ length: second.length }, (_, i) => second.slice(0, i + 1)).some((start) => first.endsWith(start));
  return goesOn(keyed, read) || goesOn(read, keyed);
}

/** Whether all lines that some words point to are met by lines that others point to. */
export function isMetBy(lines: string, others: readonly string[]): boolean {
  const ours = linesIn(lines);
  const theirs = others.flatMap(linesIn);
  if (ours.length === 0) return theirs.length === 0;
  return ours.every(([first, last]) => theirs.some(([from, to]) => from <= last && first <= to));
}

function linesIn(cell: string): [number, number][] {
  return cell
    .split(' ')
    .filter(Boolean)
    .map((part) => part.split('-').map(Number))
    .map(([first, last]) => [first!, last ?? first!]);
}

/** The lines of everything with an id; a section has those of its heading and of what is in it, and of the parts below it. */
function linesById(scheme: Scheme): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>();
  const visit = (part: unknown, ids: readonly string[]) => {
    if (typeof part !== 'object' || part === null) return;
    if (isSpan(part)) {
      for (const id of ids) widen(found, id, part);
      return;
    }
    const own = 'id' in part && typeof part.id === 'string' ? [...ids, part.id] : ids;
    for (const [key, each] of Object.entries(part))
      if (!['uses', 'references', 'codes'].includes(key)) visit(each, own);
  };
  visit({ ...scheme, id: undefined, pointers: [] }, []);
  scheme.sections.forEach(({ id, level, contents }, i) => {
    const end = scheme.sections.findIndex((each, j) => j > i && each.level <= level);
    const below = scheme.sections.slice(i + 1, end === -1 ? undefined : end);
    const inside = [...contents, ...below.flatMap((each) => each.contents)];
    const ids = [
      ...inside.flatMap((content) => ('field' in content ? [content.field] : [])),
      ...below.map((each) => each.id),
    ];
    for (const other of ids) for (const [first, last] of found.get(other) ?? []) extend(found, id, first, last);
  });
  return found;
}

function widen(found: Map<string, [number, number][]>, id: string, { start, end }: Span): void {
  extend(found, id, start.line, end.line);
}

function extend(found: Map<string, [number, number][]>, id: string, first: number, last: number): void {
  const [known] = found.get(id) ?? [];
  found.set(id, [known ? [Math.min(known[0], first), Math.max(known[1], last)] : [first, last]]);
}

function referencesOf(scheme: Scheme): Clause['references'] {
  const found: Clause['references'] = [];
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null || isSpan(part)) return;
    if ('references' in part && 'items' in part) found.push(...(part as Clause).references);
    Object.values(part).forEach(visit);
  };
  visit(scheme);
  return found;
}
