import type { ClaimedAmount } from '../../schemas/amount.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { Wording } from '../../schemas/span.ts';
import { unmapped } from '../compare/unmapped.ts';
import type { MisprintScore, RowScore, TableMisprints } from '../extract/proof/misprints.ts';
import { sectionCounts } from '../extract/ledger/section-counts.ts';
import type { MutationScore } from '../extract/proof/mutation.ts';
import type { ProofScores } from '../extract/proof/scores.ts';
import { unprovenNumbers } from '../extract/proof/unproven-numbers.ts';
import type { Reading } from '../extract/reading.ts';

/** What was checked of one rate table, and how much its checks can see. */
export type TableReport = {
  id: string;
  premiums: number;
  referrals: number;
  /** Rows compared with a second, separately written reading; absent if the table has none. */
  readTwice?: number;
  /** One digit of one premium changed. */
  mutations: MutationScore & { score: number };
  /** One digit of one label, plan code, day of joining or number of months changed; of a code, one letter too. */
  misprints: { [Kind in keyof TableMisprints]: MisprintScore & { score: number } };
  /** One row left out. */
  rows: RowScore & { score: number };
};

export type SchemeReport = {
  id: string;
  file: string;
  sha256: string;
  quantities: { amounts: number; days: number; ratios: number };
  /**
   * Every number of the text, a range as one: how many there are, of what kind, and by what they are owned. `unowned` is 0 in
   * every build that is published.
   */
  numbers: { total: number; unowned: number; owners: Record<string, number>; kinds: Record<string, number> };
  /**
   * Every character that is not white space, by the kind of thing that accounts for it: how many, and their percentage;
   * `unexplained` is 0 in every build that is published.
   */
  characters: {
    total: number;
    unexplained: number;
    kinds: Record<string, { characters: number; percent: number }>;
    /** By section, as `contents` of source.yaml has them once a person has confirmed them. */
    sections: Record<string, number>;
    tabs: number;
  };
  /** Whether a person has confirmed how many characters each section has; without it a lost line may go unseen. */
  confirmed: boolean;
  /** How many of each kind were read. */
  read: Record<string, number>;
  /** What has no neutral code, with its line: coverages, costs and exclusions; riders; notes and prose that promise or exclude. */
  unmapped: { kind: 'statement' | 'rider' | 'note' | 'prose'; id: string; line: number; text: string }[];
  /** How many amounts each kind of claim accounts for; `unclaimed` is 0 in every build that is published. */
  ledger: Record<string, number>;
  /** Amounts that no arithmetic checks: only the sha256 of the text reveals a misprint in one of them. */
  unproven: number;
  /** Invariants that its premiums need not keep, and who says why; absent if there are none. */
  waived?: Source['waived'];
  tables: TableReport[];
  /** One digit of one limit changed, in each place that prints it. */
  limits: MisprintScore & { score: number };
  /** One row of a table of limits left out. */
  limitRows: RowScore & { score: number };
  /** The numbers that nothing is compared with, by line and column: a misprint of one of them is in no list above, so it is here. */
  unprovenNumbers: { line: number; column: number; text: string; owner: string }[];
};

/**
 * What was read of one edition and how far it is proven.
 * @param scores  What its checks would see.
 */
export function schemeReport(
  {
    scheme,
    quantities,
    reconciliation,
    file,
    source,
  }: Pick<Reading, 'scheme' | 'quantities' | 'reconciliation' | 'file'> & Partial<Pick<Reading, 'source'>>,
  scores: ProofScores,
): SchemeReport {
  const { amounts, characters, readTwice } = reconciliation;
  const ledger = ledgerOf(amounts, quantities.money.length);
  return {
    id: scheme.id,
    file: scheme.source.file,
    sha256: scheme.source.sha256,
    quantities: {
      amounts: quantities.money.length,
      days: endsOf(quantities.numbers, 'day'),
      ratios: endsOf(quantities.numbers, 'percent'),
    },
    numbers: numbersOf(reconciliation.numbers),
    characters: {
      total: characters.characters,
      unexplained: characters.unexplained,
      kinds: Object.fromEntries(
        Object.entries(characters.kinds)
          .sort(([, a], [, b]) => b - a)
          .map(([kind, n]) => [kind, { characters: n, percent: Math.round((n / characters.characters) * 1000) / 10 }]),
      ),
      sections: sectionCounts(scheme, characters),
      tabs: characters.tabs,
    },
    confirmed: characters.isConfirmed,
    read: countsOf(scheme),
    unmapped: unmappedIn(scheme),
    ledger,
    unproven: quantities.money.length - ledger.premiums!,
    ...(source?.value?.waived.length && { waived: source.value.waived }),
    tables: scheme.rateTables.map((table, i) => {
      const { premiums: mutations, misprints, rows } = scores.tables[i]!;
      const { labels, codes, days, months } = misprints;
      const premiums = table.cells.filter((cell) => cell.premium).length;
      return {
        id: table.id,
        premiums,
        referrals: table.cells.length - premiums,
        ...(readTwice[table.name] !== undefined && { readTwice: readTwice[table.name]! }),
        mutations: scored(mutations),
        misprints: { labels: scored(labels), codes: scored(codes), days: scored(days), months: scored(months) },
        rows: scored(rows),
      };
    }),
    limits: scored(scores.limits),
    limitRows: scored(scores.limitRows),
    unprovenNumbers: unprovenNumbers(scheme, reconciliation.numbers.numbers).map(({ span, owner }) => ({
      line: span.start.line,
      column: span.start.column,
      text: String(file).slice(span.start.offset, span.end.offset),
      owner,
    })),
  };
}

