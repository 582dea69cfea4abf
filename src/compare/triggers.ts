import type { Clause } from '../../schemas/clause.ts';
import type { CoverName } from '../../schemas/cover.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Section } from '../../schemas/section.ts';
import type { Wording } from '../../schemas/span.ts';

/** Statements of what triggers a cover, with their heading. `covers` is empty if they name none. */
export type Triggers = { heading: Wording | undefined; covers: readonly CoverName[]; clauses: readonly Clause[] };

/**
 * Every statement of a trigger: under 保険金をお支払いする場合 and in its notes, in headings of costs （…の場合に、以下の費用について）, and in
 * definitions （衝突事故とは）. Headings and definitions count only if they have a code.
 */
export function triggersOf(scheme: Scheme): Triggers[] {
  const inCoverages = scheme.coverages.map(({ id, heading, cover, clauses }) => ({
    heading,
    covers: cover ? [cover] : scheme.covers.map(({ name }) => name),
    clauses: [...clauses, ...notesBelow(id, scheme)],
  }));
  const inHeadings = scheme.costs.flatMap(({ id, heading, cover, codes }) =>
    codes && heading ? [{ heading: undefined, covers: [cover], clauses: [statement(id, heading, codes)] }] : [],
  );
  const inDefinitions = scheme.definitions.flatMap(({ id, clauses }) =>
    clauses.some(({ codes }) => codes) ? [{ heading: sectionOf(id, scheme)?.heading, covers: [], clauses }] : [],
  );
  return [...inCoverages, ...inHeadings, ...inDefinitions];
}

/** The notes in the same section as a field. Each has the id of its note, which pages link to. */
export function notesBelow(id: string, scheme: Scheme): Clause[] {
  const section = sectionOf(id, scheme);
  return scheme.notes
    .filter((note) => section && holds(section, note.id))
    .map(({ id: own, clause }) => ({ ...clause, id: own }));
}

function statement(id: string, text: Wording, codes: NonNullable<Clause['codes']>): Clause {
  return { id, text, items: [], exceptions: [], notes: [], references: [], codes };
}

function sectionOf(id: string, { sections }: Scheme): Section | undefined {
  return sections.find((section) => holds(section, id));
}

function holds({ contents }: Section, id: string): boolean {
  return contents.some((each) => 'field' in each && each.field === id);
}
