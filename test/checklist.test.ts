import { describe, expect, it } from 'vitest';
import type { Span } from '../schemas/span.ts';
import { checklistOf } from '../src/compare/checklist.ts';
import { placesOf } from '../src/compare/places.ts';
import { keyed as keyedTable } from './support/reference.ts';
import { readings } from './support/sources.ts';

const keyed = keyedTable('checklist');

const schemes = readings
  .map(({ scheme }) => scheme)
  .filter(({ id }) => keyed.some((row) => `${row.scheme}/${row.edition}` === id));

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))('the checklist of %s', (id, scheme) => {
  const rows = keyed.filter((row) => `${row.scheme}/${row.edition}` === id);
  const items = checklistOf(scheme);

  it('has every item of the 契約概要 and the 注意喚起情報', () => {
    expect(items.map(({ item }) => item).sort()).toEqual(rows.map(({ item }) => item).sort());
    expect(items).toHaveLength(19);
  });

  it.each(rows.map((row) => [row.item!, row] as const))('says of %s what a reader of the text says', (item, row) => {
    const { statedIn, notStated } = items.find((each) => each.item === item)!;
    expect(statedIn.length > 0 ? 'yes' : 'no').toBe(row.stated);
    expect(notStated === undefined).toBe(row.stated === 'yes');
  });

  it('leads to the line where a reader found it', () => {
    // the rest is stated in many places, and a reader names one of them
    const single = [
      'territory',
      'cooling-off',
      'disclosure',
      'notification',
      'cancellation',
      'surrender-value',
      'insolvency',
      'policy-period',
      'start-of-cover',
      'dispute-resolution',
    ];
    for (const { item, line, stated } of rows) {
      if (stated === 'no' || !single.includes(item!)) continue;
      const { statedIn, foremost } = items.find((each) => each.item === item)!;
      // not to a sentence that only touches upon it: a heading stands up to four lines above what a reader names
      const first = placesOf(foremost, scheme)[0]?.start.line;
      expect(Number(line) - first!, `${item}: led to line ${first}, keyed ${line}`).toBeGreaterThanOrEqual(0);
      expect(Number(line) - first!, `${item}: led to line ${first}, keyed ${line}`).toBeLessThanOrEqual(4);
      const lines = statedIn
        .flatMap((field) => spansIn(fieldOf(field)))
        .map(({ start, end }) => [start.line, end.line]);
      const near = lines.some(([first, last]) => first! - 3 <= Number(line) && Number(line) <= last! + 3);
      expect(near, `${item}: line ${line} is not in ${statedIn.join(', ')}`).toBe(true);
    }
  });

  const fieldOf = (field: string): unknown =>
    Object.values(scheme)
      .filter(Array.isArray)
      .flat()
      .find((each: { id?: string }) => each.id === field);
});

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'file' in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}
