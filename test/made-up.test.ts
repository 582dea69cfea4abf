import { describe, expect, it } from 'vitest';
import { dataTable } from './support/made-up-site.ts';
import { readings, typedPremiums } from './support/made-up.ts';
import type { Row } from './support/reference.ts';

describe('the made-up schemes', () => {
  it('read without an error, and are translated', () => {
    expect(readings.map(({ scheme }) => scheme.id)).toEqual([
      'aozora/2024',
      'hama/undated',
      'kumo/2024',
      'mori/2024',
      'tsuki/2020',
    ]);
    // the misprints and clashes that tests look for, and nothing else
    const messages = readings.flatMap(({ scheme, file }) =>
      file.messages.map(({ ruleId, line }) => `${scheme.scheme} ${line} ${ruleId}`),
    );
    expect(messages).toEqual([
      'aozora 53 statement-clash',
      'aozora 127 misreading',
      'kumo 26 heading-misaligned',
      'kumo 62 heading-misaligned',
      'kumo 11 heading-misaligned',
      'kumo 13 heading-misaligned',
      'kumo 54 statement-clash',
      'mori 9 placeholder-unfilled',
      'mori 91 name-undefined',
      'tsuki 9 placeholder-unfilled',
    ]);
  });

  it('have in premiums.csv every premium typed by hand, with the edges of its band, and no other', () => {
    const names = ['scheme', 'table', 'rating_class', 'band', 'plan', 'plan_code', 'inception', 'months'];
    const pick = (row: Row, edge: (name: string) => string) =>
      [...names, 'premium_yen', 'referral', ...['unit', 'min', 'min_inclusive', 'max', 'max_inclusive'].map(edge)].map(
        (name) => row[name],
      );
    expect(dataTable('premiums').map((row) => pick(row, (name) => `band_${name}`))).toEqual(
      typedPremiums().map((row) => pick(row, (name) => name)),
    );
  });
});
