import { parse } from 'yaml';
import type { ChangedThing } from '../../../schemas/change.ts';
import type { Clause } from '../../../schemas/clause.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { isSpan, type Span } from '../../../schemas/span.ts';
import type { ComparedEdition } from '../../../src/editions/draft.ts';

/** A statement with its neighbours. */
export type Statement = { what: ChangedThing; clause: Clause; list: readonly Clause[]; at: number };

export type Stretch = { start: number; end: number };

/** What an edition prints, and where: looked up in what was read, without the code that compares. */
export type Printed = {
  scheme: Scheme;
  text: string;
  statements: readonly Statement[];
  /** Words that a typed value quotes: a change of them changes the value. */
  quoted: readonly Stretch[];
  /** The ids that the text refers to. */
  referred: ReadonlySet<string>;
  headings: readonly Stretch[];
  /** Words by which the profile finds something: another word in them needs another profile. */
  looked: readonly string[];
};

export function printedIn({ scheme, text }: ComparedEdition, profile: string): Printed {
  const { sections } = scheme;
  const quoted = [
    ...[scheme.identity, scheme.eligibility, scheme.facts, scheme.plans, scheme.rateTables, scheme.premiumsOnRequest],
    ...[scheme.sublimits, scheme.deductibles, scheme.payoutRatios, scheme.paymentRules, scheme.reductions],
    ...[scheme.statistics, scheme.lossExamples.map(({ amounts }) => amounts), scheme.contacts, scheme.documents],
    ...[scheme.pointers.map((pointer) => pointer.text), scheme.assumptions],
  ];
  return {
    scheme,
    text,
    statements: statementsOf(scheme),
    quoted: quoted.flatMap(spansIn).map(stretch),
    referred: new Set(idsReferredTo(scheme)),
    looked: stringsIn(parse(profile)).flatMap((each) => each.split(/\{[^}]*\}/)),
    headings: sections.flatMap(({ heading }) => spansIn(heading)).map(stretch),
  };
}

export function stretch({ start, end }: Span): Stretch {
  return { start: start.offset, end: end.offset };
}

/** Everything from the first to the last place of a part of a scheme. */
export function extentOf(part: unknown): Stretch {
  const all = spansIn(part).map(stretch);
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

export function spansIn(part: unknown): Span[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isSpan(part)) return [part];
  return Object.values(part).flatMap(spansIn);
}

export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a word put into a place would be in words that the profile looks for. */
export function isLookedFor({ text, looked }: Printed, place: number): boolean {
  return looked.some((words) => {
    const from = Math.max(0, place - words.length + 1);
    return words.length > 1 && text.slice(from, place + words.length - 1).includes(words);
  });
}

function stringsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}

/** An id without the scheme and the edition in front of it. */
export function local({ id: edition }: Scheme, id: string): string {
  return id.slice(edition.length + 1);
}

function statementsOf(scheme: Scheme): Statement[] {
  const below = (what: ChangedThing, list: readonly Clause[]): Statement[] =>
    list.flatMap((clause, at) => [
      { what, clause, list, at },
      ...below(clause.itemsOf === 'exceptions' ? 'exception' : what, clause.items),
    ]);
  return [
    ...scheme.coverages.flatMap(({ clauses }) => below('coverage', clauses)),
    ...scheme.costs.flatMap(({ items }) => below('cost', items)),
    ...scheme.exclusions.flatMap(({ items }) => below('exclusion', items)),
    ...scheme.definitions.flatMap(({ clauses }) => below('definition', clauses)),
    ...scheme.riders.flatMap(({ clauses }) => below('rider', clauses)),
    ...scheme.services.flatMap(({ clauses }) => below('service', clauses)),
    ...scheme.provisions.flatMap(({ clauses }) => below('provision', clauses)),
    ...scheme.lossExamples.flatMap(({ clauses }) => below('loss-example', clauses)),
    ...scheme.notes.flatMap(({ clause }) => below('note', [clause])),
    ...scheme.sections.flatMap(({ contents }) =>
      below(
        'prose',
        contents.flatMap((each) => ('clause' in each ? [each.clause] : [])),
      ),
    ),
  ];
}

function idsReferredTo(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const to = 'to' in part && Array.isArray(part.to) ? part.to.filter((each) => typeof each === 'string') : [];
  return [...to, ...Object.values(part).flatMap(idsReferredTo)];
}

/** A line with its end. */
export function lineAt(text: string, at: number): Stretch {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end + 1 };
}
