import { describe, expect, it } from 'vitest';
import { entriesFor } from '../src/editions/entries.ts';

const scheme = 'fire';
const years = ['2025', '2026', '2027'].map((edition) => ({ scheme, edition }));
const named = [
  { scheme, edition: 'spring' },
  { scheme, edition: 'autumn', follows: 'spring' },
];

describe('the entries of a profile for an edition', () => {
  const lists = {
    sections: [
      { id: 'a', editions: { until: '2025' } },
      { id: 'b', editions: { from: '2026' } },
      { id: 'c', editions: { from: '2026', until: '2026' } },
      { id: 'd', parts: [{ id: 'e', editions: { from: '2027' } }, { id: 'f' }] },
    ],
    tables: { annual: { editions: { until: '2026' }, head: 'x' }, monthly: { head: 'y' } },
  };

  it.each([
    [
      '2025',
      {
        sections: [{ id: 'a' }, { id: 'd', parts: [{ id: 'f' }] }],
        tables: { annual: { head: 'x' }, monthly: { head: 'y' } },
      },
    ],
    [
      '2026',
      {
        sections: [{ id: 'b' }, { id: 'c' }, { id: 'd', parts: [{ id: 'f' }] }],
        tables: { annual: { head: 'x' }, monthly: { head: 'y' } },
      },
    ],
    [
      '2027',
      { sections: [{ id: 'b' }, { id: 'd', parts: [{ id: 'e' }, { id: 'f' }] }], tables: { monthly: { head: 'y' } } },
    ],
  ])('of %s are those of its range, without the range', (edition, expected) => {
    const { value, faults } = entriesFor(edition, years, lists);
    expect(value).toEqual(expected);
    expect(faults).toEqual([]);
  });

  it('are at the places that they have in the file', () => {
    const { placeOf } = entriesFor('2025', years, lists);
    expect(placeOf(['sections', 1, 'parts', 0, 'id'])).toEqual(['sections', 3, 'parts', 1, 'id']);
    expect(placeOf(['sections', 0, 'id'])).toEqual(['sections', 0, 'id']);
    expect(placeOf(['tables', 'monthly', 'head'])).toEqual(['tables', 'monthly', 'head']);
  });

  it('follow what source.yaml says where names have no order', () => {
    const only = { sections: [{ id: 'a', editions: { until: 'spring' } }] };
    expect(entriesFor('spring', named, only).value).toEqual({ sections: [{ id: 'a' }] });
    expect(entriesFor('autumn', named, only).value).toEqual({ sections: [] });
  });

  it.each([
    [{ from: '2024' }, 'edition `2024` in `editions`'],
    [{ from: '2027', until: '2026' }, '`until: 2026` before `from: 2027`'],
    [{}, 'value of `editions`'],
    [{ since: '2026' }, 'value of `editions`'],
  ])('with the range %j are a fault', (editions, unexpected) => {
    const { faults } = entriesFor('2026', years, { sections: [{ id: 'a' }, { id: 'b', editions }] });
    expect(faults.map((fault) => [fault.path, fault.unexpected])).toEqual([[['sections', 1, 'editions'], unexpected]]);
  });
});

describe('a value by edition', () => {
  const heading = {
    editions: [
      { until: '2025', is: 'old' },
      { from: '2026', until: '2026', is: 'new' },
      { from: '2027', is: { cell: 'newest' } },
    ],
  };
  const file = {
    sections: [{ id: 'a', heading }],
    head: [['x', heading]],
    amounts: { editions: [{ from: '2027', is: 'y' }] },
  };

  it.each([
    ['2025', { sections: [{ id: 'a', heading: 'old' }], head: [['x', 'old']] }],
    ['2026', { sections: [{ id: 'a', heading: 'new' }], head: [['x', 'new']] }],
    ['2027', { sections: [{ id: 'a', heading: { cell: 'newest' } }], head: [['x', { cell: 'newest' }]], amounts: 'y' }],
  ])('of %s is the one of its range, or is left out', (edition, expected) => {
    expect(entriesFor(edition, years, file)).toMatchObject({ value: expected, faults: [] });
  });

  it('is at its place in the file', () => {
    const { placeOf } = entriesFor('2027', years, file);
    expect(placeOf(['sections', 0, 'heading', 'cell'])).toEqual([
      'sections',
      0,
      'heading',
      'editions',
      2,
      'is',
      'cell',
    ]);
    expect(placeOf(['head', 0, 1])).toEqual(['head', 0, 1, 'editions', 2, 'is']);
  });

  it.each([
    [
      [
        { until: '2026', is: 'a' },
        { from: '2026', is: 'b' },
      ],
      ['x', 'editions'],
      'two values for the edition `2026`',
    ],
    [[{ is: 'a' }], ['x', 'editions', 0], 'value in a list under `editions`'],
    [[{ from: '2026' }], ['x', 'editions', 0], 'value in a list under `editions`'],
    [['a'], ['x', 'editions', 0], 'value in a list under `editions`'],
    [[{ from: '1999', is: 'a' }], ['x', 'editions', 0], 'edition `1999` in `editions`'],
  ])('%j has a fault', (editions, path, unexpected) => {
    expect(entriesFor('2026', years, { x: { editions } }).faults).toMatchObject([{ path, unexpected }]);
  });
});
