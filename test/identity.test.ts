import { describe, expect, it } from 'vitest';
import type { IdentityField } from '../schemas/identity.ts';
import { keyed as keyedTable } from './support/reference.ts';
import { readingOf as madeUp } from './support/made-up.ts';
import { readings } from './support/sources.ts';

describe('the identity of a scheme', () => {
  it.each(keyedTable('identity'))('$scheme $edition $field is as keyed', ({ scheme, edition, field, value, line }) => {
    const reading = readings.find((each) => each.scheme.id === `${scheme}/${edition}`)!;
    const fact = reading.scheme.identity[field as IdentityField];
    const shown = typeof fact.value === 'object' ? `${fact.value.inception}/${fact.value.expiry}` : fact.value;
    expect(shown).toBe(value);
    expect('span' in fact ? String(fact.span.start.line) : '').toBe(line);
  });

  it('says why what is not stated is not', () => {
    const reasons = readings.flatMap(({ scheme }) =>
      Object.values(scheme.identity).flatMap((fact) => ('reason' in fact ? [fact.reason] : [])),
    );
    const keyed = keyedTable('identity').filter(({ value }) => value === 'not stated');
    expect(reasons.length).toBeGreaterThanOrEqual(keyed.length);
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(8);
  });
});

describe('plans and limits', () => {
  it('are as keyed, and no others', () => {
    const shown = readings.flatMap(({ scheme }) =>
      scheme.plans.flatMap((plan) =>
        plan.limits.map((limit) =>
          [scheme.id, plan.label?.value ?? '', limit.cover, limit.basis.join(' '), limit.amount.value].join(),
        ),
      ),
    );
    const keyed = keyedTable('limits');
    const editions = new Set(keyed.map(({ scheme, edition }) => `${scheme}/${edition}`));
    expect(shown.filter((each) => editions.has(each.split(',')[0]!)).sort()).toEqual(
      keyed.map((row) => [`${row.scheme}/${row.edition}`, row.plan, row.cover, row.basis, row.yen].join()).sort(),
    );
  });
});

describe('a scheme without premiums', () => {
  it('says in its own words why', () => {
    const { scheme } = madeUp('tsuki');
    expect(scheme.rateTables).toEqual([]);
    expect(scheme.premiumsOnRequest?.value).toBe('保険料は代理店で算出し、ご案内申し上げます。');
  });
});
