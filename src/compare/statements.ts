import type { Clause, CodeRelation, NeutralCode } from '../../schemas/clause.ts';
import type { CodeKind } from '../../schemas/neutral-codes.ts';
import type { Cover, CoverName } from '../../schemas/cover.ts';
import type { Rider } from '../../schemas/rider.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Wording } from '../../schemas/span.ts';
import { coverNamed } from './covers.ts';
import { foldedTerm } from './terms.ts';
import { notesBelow, triggersOf } from './triggers.ts';

/** The list that contains a statement. */
export type StatementList = CodeKind | 'riders';

/**
 * What a scheme says about a code: a statement, its list, its relation to the code, and its context. `covers`: the
 * covers it applies to; empty if its heading is narrower than a cover. `rider`: the rider it depends on.
 */
export type Statement = {
  list: StatementList;
  clause: Clause;
  relation: CodeRelation;
  heading: Wording | undefined;
  covers: readonly Cover[];
  rider: Rider | undefined;
  /** Its code was judged on other words. */
  toReview?: true | undefined;
};

/** Statements with the same context. */
type Group = { setting: Omit<Statement, 'clause' | 'relation' | 'toReview'>; clauses: readonly Clause[] };

/** Whether a statement belongs to the basic contract: it has no rider, or one that every contract has. */
export function isBasic({ rider }: Pick<Statement, 'rider'>): boolean {
  return rider === undefined || rider.attachment === 'automatic';
}

/** The lists whose statements are of a kind by their place. */
const OWN: Record<CodeKind, readonly StatementList[]> = {
  coverages: ['coverages', 'riders'],
  costs: ['costs'],
  exclusions: ['exclusions'],
};

/** The field of a clause in another list that has its codes of a kind. */
const FIELD = { coverages: 'covers', costs: 'pays', exclusions: 'excludes' } as const;

export function standsInOwnList({ list }: Pick<Statement, 'list'>, kind: CodeKind): boolean {
  return OWN[kind].includes(list);
}

/** What a scheme says about each code of a kind: statements in the lists of that kind first, then others. */
export function statementsOf(scheme: Scheme, kind: CodeKind): Map<string, Statement[]> {
  const groups = groupsOf(scheme).map((group) => (kind === 'exclusions' ? ofBasicCover(group) : group));
  const isOwn = ({ setting }: Group) => standsInOwnList(setting, kind);
  return byCode([...groups.filter(isOwn), ...groups.filter((group) => !isOwn(group))], (clause, list) =>
    standsInOwnList({ list }, kind) ? clause.codes : clause[FIELD[kind]],
  );
}

/** What riders say about each exclusion that they take back. */
export function liftsOf(scheme: Scheme): Map<string, Statement[]> {
  return byCode(ridersOf(scheme), ({ lifts }) => lifts);
}

/** By code, the outermost statements that have it. Statements below them only add detail. */
function byCode(
  groups: readonly Group[],
  codesOf: (clause: Clause, list: StatementList) => readonly NeutralCode[] | undefined,
): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  const visit = (clause: Clause, codesAbove: ReadonlySet<string>, setting: Group['setting']) => {
    const codes = codesOf(clause, setting.list) ?? [];
    for (const { code, relation, toReview } of codes) {
      if (codesAbove.has(code)) continue;
      const statement = { clause, relation, ...setting, ...(toReview && { toReview }) };
      found.set(code, [...(found.get(code) ?? []), statement]);
    }
    const withOwn = new Set([...codesAbove, ...codes.map(({ code }) => code)]);
    for (const item of clause.items) visit(item, withOwn, setting);
  };
  for (const { setting, clauses } of groups) {
    for (const clause of clauses) visit(clause, new Set(), setting);
  }
  return found;
}

function groupsOf(scheme: Scheme): Group[] {
  const cover = (name: CoverName) => coverNamed(name, scheme);
  return [
    ...triggersOf(scheme).map(({ heading, covers, clauses }): Group => ({
      setting: { list: 'coverages', heading, covers: covers.map(cover), rider: riderNamed(heading, scheme) },
      clauses,
    })),
    ...ridersOf(scheme),
    ...scheme.costs.map(({ heading, cover: own, items }): Group => ({
      setting: { list: 'costs', heading, covers: [cover(own)], rider: riderNamed(heading, scheme) },
      clauses: items,
    })),
    { setting: { list: 'costs', heading: undefined, covers: [], rider: undefined }, clauses: notesOfCosts(scheme) },
    ...scheme.exclusions.map(({ id, scope, rider, covers, items }): Group => ({
      setting: {
        list: 'exclusions',
        heading: scope,
        covers: (covers ?? []).map(cover),
        rider: scheme.riders.find((each) => each.id === rider) ?? riderNamed(scope, scheme),
      },
      clauses: [...items, ...notesBelow(id, scheme)],
    })),
  ];
}

function ridersOf({ riders }: Scheme): Group[] {
  return riders.map((rider) => ({
    setting: { list: 'riders', heading: undefined, covers: [], rider },
    clauses: rider.clauses,
  }));
}

/** Notes below tables of costs, without duplicates: one section may have several groups of costs. */
function notesOfCosts(scheme: Scheme): Clause[] {
  const notes = scheme.costs.flatMap(({ id }) => notesBelow(id, scheme));
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}

/** A rider that extends the cover repeats exclusions of the basic contract. One that restricts it adds its own. */
function ofBasicCover({ setting, clauses }: Group): Group {
  return setting.list === 'riders' && setting.rider?.effect === 'extends'
    ? { setting: { ...setting, rider: undefined }, clauses }
    : { setting, clauses };
}

/** 【…特約条項】: text whose whole heading is the name of a rider belongs to that rider. */
export function riderNamed(heading: Wording | undefined, { riders }: Pick<Scheme, 'riders'>): Rider | undefined {
  if (!heading) return undefined;
  return riders.find(({ name }) => foldedTerm(name.value) === foldedTerm(heading.value));
}
