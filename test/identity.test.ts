import { describe, expect, it } from 'vitest';
import type { IdentityField } from '../schemas/identity.ts';
import { table } from './support/reference.ts';
import { readingOf, readings } from './support/sources.ts';

describe('the identity of a scheme', () => {
  it.each(table('test/reference/identity.csv'))('$scheme $field is as keyed', ({ scheme, field, value, line }) => {
    const fact = readingOf(scheme!).scheme.identity[field as IdentityField];
    const shown = typeof fact.value === 'object' ? `${fact.value.inception}/${fact.value.expiry}` : fact.value;
    expect(shown).toBe(value);
    expect('span' in fact ? String(fact.span.start.line) : '').toBe(line);
  });

  it('says why what is not stated is not', () => {
    const reasons = readings.flatMap(({ scheme }) =>
      Object.values(scheme.identity).flatMap((fact) => ('reason' in fact ? [fact.reason] : [])),
    );
    expect(reasons).toHaveLength(10);
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(8);
  });
});

describe('plans and limits', () => {
  it('are as keyed, and no others', () => {
    const shown = readings.flatMap(({ scheme }) =>
      scheme.plans.flatMap((plan) =>
        plan.limits.map((limit) =>
          [scheme.scheme, plan.label?.value ?? '', limit.cover, limit.basis.join(' '), limit.amount.value].join(),
        ),
      ),
    );
    const keyed = table('test/reference/limits.csv').map((row) =>
      [row.scheme, row.plan, row.cover, row.basis, row.yen].join(),
    );
    expect(shown.sort()).toEqual(keyed.sort());
  });
});

describe('a scheme without premiums', () => {
  it('says in its own words why', () => {
    const { scheme } = readingOf('shokokai');
    expect(scheme.rateTables).toEqual([]);
    expect(scheme.premiumsOnRequest?.value).toBe(
      '保険料算出にあたっては、代理店まで以下の資料のご提示をお願いいたします。資料をいただきましたら保険料を算出し、ご案内申し上げます。',
    );
  });
});
