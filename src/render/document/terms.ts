import type { Definition } from '../../../schemas/definition.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span } from '../../../schemas/span.ts';
import { standsIn } from '../../translate/places.ts';
import type { TextView } from '../html/text.ts';
import { anchorOf } from './address.ts';
import type { ChapterView } from './blocks.ts';
import { printedView, type ClauseView, type Setting } from './clause.ts';
import { partsOf } from './printed-table.ts';

/** A term that the text defines, with the place of the document that says what it means. */
export type TermView = { term: TextView; href: string };

/** Every term, in the order of the text: a definition of its own, a note, or the statement that says what the term means. */
export function termViews(chapters: readonly Pick<ChapterView, 'blocks'>[], setting: Setting): TermView[] {
  const { scheme } = setting;
  const shown = anchorsIn(chapters);
  return [...scheme.definitions]
    .sort((a, b) => placeOf(a).start.offset - placeOf(b).start.offset)
    .flatMap((definition) => {
      const href = addressesOf(definition, setting)
        .map((id) => anchorOf(id, scheme))
        .find((anchor) => shown.has(anchor));
      // what a pamphlet withholds has no address
      if (href === undefined) return [];
      return [{ term: printedView(definition.term, 'definition', setting), href }];
    });
}

const placeOf = ({ term }: Definition): Span => (term.span ?? term.spans?.[0])!;

/** The ids of what says what a term means, the nearest first. */
function addressesOf(definition: Definition, { scheme, inSections }: Setting): string[] {
  if (inSections.has(definition.id)) return [definition.id];
  const around = STATING.flatMap((field) => idsAround(scheme[field], placeOf(definition), []) ?? []);
  return [...(definition.note === undefined ? [] : [definition.note]), ...around.reverse()];
}

const STATING = [
  'sections',
  'coverages',
  'costs',
  'exclusions',
  'riders',
  'services',
  'lossExamples',
  'provisions',
  'notes',
] as const satisfies readonly (keyof Scheme)[];

/** The ids of everything around the words that a place is in, the outermost first; undefined if it is in none of them. */
function idsAround(value: unknown, place: Span, outer: readonly string[]): string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('raw' in value) return standsIn(place, value as { span?: Span; spans?: Span[] }) ? [...outer] : undefined;
  const ids = 'id' in value && typeof value.id === 'string' ? [...outer, value.id] : outer;
  for (const [key, part] of Object.entries(value)) {
    // the places that point to a note are in other statements
    const found = key === 'references' ? undefined : idsAround(part, place, ids);
    if (found) return found;
  }
  return undefined;
}

/** Every place of the document that a link can lead to. */
export function anchorsIn(chapters: readonly Pick<ChapterView, 'blocks'>[]): Set<string> {
  const anchors = new Set<string>();
  const add = ({ id, items }: ClauseView) => {
    if (id !== '') anchors.add(id);
    items.forEach(add);
  };
  for (const { id, items, notes } of chapters.flatMap(({ blocks }) => blocks)) {
    anchors.add(id);
    for (const item of items) {
      item.clauses.forEach(add);
      for (const { ids, clause } of partsOf(item.table)) {
        ids.forEach((id) => anchors.add(id));
        clause.items.forEach(add);
      }
    }
    for (const note of notes) {
      anchors.add(note.id);
      note.clause.items.forEach(add);
    }
    for (const item of items) if (item.id !== '') anchors.add(item.id);
  }
  return anchors;
}
