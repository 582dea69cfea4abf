import type { Clause } from '../../schemas/clause.ts';
import { Cover } from '../../schemas/plan.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Section } from '../../schemas/section.ts';
import type { Wording } from '../../schemas/span.ts';

/** Statements of what triggers a cover, and what they stand below. `covers`: whose; empty where they do not say. */
export type Triggers = { heading: Wording | undefined; covers: readonly Cover[]; clauses: readonly Clause[] };

/**
 * Wherever a scheme says what triggers a cover: under 保険金をお支払いする場合 and in the notes there, in the headings of costs
 * （…の場合に、以下の費用について）, and in definitions （セキュリティ事故とは）. Headings and definitions only where a code stands for them.
 */
export function triggersOf(scheme: Scheme): Triggers[] {
  const inCoverages = scheme.coverages.map(({ id, heading, cover, clauses }) => ({
    heading,
    covers: cover ? [cover] : Cover.options,
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

/** The notes that stand in the same section as a field; each is called by the id of its note, which pages lead to. */
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
