import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Keys } from '../schemas/keys.ts';
import { itemsOf } from '../src/editions/items.ts';
import { updatedKeys, type KeyedEdition } from '../src/editions/key-update.ts';
import { keysOf, keysText } from '../src/editions/keys.ts';
import { editionOf, type Edit } from './support/next-edition.ts';

/** The keys of the editions of a scheme, each made of the text of the first one by edits; read back from keys.yaml as text. */
function keysAfter(
  scheme: string,
  ...years: readonly (readonly Edit[])[]
): { written: Keys; byEdition: Map<string, string>[] } {
  const editions = years.map((edits, i): KeyedEdition => {
    const { scheme: read } = editionOf(scheme, edits, { edition: String(2030 + i) });
    return { edition: read.edition, items: itemsOf(read), keys: undefined };
  });
  const { keys } = updatedKeys(editions, undefined);
  const written = Keys.parse(parse(keysText(keys)));
  const byEdition = editions.map(
    ({ edition }) => new Map([...keysOf(written, edition)!].map(([id, key]) => [key, id])),
  );
  return { written, byEdition };
}

const INSERTED: Edit[] = [
  ['- ③ 被保険者の業務の対価', '- ④ 被保険者の業務の対価'],
  ['- ② 被保険者が行った窃盗', '- ② 戦争または暴動に起因する損害賠償請求\n- ③ 被保険者が行った窃盗'],
];

describe('the key of an item', () => {
  it('is its id in the first edition', () => {
    const { written, byEdition } = keysAfter('aozora', []);
    expect(written.editions['2030']).toEqual({ new: [...byEdition[0]!.keys()], ids: {}, gone: [] });
    for (const [key, id] of byEdition[0]!) expect(id).toBe(key);
    expect(byEdition[0]!.get('exclusions/common/2')).toBe('exclusions/common/2');
  });

  it('stays when the item is renumbered, and the new one gets a key that none had', () => {
    const { written, byEdition } = keysAfter('aozora', [], INSERTED);
    expect(byEdition[1]!.get('exclusions/common/2')).toBe('exclusions/common/3');
    expect(byEdition[1]!.get('exclusions/common/3')).toBe('exclusions/common/4');
    expect(byEdition[1]!.get('exclusions/common/2~2031')).toBe('exclusions/common/2');
    expect(written.editions['2031']).toEqual({
      after: '2030',
      new: ['exclusions/common/2~2031'],
      ids: {
        'exclusions/common/2': 'exclusions/common/3',
        'exclusions/common/3': 'exclusions/common/4',
        'exclusions/common/2~2031': 'exclusions/common/2',
      },
      gone: [],
    });
  });

  it('is that of the first edition in the third one, whatever was in between', () => {
    const { written, byEdition } = keysAfter('aozora', [], INSERTED, []);
    expect(byEdition[2]).toEqual(byEdition[0]);
    expect(written.editions['2032']!.gone).toEqual(['exclusions/common/2~2031']);
  });

  it('is not given again to another item', () => {
    const { byEdition } = keysAfter('aozora', INSERTED, [], INSERTED);
    // the exclusion that came, went and came again: no one can say that it is the same one, and no other has its key
    expect(byEdition[0]!.get('exclusions/common/2')).toBe('exclusions/common/2');
    expect(byEdition[1]!.has('exclusions/common/2')).toBe(false);
    expect(byEdition[2]!.has('exclusions/common/2')).toBe(false);
    expect(byEdition[2]!.get('exclusions/common/2~2032')).toBe('exclusions/common/2');
  });

  it('stays when letters, days and premiums change', () => {
    const { written } = keysAfter(
      'aozora',
      [],
      [
        ['重要な事実をお申し出くださる義務', '重要な事項をお申し出くださる義務'],
        ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'],
      ],
    );
    const { new: added, gone } = written.editions['2031']!;
    expect([added, gone]).toEqual([[], []]);
  });

  it('passes to the band that several became, from the first of them, with its premium', () => {
    const { written, byEdition } = keysAfter(
      'hama',
      [],
      [['5,000万円以下\t21,000円\n5,000万円超 1億円以下\t32,000円', '1億円以下\t27,000円']],
    );
    const bands = 'rates/annual/bands';
    expect(byEdition[1]!.get(`${bands}/to-50m-yen`)).toBe(`${bands}/to-100m-yen`);
    expect(byEdition[1]!.get('rates/annual/to-50m-yen')).toBe('rates/annual/to-100m-yen');
    expect(written.editions['2031']!.gone).toEqual([
      `${bands}/over-50m-to-100m-yen`,
      'rates/annual/over-50m-to-100m-yen',
    ]);
  });
});

describe('keys.yaml', () => {
  const first = () => {
    const { scheme } = editionOf('aozora', [], { edition: '2030' });
    return { edition: '2030', items: itemsOf(scheme) };
  };

  it('stays as it is if it is up to date', () => {
    const { keys } = updatedKeys([{ ...first(), keys: undefined }], undefined);
    const again = updatedKeys([{ ...first(), keys: keysOf(keys, '2030') }], keys);
    expect(keysText(again.keys)).toBe(keysText(keys));
  });

  it('joins two items that a person says are one', () => {
    const second = editionOf('aozora', [['② 再発防止費用', '② 見直しの費用']], { edition: '2031' });
    const editions = [
      { ...first(), keys: undefined },
      { edition: '2031', items: itemsOf(second.scheme), keys: undefined },
    ];
    const pair = { old: 'costs/costs-response/2', new: 'costs/costs-response/2' };
    const joined = updatedKeys(editions, undefined, new Map([['2031', [pair]]]));
    expect(joined.keys.editions['2031']!.new).toEqual([]);
  });

  it('follows no edition that it does not have, whatever it is called', () => {
    const keys = {
      schemaVersion: 2 as const,
      editions: { '2030': { after: 'constructor', new: [], ids: {}, gone: [] } },
    };
    expect(keysOf(keys, '2030')).toBeUndefined();
    expect(keysOf(keys, 'toString')).toBeUndefined();
  });
});
