import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import type { Limit, Sublimit } from '../schemas/plan.ts';
import { Scheme } from '../schemas/scheme.ts';
import { lastBasis, limitsIn } from '../src/recognise/limit.ts';
import { keyed } from './support/reference.ts';
import { readFixture } from './support/read-fixture.ts';
import { REFERENCE_COLUMNS } from '../schemas/reference.ts';
import { readings } from './support/sources.ts';

/** A row of `reference/terms.csv` as the program read it, in the words of the table. */
type Keyed = Record<string, string | number | undefined>;

const shown = (row: Keyed) => REFERENCE_COLUMNS.terms.map((column) => row[column] ?? '').join(' | ');

function termsOf(scheme: Scheme): Keyed[] {
  const limits: (Limit | Sublimit)[] = [...scheme.plans.flatMap((plan) => plan.limits), ...scheme.sublimits];
  const names = new Map<string, { name: string; cover: string }>();
  const visit = (cover: string) => (clause: Clause) => {
    names.set(clause.id, { name: (clause.name ?? clause.text)!.value, cover });
    clause.items.forEach(visit(cover));
  };
  for (const { items, cover } of scheme.costs) items.forEach(visit(cover));
  for (const { id, name } of scheme.riders) names.set(id, { name: name.value, cover: '' });
  const named = (ids: readonly string[] = []) => ids.map((id) => names.get(id)!.name).join(' / ');
  const sorted = (all: readonly string[]) => [...new Set(all)].sort().join(' / ');
  const related = (ids: readonly string[]) =>
    sorted(
      ids.map((id) => {
        const { cover, basis } = limits.find((limit) => limit.id === id)!;
        return `${cover} ${basis.join('+')}`;
      }),
    );
  const planOf = (id: string | undefined) => scheme.plans.find((plan) => plan.id === id)?.label?.value;
  const ofLimit = (limit: Limit | Sublimit, plan: string | undefined): Keyed => {
    const own: Partial<Sublimit> = limit;
    const [change] = limit.changes ?? [];
    const note = scheme.notes.find(({ id }) => id === change?.note);
    const within = own.within ?? (limit.sublimitOf === undefined ? [] : [limit.sublimitOf]);
    return {
      line: (own.sameAs ? own.statement! : limit.amount).span.start.line,
      kind: 'limit',
      plan,
      cover: limit.cover,
      of: named(own.of),
      amount: limit.amount.value,
      basis: limit.basis.join('+'),
      condition: own.condition?.value,
      bound: own.bound ?? (own.overall ? 'overall' : ''),
      relation: own.lowerOf ? 'lower of' : within.length > 0 ? 'within' : '',
      related: related(own.lowerOf ?? within),
      changed_by: note?.mark.span!.start.line,
      changed_basis: change?.to,
      changed_of: named(change?.of),
    };
  };
  return [
    ...scheme.plans.flatMap((plan) => plan.limits.map((limit) => ofLimit(limit, plan.label?.value))),
    ...scheme.sublimits.map((limit) => ofLimit(limit, planOf(limit.plan))),
    ...[
      ...scheme.plans.flatMap((plan) => plan.deductibles.map((each) => ({ ...each, plan: plan.label?.value }))),
      ...scheme.deductibles.map((each) => ({ ...each, plan: undefined })),
    ].map(({ plan, cover, of, amount, basis, bound }) => ({
      line: amount.span.start.line,
      kind: 'deductible',
      plan,
      cover,
      of: named(of),
      amount: amount.value,
      basis: basis.join('+'),
      bound,
    })),
    ...scheme.payoutRatios.map(({ of, percent, basis, condition }) => ({
      line: percent.span.start.line,
      kind: 'payout',
      cover: names.get(of)!.cover,
      of: named([of]),
      amount: percent.value,
      basis: basis?.value,
      condition: condition?.value,
    })),
    ...scheme.reductions.map(({ of, formula, condition, statement }) => ({
      line: statement.span.start.line,
      kind: 'reduction',
      cover: of[0] && names.get(of[0])!.cover,
      of: named(of),
      amount: formula.value,
      condition: condition?.value,
    })),
    ...scheme.paymentRules.flatMap(({ covers, of, within, besides, shares, deductible, condition, statement }) => {
      const rule = {
        line: statement.span.start.line,
        kind: 'rule',
        cover: sorted(covers),
        of: named(of),
        condition: condition?.value,
      };
      return [
        ...(within ? [{ ...rule, relation: 'within', related: related(within) }] : []),
        ...(besides ? [{ ...rule, relation: 'besides', related: related(besides) }] : []),
        ...(shares ? [{ ...rule, relation: 'shared', related: related(shares) }] : []),
        ...(deductible === 'deducted'
          ? [{ ...rule, relation: 'after deductible', related: sorted(covers) }]
          : deductible === 'none'
            ? [{ ...rule, relation: 'no deductible' }]
            : []),
      ];
    }),
  ];
}

