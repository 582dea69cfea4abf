import type { Scheme } from '../../../schemas/scheme.ts';
import { isSpan, type Span, type Wording } from '../../../schemas/span.ts';
import { align } from './align.ts';
import type { Place, PlaceRole } from './place.ts';

/** Words of an edition that can be changed, and what is in front of them on their sheet. */
export type WordPlace = Place & {
  /** What they are: the kind of a value of a contact, a field of the identity, the heading of a section. */
  of: string;
  /** The printed number of the item. */
  marker?: string | undefined;
};

/** What the readers give words: the fields that are printed in one place or in pieces. */
type Words = Pick<Wording, 'value' | 'span' | 'spans' | 'corrected' | 'inferred'>;

/** Contacts, the identity and the numbers of the document, and every clause; each range once. */
export function wordPlaces(scheme: Scheme, text: string): WordPlace[] {
  const seen = new Set<string>();
  const all = [...contactsOf(scheme), ...identityOf(scheme), ...clausesOf(scheme)];
  return all.flatMap(({ words, ...rest }): WordPlace[] => {
    const spans = words.spans ?? (words.span ? [words.span] : []);
    if (spans.length === 0 || words.corrected || words.inferred || words.value === '') return [];
    const pieces = spans.map(({ start, end }) => ({ start: start.offset, end: end.offset }));
    const start = Math.min(...pieces.map((piece) => piece.start));
    const end = Math.max(...pieces.map((piece) => piece.end));
    const name = pieces.map((piece) => `${piece.start}-${piece.end}`).join(' ');
    if (seen.has(name)) return [];
    seen.add(name);
    const at = align(words.value, pieces, text);
    return at ? [{ ...rest, start, end, kind: 'words', value: words.value, span: spans[0]!, at, pieces }] : [];
  });
}

type Found = Omit<WordPlace, 'start' | 'end' | 'kind' | 'value' | 'span' | 'at' | 'pieces'> & { words: Words };

function contactsOf({ contacts }: Scheme): Found[] {
  return contacts.flatMap(({ role, values }) =>
    values.flatMap(({ id, kind, text }): Found[] =>
      text ? [{ words: text, role: 'contact', owner: id, of: `${role}/${kind}`, thing: `${kind} ${text.value}` }] : [],
    ),
  );
}

const FIELDS = ['title', 'insurer', 'policyholder', 'agent'] as const;

function identityOf({ id, identity, documents }: Scheme): Found[] {
  const fields = FIELDS.flatMap((field): Found[] => {
    const fact = identity[field];
    return 'span' in fact ? [{ words: fact, role: 'document', owner: `${id}/identity`, of: field }] : [];
  });
  const numbers = documents.flatMap(({ id: owner, number }): Found[] =>
    number ? [{ words: number, role: 'document', owner, of: 'number' }] : [],
  );
  return [...numbers, ...fields];
}

/** A statement of the text, wherever the scheme has it. */
type ClauseLike = {
  id: string;
  marker?: { value: string };
  name?: Wording;
  text?: Wording;
  items: unknown[];
  exceptions: Wording[];
};

const ROLE: PlaceRole = 'clause';

/** Names, words and exceptions of every clause, the headings too, in the order of the text. */
function clausesOf(scheme: Scheme): Found[] {
  const found: Found[] = [];
  const headings = scheme.sections.flatMap(({ heading }) => (heading ? [heading] : []));
  const headingOf = (offset: number) => headings.findLast((heading) => firstOf(heading) <= offset)?.value ?? '';
  const add = (words: Wording, owner: string, marker?: string) =>
    found.push({ words, role: ROLE, owner, of: headingOf(firstOf(words)), marker });
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || isSpan(part)) return;
    if (Array.isArray(part)) return part.forEach(visit);
    if (isClause(part)) {
      const marker = part.marker?.value;
      if (part.name) add(part.name, part.id, marker);
      if (part.text) add(part.text, part.id, marker);
      for (const exception of part.exceptions) add(exception, part.id, marker);
      return part.items.forEach(visit);
    }
    Object.values(part).forEach(visit);
  };
  for (const heading of headings) add(heading, scheme.id);
  const { coverages, costs, exclusions, definitions, riders, services, lossExamples, provisions, notes, sections } =
    scheme;
  for (const { term, id } of definitions) add(term, id);
  visit([coverages, costs, exclusions, definitions, riders, services, lossExamples, provisions, notes, sections]);
  return found.sort((one, other) => firstOf(one.words) - firstOf(other.words));
}

function isClause(part: object): part is ClauseLike {
  return 'items' in part && 'exceptions' in part && Array.isArray(part.items) && Array.isArray(part.exceptions);
}

function firstOf({ span, spans }: Words): number {
  const places: readonly Span[] = spans ?? (span ? [span] : []);
  return Math.min(...places.map(({ start }) => start.offset));
}
