import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { keyed } from './support/reference.ts';
import { readingOf as madeUp, readings as madeUpReadings } from './support/made-up.ts';
import { readings } from './support/sources.ts';

/** One printed place that states a limit, a deductible or a payout ratio, as both sides can tell it. */
type Stated = { line: number; kind: string; plan: string; condition: string; value: number; merged: boolean };

const shown = ({ line, kind, plan, condition, value, merged }: Stated) =>
  [line, kind, plan, condition, value, merged ? 'merged' : ''].join(' | ');

/** Every place the program read, each once: a cell that holds for three costs is one place. */
function readIn(scheme: Scheme): Stated[] {
  const lines = new Map<string, number>();
  const visit = (clause: Clause) => {
    lines.set(clause.id, (clause.marker?.span ?? clause.name?.span ?? clause.text!.span)!.start.line);
    clause.items.forEach(visit);
  };
  for (const { items } of scheme.costs) items.forEach(visit);
  const label = (id: string | undefined) => scheme.plans.find((plan) => plan.id === id)?.label?.value ?? '';
  const letter = (condition: { value: string } | undefined) => /^\([A-Z]\)$/.exec(condition?.value ?? '')?.[0] ?? '';
  return [
    ...scheme.plans.flatMap((plan) => [
      ...plan.limits.flatMap((limit) =>
        limit.mentions.map((mention) => ({
          line: mention.start.line,
          kind: 'limit',
          plan: plan.label?.value ?? '',
          condition: '',
          value: limit.amount.value,
          merged: false,
        })),
      ),
      ...plan.deductibles.map(({ amount }) => ({
        line: amount.span.start.line,
        kind: 'deductible',
        plan: plan.label?.value ?? '',
        condition: '',
        value: amount.value,
        merged: false,
      })),
    ]),
    // a limit with the amount of another one prints none
    ...scheme.sublimits
      .filter(({ sameAs }) => !sameAs)
      .map(({ amount, plan, condition, of }) => ({
        line: amount.inferred ? lines.get(of[0]!)! : amount.span.start.line,
        kind: 'limit',
        plan: label(plan),
        condition: letter(condition),
        value: amount.value,
        merged: amount.inferred === true,
      })),
    ...scheme.deductibles.map(({ amount }) => ({
      line: amount.span.start.line,
      kind: 'deductible',
      plan: '',
      condition: '',
      value: amount.value,
      merged: false,
    })),
    ...scheme.payoutRatios.map(({ percent, condition, of }) => ({
      line: percent.inferred ? lines.get(of)! : percent.span.start.line,
      kind: 'payout',
      plan: '',
      condition: letter(condition),
      value: percent.value,
      merged: percent.inferred === true,
    })),
  ];
}

function keyedFor(id: string): Stated[] {
  return keyed('limit-statements')
    .filter((row) => idOf(row) === id)
    .flatMap((row) => {
      const merged = row.text === '(merged)';
      // a limit of all costs together is the plan's own; an empty cell below it says nothing new
      if (merged && row.subject === '費用全体') return [];
      const letters = row.condition!.match(/\([A-Z]\)/g) ?? [''];
      return letters.map((condition) => ({
        line: Number(row.line),
        kind: row.kind!,
        plan: row.plan!,
        condition,
        value: Number(row.yen === '' ? row.percent : row.yen),
        merged,
      }));
    });
}

const idOf = ({ scheme, edition }: Record<string, string>) => `${scheme}/${edition}`;
const keyedEditions = new Set(keyed('limit-statements').map(idOf));

describe.each(readings.map(({ scheme }) => scheme).filter(({ id }) => keyedEditions.has(id)))(
  'the limits, deductibles and payout ratios of $id',
  (scheme) => {
    it('are as keyed from the original, each in its line, and no others', () => {
      const unique = (stated: readonly Stated[]) => [...new Set(stated.map(shown))].sort();
      expect(unique(readIn(scheme))).toEqual(unique(keyedFor(scheme.id)));
    });

    it('hold on the bases that were keyed', () => {
      const limits = [...scheme.plans.flatMap(({ limits: own }) => own), ...scheme.sublimits];
      for (const row of keyed('limit-statements')) {
        if (idOf(row) !== scheme.id || row.kind !== 'limit' || row.basis === '' || row.text === '(merged)') continue;
        const found = limits.filter(
          (limit) =>
            limit.amount.value === Number(row.yen) &&
            ('mentions' in limit ? limit.mentions : [limit.amount.span]).some(
              ({ start }) => start.line === Number(row.line),
            ),
        );
        expect(
          found.map(({ basis }) => basis.join('+')),
          `line ${row.line}: ${row.subject}`,
        ).toContain(row.basis);
      }
    });
  },
);

describe('payout ratios', () => {
  it('say when their conditions hold', () => {
    const { scheme } = madeUp('mori');
    const meaning = (id: string | undefined) =>
      scheme.notes.find((note) => note.id === id)?.clause.text?.value.slice(0, 24);
    const conditional = scheme.payoutRatios.filter(({ condition }) => condition);
    expect(conditional.map(({ percent, conditionNote }) => [percent.value, meaning(conditionNote)])).toEqual(
      // lines 64 and 65, for the costs a. and b.
      ['a', 'b'].flatMap(() => [
        [100, '事故の発生が公表により明らかになった場合'],
        [90, 'セキュリティ事故のうち(A)以外および風評被害事'],
      ]),
    );
  });
});

describe('sublimits', () => {
  it('are within a limit that exists', () => {
    for (const { scheme } of [...readings, ...madeUpReadings]) {
      const ids = new Set([...scheme.plans.flatMap(({ limits }) => limits), ...scheme.sublimits].map(({ id }) => id));
      const within = [...scheme.plans.flatMap(({ limits }) => limits), ...scheme.sublimits].flatMap(
        ({ sublimitOf }) => sublimitOf ?? [],
      );
      for (const id of within) expect(ids).toContain(id);
    }
    // what the texts say: その枠での支払限度 (aozora 58), すべての保険金を合算して (mori 53), 保険金額を限度とします (hama 22)
    for (const scheme of ['aozora', 'mori', 'hama']) {
      const { plans } = madeUp(scheme).scheme;
      for (const { limits } of plans) {
        const response = limits.filter(({ cover }) => cover === 'response');
        expect(response.length).toBeGreaterThan(0);
        for (const limit of response) expect(limit.sublimitOf).toMatch(/liability.*aggregate$/);
      }
    }
  });

  it('say where a merged cell was inferred from', () => {
    const { scheme } = madeUp('mori');
    const inferred = scheme.sublimits.filter(({ amount }) => amount.inferred);
    // b. shares the cell printed beside a. on line 57
    expect(inferred.map(({ of }) => of[0]!.split('/').at(-1))).toEqual(['b', 'b', 'b', 'b']);
    for (const { amount, mergedCell } of inferred) {
      expect(amount.span.start.line).toBe(57);
      expect(mergedCell!.start.line).toBe(58);
      expect(mergedCell!.end).toEqual(mergedCell!.start);
    }
    for (const { percent, mergedCell } of scheme.payoutRatios)
      expect(mergedCell !== undefined).toBe(percent.inferred === true);
  });
});
