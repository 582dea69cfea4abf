import type { Clause } from '../../schemas/clause.ts';
import { foldWidth } from '../recognise/fold.ts';
import type { PamphletText } from './text.ts';

/**
 * A name made of words: a hash of the wording, so it is stable when items are added before it.
 */
export function fingerprint(wording: string): string {
  const words = foldWidth(wording).replace(/\s+/g, '');
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.codePointAt(at)!;
    hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
    // a character of two units
    if (code > 0xffff) at += 1;
  }
  return `t-${hash.toString(16).padStart(8, '0')}`;
}

/** How far in front of an item the words are looked for that make its name, in characters. */
const FARTHEST = 5_000;

/** An item that needs an id: the id that its number or name gives it, its words, and its place in the text. */
export type Nameable = { base: string; words: string; at: number };

/**
 * Ids of siblings. An id that only one of them would have stays as it is. Of several with one id, none keeps it: each gets a name
 * from its words, and from the words in front of it if its own are those of another. So no id counts, and a new item never takes the
 * id of an old one.
 * @param named  Makes the id from the base and the name.
 */
export function ownIds(
  siblings: readonly Nameable[],
  { folded }: Pick<PamphletText, 'folded'>,
  named = (base: string, name: string) => `${base}-${name}`,
): string[] {
  let ids = siblings.map(({ base }) => base);
  for (let reach = 0; hasTwice(ids); reach = reach === 0 ? 20 : reach * 2) {
    const counts = tally(ids);
    ids = ids.map((id, i) => {
      const { base, words, at } = siblings[i]!;
      const before = folded.slice(Math.max(0, at - reach), at);
      return counts.get(id)! > 1 ? named(base, fingerprint(`${before}${words}`)) : id;
    });
    // two items at one place of the text, or of words that are repeated without end, have no names of their own: `id-shared`
    if (reach > Math.min(folded.length, FARTHEST)) break;
  }
  return ids;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Give each of the clauses below one parent an id of its own; ids of what is below them follow. */
export function nameApart(clauses: readonly Clause[], pamphlet: Pick<PamphletText, 'folded'>): void {
  // most siblings have names of their own
  if (!hasTwice(clauses.map(({ id }) => id))) return;
  const parentOf = (id: string) => id.slice(0, id.lastIndexOf('/'));
  const siblings = clauses.map((clause) => ({ base: clause.id, words: wordsIn(clause), at: startOf(clause) }));
  const ids = ownIds(siblings, pamphlet, (base, name) => `${parentOf(base)}/${name}`);
  clauses.forEach((clause, i) => rebase(clause, ids[i]!));
}

/** Change the id of a clause, and of everything below it. */
export function rebase(clause: Clause, id: string): void {
  const from = clause.id;
  if (from === id) return;
  clause.id = id;
  for (const item of clause.items) rebase(item, `${id}${item.id.slice(from.length)}`);
}

function wordsIn({ name, text, items }: Clause): string {
  return [name?.value, text?.value, ...items.map(wordsIn)].filter((words) => words !== undefined).join(' ');
}

function startOf({ marker, name, text, items }: Clause): number {
  const first = marker ?? name ?? text;
  const span = first && (first.span ?? ('spans' in first ? first.spans?.[0] : undefined));
  return span?.start.offset ?? (items[0] ? startOf(items[0]) : 0);
}