describe.each(readings.map(({ scheme }) => scheme))('the terms of payment of $id', (scheme) => {
  it('are as keyed from the original: what each is for, on which basis, how it stands to others, what notes change', () => {
    const rows = keyed('terms').filter((row) => `${row.scheme}/${row.edition}` === scheme.id);
    expect(rows.length).toBeGreaterThan(0);
    expect(termsOf(scheme).map(shown).sort()).toEqual(rows.map(shown).sort());
  });
});

describe('a limit', () => {
  it('needs no basis that the text does not print', () => {
    const { plans } = readFixture('plans-in-columns');
    // keyed from lines 7 to 9 of the text
    expect(plans.map(({ limits }) => limits.map(({ cover, basis, amount }) => [cover, basis, amount.value]))).toEqual(
      [300_000_000, 100_000_000, 50_000_000, 30_000_000].map((damages) => [
        ['damages', [], damages],
        ['litigation', [], 5_000_000],
        ['initial', [], 5_000_000],
      ]),
    );
  });
});

describe('the JSON of a scheme', () => {
  const scheme = readings.find((reading) => reading.scheme.paymentRules.some(({ of }) => of.length > 0))!.scheme;
  const [sublimit] = scheme.sublimits;
  const [rule] = scheme.paymentRules;

  it('has no id in its terms of payment that nothing has', () => {
    expect(Scheme.safeParse(scheme).success).toBe(true);
    const wrong: [string, object][] = [
      ['sublimits.0.within', { sublimits: [{ ...sublimit, within: ['nowhere'] }] }],
      ['sublimits.0.of', { sublimits: [{ ...sublimit, of: ['nothing'] }] }],
      ['sublimits.0.plan', { sublimits: [{ ...sublimit, plan: 'none' }] }],
      ['paymentRules.0.within', { paymentRules: [{ ...rule, within: ['nowhere'] }] }],
      ['paymentRules.0', { paymentRules: [{ ...rule, covers: ['none'] }] }],
    ];
    for (const [path, parts] of wrong) {
      const paths = Scheme.safeParse({ ...scheme, ...parts }).error?.issues.map((issue) => issue.path.join('.'));
      expect(paths, path).toContain(path);
    }
  });
});

describe('a cell of limits', () => {
  it('says where its basis is, with the marks in it', () => {
    const basisOf = (cell: string) =>
      limitsIn(cell)!.map(({ basis, basisAt }) => [basis.join('+'), basisAt && cell.slice(basisAt.start, basisAt.end)]);
    expect(basisOf('1事故(*4)・保険期間中 ◆甲プラン 1億円 ◆乙プラン 1,000万円')).toEqual([
      ['per-incident+aggregate', '1事故(*4)・保険期間中'],
      ['per-incident+aggregate', '1事故(*4)・保険期間中'],
    ]);
    expect(basisOf('(1名・1,000円限度)')).toEqual([['per-person', '1名']]);
    expect(basisOf('1,000円')).toEqual([['', undefined]]);
  });

  it('has the basis in front of a mark', () => {
    expect(lastBasis('1事故')).toBe('per-incident');
    expect(lastBasis('1請求・1事故')).toBe('per-incident');
    expect(lastBasis('1事故につき、')).toBeUndefined();
  });
});
