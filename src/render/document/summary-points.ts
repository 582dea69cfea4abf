import type { Clause, CodeRelation } from '../../../schemas/clause.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Sourced } from '../../../schemas/span.ts';
import type { Weight } from '../../../schemas/weight.ts';
import { allWords } from '../../compare/clause-words.ts';
import { isBasic } from '../../compare/statements.ts';
import type { TextView } from '../html/text.ts';
import { textView, type Setting } from './clause.ts';
import type { FigureView } from './figures.ts';
import { own } from '../words/i18n.ts';
import { pointsAhead, pointsToTable, statementAround, type Qualifiers } from './qualifiers.ts';
import { wholeStatement, type WholeStatement } from './whole-statement.ts';

/** What a summary may say: a whole statement of the text, or our words about typed values. */
export type Candidate = { isUnmarked: boolean; rank: number } & (
  | { statement: WholeStatement; words: undefined; length: number; shared: SharedLength }
  | { statement: undefined; words: OwnWords; length: number; shared: undefined }
);

/** Our words with their place on their line (`505C7`, or ''); figures of several lines follow them. */
export type OwnWords = { text: TextView; figures: FigureView[]; at: string };

/** How long what a statement shares with the others of its list is in the original: its heading, introduction and remarks. */
export type SharedLength = { key: string; cover: string; length: number };

const RANK: Record<Weight, number> = { core: 0, main: 1, detail: 2 };

/** A statement of the text with all that qualifies it. Lengths are those of the original, so that languages show the same points. */
export function statementPoint(clause: Pick<Clause, 'id'>, setting: Setting, isUnmarked = false): Candidate {
  const found = setting.qualifiers.get(clause.id)!;
  const notes = found.notes.filter(({ id }) => setting.inSections.has(id)).map((note) => note.clause);
  return {
    statement: wholeStatement(clause, setting),
    words: undefined,
    isUnmarked,
    rank: rankOf(found.clause),
    length: allWords([found.clause, ...found.continued, ...notes]).length,
    shared: sharedLength(found),
  };
}

function sharedLength({ rider, covers, scope, conditions, listNotes, remarks }: Qualifiers): SharedLength {
  const above = conditions.map((clause) => ({ ...clause, items: [] }));
  const words = [
    rider?.name.value ?? '',
    ...covers,
    scope?.value ?? '',
    allWords([...above, ...[...listNotes, ...remarks].map(({ clause }) => clause)]),
  ];
  const ids = [...conditions, ...remarks].map(({ id }) => id);
  return {
    key: [rider?.id ?? '', ...covers, scope?.value ?? '', ...ids].join('|'),
    cover: covers.join(' '),
    length: words.join('').length,
  };
}

/** The rank of the heaviest code that a statement stands for. One that says only where to look (②イの請求により) comes last. */
function rankOf({ codes = [], references }: Pick<Clause, 'codes' | 'references'>): number {
  if (references.length > 0) return RANK.detail + 1;
  return Math.min(RANK.detail, ...codes.map(({ weight = 'detail' }) => RANK[weight]));
}

/** @param original  What its length is measured by, in the language of the text. */
export function ownPoint(
  text: string | TextView,
  original: string,
  at: string,
  { i18n }: Setting,
  { figures = [], isUnmarked = false }: { figures?: FigureView[]; isUnmarked?: boolean } = {},
): Candidate {
  const view = typeof text === 'string' ? textView(own(text, i18n), i18n) : text;
  return {
    statement: undefined,
    words: { text: view, figures, at },
    isUnmarked,
    rank: 0,
    length: original.length,
    shared: undefined,
  };
}

/** The statements of what triggers a cover that say it best, each code of each cover once. */
export function triggerPoints(setting: Setting): Candidate[] {
  const { scheme } = setting;
  const all = [
    ...scheme.coverages.flatMap(({ clauses }) => outermostCoded(clauses)),
    ...scheme.costs.flatMap(({ id, codes }) => (codes ? [setting.qualifiers.get(id)!.clause] : [])),
  ]
    .filter((clause) => !clause.codes?.some(({ advertises }) => advertises))
    // 次の事由について…: what it announces is listed
    .filter((clause) => !pointsAhead(clause) || clause.id.includes('/costs/'));
  const best = new Map<string, { clause: Clause; relation: CodeRelation }>();
  for (const clause of all)
    for (const { code, relation } of clause.codes ?? [])
      for (const cover of setting.qualifiers.get(clause.id)!.covers) {
        const key = `${cover} ${code}`;
        const known = best.get(key);
        if (!known || NEARER.indexOf(relation) < NEARER.indexOf(known.relation)) best.set(key, { clause, relation });
      }
  const saysBest = new Set([...best.values()].map(({ clause }) => clause.id));
  const isUncovered = ({ id }: Clause) => setting.qualifiers.get(id)!.covers.length === 0;
  return all
    .filter((clause) => saysBest.has(clause.id) || isUncovered(clause))
    .filter((clause) => isOfContract(clause, setting))
    .map((clause) => statementPoint(clause, setting));
}