function unmappedIn(scheme: Reading['scheme']): SchemeReport['unmapped'] {
  const { statements, riders, notes, prose } = unmapped(scheme);
  const lineOf = (wording: Wording | undefined) => (wording?.span ?? wording?.spans?.[0])?.start.line ?? 0;
  const entry = (kind: 'statement' | 'note' | 'prose') => (clause: Clause) => {
    const words = clause.name ?? clause.text;
    return { kind, id: clause.id, line: clause.marker?.span.start.line ?? lineOf(words), text: words?.value ?? '' };
  };
  return [
    ...statements.map(entry('statement')),
    ...riders.map(({ id, name }) => ({ kind: 'rider' as const, id, line: lineOf(name), text: name.value })),
    ...notes.map(entry('note')),
    ...prose.map(entry('prose')),
  ];
}

/** How many values of a kind are printed: a range has two. */
function endsOf(numbers: Reading['quantities']['numbers'], of: 'day' | 'percent'): number {
  return numbers.reduce((n, { kind, to }) => (kind !== of ? n : n + (to === undefined ? 1 : 2)), 0);
}

function numbersOf({ numbers, unowned }: Reading['reconciliation']['numbers']): SchemeReport['numbers'] {
  return {
    total: numbers.length + unowned,
    unowned,
    owners: tally(numbers.map(({ owner }) => owner)),
    kinds: tally(numbers.map(({ kind }) => kind)),
  };
}

/** How often each word occurs, the most frequent first. */
function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function countsOf(scheme: Scheme): Record<string, number> {
  const clauses = (items: readonly Clause[]): number => items.reduce((sum, item) => sum + 1 + clauses(item.items), 0);
  const sum = (groups: readonly { items: readonly Clause[] }[]) =>
    groups.reduce((n, { items }) => n + clauses(items), 0);
  return {
    sections: scheme.sections.length,
    limits: scheme.plans.reduce((n, { limits }) => n + limits.length, 0) + scheme.sublimits.length,
    deductibles: scheme.plans.reduce((n, { deductibles }) => n + deductibles.length, 0) + scheme.deductibles.length,
    'payout ratios': scheme.payoutRatios.length,
    coverages: scheme.coverages.length,
    costs: sum(scheme.costs),
    exclusions: scheme.exclusions.reduce((n, { items }) => n + items.length, 0),
    definitions: scheme.definitions.length,
    riders: scheme.riders.length,
    services: scheme.services.length,
    'loss examples': scheme.lossExamples.length,
    statistics: scheme.statistics.length,
    provisions: scheme.provisions.length,
    contacts: scheme.contacts.length,
    notes: scheme.notes.length,
  };
}

// the kind of the field that an id names; the first pattern that matches
const CLAIMS: readonly [string, RegExp][] = [
  ['bands', /\/bands\//],
  ['premiums', /\/rates\//],
  ['limits', /\/(?:plans|limits|deductibles)\/|\/limit(?:-[a-z0-9-]+)?$/],
  ['losses', /\/loss-examples\/.*\/amounts\//],
  ['statistics', /\/statistics\//],
  ['assumptions', /\/assumptions\//],
  ['prose', /^prose:/],
];

function ledgerOf(amounts: readonly ClaimedAmount[], found: number): SchemeReport['ledger'] {
  const ledger: Record<string, number> = Object.fromEntries(CLAIMS.map(([kind]) => [kind, 0]));
  ledger.clauses = 0;
  for (const { claimedBy } of amounts) {
    if (claimedBy.startsWith('unread:')) {
      ledger['not yet read'] = (ledger['not yet read'] ?? 0) + 1;
      continue;
    }
    const kind = CLAIMS.find(([, pattern]) => pattern.test(claimedBy))?.[0] ?? 'clauses';
    ledger[kind] = ledger[kind]! + 1;
  }
  return { ...ledger, unclaimed: found - amounts.length };
}

function scored<T extends { seen: number; changes: number }>(score: T): T & { score: number } {
  return { score: share(score.seen, score.changes), ...score };
}

/** A ratio from 0 to 1, rounded to four places: enough to compare, and the same on every machine. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}

/** The same with some words taken out wherever it quotes the text. @param hide  Takes them out. */
export function withHidden(report: SchemeReport, hide: (text: string) => string): SchemeReport {
  const quoted = <T extends { text: string }>(each: T): T => ({ ...each, text: hide(each.text) });
  return {
    ...report,
    unmapped: report.unmapped.map(quoted),
    unprovenNumbers: report.unprovenNumbers.map(quoted),
  };
}
