import type { Scheme } from '../../../schemas/scheme.ts';
import type { Stated } from '../document/whole-requirements.ts';
import { plainWords } from '../html/text.ts';
import { clauseWords } from '../document/stated.ts';
import type { CompareView } from './compare/compare.ts';
import type { EntryView } from './compare/compared-entry.ts';
import { alongWith, byAnchor, type SearchEntryView } from './search/entry.ts';

/** The statements of one scheme that a comparison shows, in every cell and list, with everything that stands with them. */
export function statedInComparison({ sections, notes }: CompareView, scheme: Scheme): Stated[] {
  const noteWords = new Map(
    notes.flatMap((each) => each.notes.map(({ id, clause }) => [id, clauseWords(clause)] as const)),
  );
  const entries = sections.flatMap(({ tables, perScheme }) => [
    ...tables
      .flatMap(({ open, folded }) => [...(open?.rows ?? []), ...(folded?.rows ?? [])])
      .flatMap(({ cells }) => cells.filter((cell) => cell.scheme === scheme.scheme))
      .flatMap((cell) => [...cell.entries, ...cell.further]),
    ...(perScheme?.schemes.filter(({ id }) => id === scheme.scheme).flatMap((each) => each.entries) ?? []),
  ]);
  return entries.flatMap((entry) =>
    entry.statement === ''
      ? []
      : [{ statement: entry.statement, owners: ownersOf(entry), words: entryWords(entry, noteWords) }],
  );
}

function ownersOf({ asides, more }: EntryView): string[] {
  return [...asides, ...(more ? [more.scope] : [])].map(plainWords);
}

function entryWords(
  { name, marks, conditions, exceptions, more }: EntryView,
  noteWords: ReadonlyMap<string, string>,
): string {
  const wording = more ? more.clauses.map(clauseWords) : [];
  return [
    name?.text ?? '',
    ...conditions.map(clauseWords),
    ...exceptions.map(clauseWords),
    ...wording,
    ...marks.map(({ href }) => noteWords.get(href.slice(1)) ?? ''),
  ].join('\n');
}

/** The statements that the search finds, each with the headings and the texts that its result shows. */
export function statedInSearch(entries: readonly SearchEntryView[]): Stated[] {
  const anchors = byAnchor(entries);
  return entries.flatMap((entry) => {
    const { own, under, text } = entry;
    const others = [...alongWith(entry, 'above', anchors), ...alongWith(entry, 'below', anchors)];
    const words = [...under, text, ...others.map((other) => other.text)].join('\n');
    return own.slice(0, 1).map((statement) => ({ statement, owners: under, words }));
  });
}