/** The heaviest of some points of each cover, before the others: a cover about which nothing is said is not described. */
export function everyCoverFirst(points: readonly Candidate[]): Candidate[] {
  const inOrder = heaviestFirst(points);
  const isFirst = (point: Candidate) =>
    inOrder.find((each) => each.shared?.cover === point.shared?.cover && each.shared?.cover !== '') === point;
  return [...inOrder.filter(isFirst), ...inOrder.filter((point) => !isFirst(point))];
}

export function heaviestFirst(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.rank - b.rank);
}

const NEARER: readonly CodeRelation[] = ['same', 'narrower', 'wider', 'part of'];

function outermostCoded(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => (clause.codes ? [clause] : outermostCoded(clause.items)));
}

/** What is paid for, and what is not, in every contract. */
export function costPoints(setting: Setting): Candidate[] {
  const items = setting.scheme.costs.flatMap((group) => group.items);
  return items.filter((item) => isOfContract(item, setting)).map((item) => statementPoint(item, setting));
}

export function exclusionPoints(setting: Setting): Candidate[] {
  const items = setting.scheme.exclusions.flatMap((group) => group.items);
  return items
    .filter((item) => isOfContract(item, setting) && !pointsAhead(item))
    .map((item) => statementPoint(item, setting));
}

/** Whether a statement holds for every contract: it has no rider, or one that every contract has. */
function isOfContract({ id }: Clause, { qualifiers }: Setting): boolean {
  return isBasic({ rider: qualifiers.get(id)?.rider });
}

/** The statements that a sentence introduces: without them it says nothing. */
function introducedBy({ id }: Clause, { qualifiers }: Setting): Clause[] {
  return [...qualifiers.values()].filter(({ conditions }) => conditions.at(-1)?.id === id).map(({ clause }) => clause);
}

/** Sentences as the statements that they are printed in; those of several statements as they are. */
export function sentencePoints(
  sentences: readonly { text: Sourced<string>; say: () => Candidate; isUnmarked: boolean }[],
  setting: Setting,
): Candidate[] {
  return sentences.flatMap(({ text, say, isUnmarked }) => {
    const around = statementAround(text, setting.qualifiers);
    if (!around) return [say()];
    const said = pointsAhead(around) ? introducedBy(around, setting) : pointsToTable(around) ? [] : [around];
    return said.map((clause) => statementPoint(clause, setting, isUnmarked));
  });
}

/** A complete sentence: not a line with a name, and not a heading in brackets. */
function isSentence({ name, text, marker }: Clause): boolean {
  return (
    name === undefined &&
    marker?.value !== '→' &&
    text !== undefined &&
    text.value.length > 15 &&
    !/^[(（<〈［[].*[)）>〉］\]]$/.test(text.value)
  );
}

/** The sentences of the provisions about some subjects, subject by subject. What continues another one is with that. */
export function provisionPoints(
  subjects: readonly Scheme['provisions'][number]['about'][],
  setting: Setting,
): Candidate[] {
  return subjects.flatMap((subject) =>
    setting.scheme.provisions
      .filter(({ about }) => about === subject)
      .flatMap(({ clauses }) => {
        const continued = new Set(
          clauses.flatMap(({ id }) => setting.qualifiers.get(id)!.continued.map((each) => each.id)),
        );
        return clauses
          .filter((clause) => !continued.has(clause.id))
          .filter((clause) => isSentence(clause) || setting.qualifiers.get(clause.id)!.continued.length > 0)
          .filter((clause) => !pointsAhead(clause) && !pointsToTable(clause))
          .map((clause) => statementPoint(clause, setting));
      }),
  );
}
