import { distance } from 'fastest-levenshtein';
import type { Clause } from '../../schemas/clause.ts';
import type { Note } from '../../schemas/note.ts';
import type { Provision } from '../../schemas/provision.ts';
import type { ItemPointer } from '../../schemas/profile/item.ts';
import type { Rider } from '../../schemas/rider.ts';
import type { Section } from '../../schemas/section.ts';
import { foldWidth } from '../recognise/fold.ts';
import { report } from '../messages/report.ts';
import type { YamlPlace } from './declared.ts';
import { compileWhole, firstMatch } from './pattern.ts';
import type { PamphletText } from './text.ts';
import { least } from './extremes.ts';

/** What a profile can point to in one edition. */
export type Items = {
  /** The id of the edition. */
  schemeId: string;
  costs: readonly { id: string; items: readonly Clause[] }[];
  riders: readonly Rider[];
  notes: readonly Note[];
  provisions: readonly Provision[];
  sections: readonly Section[];
};

/** The profile, for messages at the place of a pointer. */
export type ProfilePlace = YamlPlace;

type Candidate = { id: string; shown: string; names: readonly string[]; isExact?: boolean };

/**
 * The ids of what a pointer of the profile points to: one cost, rider or note, or all that was read from a section.
 * @param at    Where the pointer is in the profile.
 * @returns     Nothing if no item has the words, or several have them, which is reported at that place.
 */
