import { describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import { editionsInOrder, factsOf, orderFaults } from '../src/compare/editions.ts';

/** An edition such as `2025`, `2025 from 2025-04-01`, `reiwa-7 follows reiwa-6`: what its name, its text and source.yaml say. */
function edition(words: string): { scheme: Scheme; follows: string | undefined } {
  const [name = '', , inception] = words.split(/ (from) /);
  const [, follows] = words.split(' follows ');
  const policyPeriod = { value: inception ? { inception, expiry: '2099-01-01' } : 'not stated' };
  const scheme = {
    id: `fire/${name.split(' ')[0]}`,
    scheme: 'fire',
    edition: name.split(' ')[0],
    identity: { policyPeriod },
  };
  return { scheme: scheme as unknown as Scheme, follows };
}

function latest(...words: string[]): string[] {
  const editions = words.map(edition);
  const follows = new Map(editions.flatMap((each) => (each.follows ? [[each.scheme.id, each.follows] as const] : [])));
  const names = (all: typeof editions) =>
    editionsInOrder(
      all.map(({ scheme }) => scheme),
      follows,
    ).map((inOrder) => inOrder.at(-1)!.edition);
  // in whatever order they are read
  expect(names([...editions].reverse())).toEqual(names(editions));
  return names(editions);
}

function faults(...words: string[]): string[] {
  return orderFaults(words.map(edition).map(({ scheme, follows }) => factsOf(scheme, follows))).map(
    ({ why, edition, other }) => `${edition.edition} ${why} ${other.edition}`,
  );
}

describe('the latest edition', () => {
  it.each([
    ['has the latest policy period', ['b from 2024-04-01', 'a from 2025-04-01', 'c from 2023-04-01'], 'a'],
    ['has the latest period, whatever its name is', ['2025 from 2024-04-01', '2024 from 2025-04-01'], '2024'],
    ['has the latest year in its name if one states no period', ['2024 from 2024-04-01', '2025'], '2025'],
    ['has the later year, whatever follows it', ['2024-spring', '2025-autumn'], '2025-autumn'],
    ['has the higher number, not the later one by letters', ['reiwa-9', 'reiwa-10'], 'reiwa-10'],
    ['is the one that follows', ['reiwa-1 follows heisei-31', 'heisei-31'], 'reiwa-1'],
    ['follows by way of others', ['c follows b', 'a', 'b follows a'], 'c'],
    ['follows by way of what is ordered otherwise', ['reiwa-8 follows 2025', '2024', '2025'], 'reiwa-8'],
    ['is the one that follows, whatever the names say', ['2026', '2025 follows 2026'], '2025'],
    ['is the only one', ['undated'], 'undated'],
  ])('%s', (_, editions, expected) => {
    expect(faults(...editions)).toEqual([]);
    expect(latest(...editions)).toEqual([expected]);
  });

  it.each([
    [['2027', 'undated'], ['undated unknown 2027']],
    [['heisei-31', 'reiwa-1'], ['reiwa-1 unknown heisei-31']],
    [['12-2024', '3-2025'], ['3-2025 unknown 12-2024']],
    [['2025', '2025-2'], ['2025-2 unknown 2025']],
    [['reiwa-6 from 2024-04-01', 'spring'], ['spring unknown reiwa-6']],
    [['b follows a', 'c follows a', 'a'], ['c unknown b']],
    [['a follows b', 'b follows a'], ['b contradictory a']],
    [
      ['a follows c', 'b follows a', 'c follows b'],
      ['b contradictory a', 'c contradictory a'],
    ],
  ])('of %j cannot be known, or there is none', (editions, expected) => {
    expect(faults(...editions)).toEqual(expected);
  });

  it('is not known if `follows` says the opposite of the printed periods', () => {
    const [older, newer] = [edition('a from 2024-04-01').scheme, edition('b from 2025-04-01').scheme];
    const contradictory = orderFaults([factsOf(older, 'b'), factsOf(newer)]);
    expect(contradictory.map(({ why }) => why)).toEqual(['contradictory']);
    expect(() => editionsInOrder([older, newer], new Map([['fire/a', 'b']]))).toThrow('have no order');
  });
});