export function idsOf(
  pointer: ItemPointer,
  at: readonly PropertyKey[],
  items: Items,
  profile: ProfilePlace,
  pamphlet: PamphletText,
): string[] {
  if ('section' in pointer) return readFrom(pointer, at, items, profile);
  const [kind, words] =
    'cost' in pointer
      ? (['cost', pointer.cost] as const)
      : 'rider' in pointer
        ? (['rider', pointer.rider] as const)
        : (['note', pointer.note] as const);
  const under = 'under' in pointer ? pointer.under : undefined;
  const candidates = CANDIDATES[kind](items, pamphlet);
  const pattern = compileWhole(words.replace(/\{\}$/, '{?}'));
  const alike = candidates.filter(({ names }) => names.some((name) => firstMatch(pattern, name)));
  const found = under === undefined ? alike : alike.filter(({ id }) => standsUnder(id, under));
  if (found.length === 1) return [found[0]!.id];
  const place = profile.locate([...at, kind]);
  const where = `${kind} \`${words}\`${under === undefined ? '' : ` under \`${under}\``}`;
  if (found.length === 0) {
    report(profile.file, 'item-unknown', place, {
      unexpected: `${where}, which ${items.schemeId} does not have`,
      expected: oneOf(alike.length > 0 ? alike : nearest(words, candidates), items) ?? `a ${kind} that was read`,
      hint: 'The name or the words may have changed.',
    });
  } else {
    report(profile.file, 'item-ambiguous', place, {
      unexpected: `${where}, which ${found.length} items of ${items.schemeId} have`,
      expected: `one of them: ${found.map(({ id, shown }) => `\`${shown}\` (${local(id, items)})`).join(', ')}`,
      hint: kind === 'rider' ? 'Quote more of its name.' : 'Quote more of its words, or name its section with `under`.',
    });
  }
  return [];
}

/**
 * Report a quote that names another item than those it is said to be about. Of two names, one within the other, the longer counts.
 * @param quoted  The words of the text that the quote matches.
 * @param of      The ids that the profile points to.
 */
export function checkNamed(
  quoted: string,
  of: readonly string[],
  at: readonly PropertyKey[],
  items: Items,
  profile: ProfilePlace,
): void {
  const named = namedIn(quoted, items);
  if (named.length === 0) return;
  const isWithin = (id: string, other: string) => id === other || id.startsWith(`${other}/`);
  const isNamed = (id: string) => named.some((each) => isWithin(id, each.id) || isWithin(each.id, id));
  const astray = of.filter((id) => !isNamed(id));
  if (of.length > 0 && astray.length === 0) return;
  const shown = [...new Set(named.map((each) => `\`${each.shown}\``))].join(' and ');
  report(profile.file, 'item-differs', profile.locate(at), {
    unexpected:
      of.length === 0
        ? `quote that names ${shown}, without \`of\``
        : `quote that names ${shown}, for ${astray.map((id) => `\`${shownOf(id, items)}\``).join(' and ')}`,
    expected: '`of` with what the quote names',
    hint: 'If the words only mention it, quote fewer of them.',
  });
}

function namedIn(quoted: string, items: Items): Candidate[] {
  const text = bare(quoted);
  const found = [...costsIn(items).filter(({ isExact }) => isExact), ...ridersIn(items)].flatMap((candidate) => {
    const name = bare(candidate.names[0]!);
    return name.length >= 3 && text.includes(name) ? [{ candidate, name }] : [];
  });
  // 修理費用 in 特別修理費用
  const left = (name: string) =>
    found
      .filter((other) => other.name.length > name.length && other.name.includes(name))
      .reduce((rest, other) => rest.replaceAll(other.name, ' '), text);
  return found.filter(({ name }) => left(name).includes(name)).map(({ candidate }) => candidate);
}

function bare(words: string): string {
  return foldWidth(words).replace(/\s+/g, '');
}

const CANDIDATES = { cost: costsIn, rider: ridersIn, note: notesIn };

function costsIn({ costs }: Pick<Items, 'costs'>): Candidate[] {
  const found: Candidate[] = [];
  const visit = ({ id, name, text, items }: Clause) => {
    const words = name ?? text;
    if (words)
      found.push({
        id,
        shown: short(words.value),
        names: [foldWidth(words.value)],
        // ① 運搬費用: words that are no sentence are a name
        isExact: name !== undefined || !/[。、]/.test(words.value),
      });
    items.forEach(visit);
  };
  for (const { items } of costs) items.forEach(visit);
  return found;
}

function ridersIn({ riders }: Pick<Items, 'riders'>): Candidate[] {
  return riders.map(({ id, name }) => ({ id, shown: short(name.value), names: [foldWidth(name.value)] }));
}

/** A note has its own words, and the words in front of the marks that point to it: from their line, sentence or cell. */
function notesIn({ notes }: Pick<Items, 'notes'>, { folded }: PamphletText): Candidate[] {
  return notes.map(({ id, clause, references }) => {
    const own = (clause.text ?? clause.name)?.value ?? '';
    const annotated = references.flatMap(({ start }) => {
      const line = folded
        .slice(Math.max(0, start.offset - 80), start.offset)
        .split(/[\n\t。|]/)
        .at(-1)!
        .trimEnd();
      return [...line.matchAll(/(?:^|(?<=[、・「『（(\s]))\S/g)].map(({ index }) => line.slice(index));
    });
    return { id, shown: short(own), names: [foldWidth(own), ...annotated] };
  });
}

function readFrom(
  { section: name, about }: Extract<ItemPointer, { section: string }>,
  at: readonly PropertyKey[],
  { schemeId, sections, notes, provisions }: Items,
  profile: ProfilePlace,
): string[] {
  const section = sections.find(({ id }) => id === `${schemeId}/sections/${name}`);
  const isNote = new Set(notes.map(({ id }) => id));
  const fields = (section?.contents ?? []).flatMap((content) => ('field' in content ? [content.field] : []));
  const subjectOf = new Map(provisions.map(({ id, about: subject }) => [id, subject]));
  const found = fields.filter((id) => !isNote.has(id) && (about === undefined || subjectOf.get(id) === about));
  if (found.length === 0) {
    const names = sections.map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
    const subjects = [...new Set(fields.flatMap((id) => subjectOf.get(id) ?? []))];
    report(profile.file, 'item-unknown', profile.locate([...at, about === undefined ? 'section' : 'about']), {
      unexpected: section
        ? about === undefined
          ? `section \`${name}\`, from which nothing typed was read in ${schemeId}`
          : `statements about \`${about}\`, which section \`${name}\` of ${schemeId} does not have`
        : `section \`${name}\`, which ${schemeId} does not have`,
      expected: section
        ? about === undefined
          ? 'a section of another kind than prose'
          : `one of its subjects: ${subjects.map((each) => `\`${each}\``).join(', ')}`
        : `one of its sections, such as ${near(name, names)
            .map((each) => `\`${each}\``)
            .join(', ')}`,
    });
  }
  return found;
}

/** `under` is the id of a section, with or without the kind in front of it. */
export function standsUnder(id: string, under: string): boolean {
  return id.split('/').some((part) => part === under || part === under.replace(/^(?:costs|exclusions)-/, ''));
}

function shownOf(id: string, items: Items): string {
  return [...costsIn(items), ...ridersIn(items)].find((each) => each.id === id)?.shown ?? local(id, items);
}

function oneOf(candidates: readonly Candidate[], items: Items): string | undefined {
  if (candidates.length === 0) return undefined;
  return `one that it has, such as ${candidates.map(({ id, shown }) => `\`${shown}\` (${local(id, items)})`).join(', ')}`;
}

function nearest(words: string, candidates: readonly Candidate[]): Candidate[] {
  const wanted = foldWidth(words.replace(/\{[^{}]*\}/g, ''));
  const gap = ({ names }: Candidate) => least(names.map((name) => distance(wanted, name.slice(0, wanted.length + 8))));
  return [...candidates].sort((a, b) => gap(a) - gap(b)).slice(0, 3);
}

function near(name: string, names: readonly string[]): string[] {
  return [...names].sort((a, b) => distance(name, a) - distance(name, b)).slice(0, 3);
}

function local(id: string, { schemeId }: Items): string {
  return id.slice(schemeId.length + 1);
}

function short(words: string): string {
  return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}
