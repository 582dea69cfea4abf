import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unmapped } from '../src/compare/unmapped.ts';
import { Stopped } from '../src/messages/report.ts';
import { readShared } from '../src/extract/shared-sources.ts';
import { read } from '../src/stages/reading.ts';
import * as madeUp from './support/made-up.ts';
import { editions, project } from './support/sources.ts';

const { shared } = await readShared(`${project}sources`, editions);
const { shared: madeUpShared } = await readShared(madeUp.sources, madeUp.editions);

/** Whether a missing line is noticed although a person has confirmed the new sha256. */
function isNoticed(edition: (typeof editions)[number], text: string, source: string): boolean {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    read(
      {
        ...edition,
        source: { ...edition.source, text: source.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256}`) },
        pamphlet: { ...edition.pamphlet, bytes },
      },
      shared,
    );
    return false;
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}

describe("next year's text", () => {
  it('brings a new exclusion and a new cost without a change to profile or code, and they are listed as unmapped', () => {
    const edition = madeUp.editions.find(({ scheme }) => scheme === 'aozora')!;
    const text = new TextDecoder()
      .decode(edition.pamphlet.bytes)
      .replace(
        '- ③ 被保険者の業務の対価の返還に起因する損害賠償請求',
        (line) => `${line}\n- ④ 生成AIの出力に起因する損害賠償請求。ただし、社内の利用に限る場合を除きます。`,
      )
      .replace(' ウ. 弁護士への', ' ウ. 代替回線の賃借費用 エ. 弁護士への')
      .replace('次のアからウに掲げる費用', '次のアからエに掲げる費用');
    const bytes = Buffer.from(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = edition.source.text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256}`);
    const { scheme } = read(
      {
        ...edition,
        edition: '2025',
        source: { ...edition.source, text: source },
        pamphlet: { ...edition.pamphlet, bytes },
      },
      madeUpShared,
    );
    const [common] = scheme.exclusions;
    expect(common!.items.at(-1)).toMatchObject({
      id: 'aozora/2025/exclusions/common/4',
      text: { value: '生成AIの出力に起因する損害賠償請求。' },
      exceptions: [{ value: 'ただし、社内の利用に限る場合を除きます。' }],
    });
    const incident = scheme.costs.find(({ id }) => id.endsWith('/incident'))!.items[0]!;
    expect(incident.items.map(({ marker }) => marker!.value).join('')).toBe('アイウエ');
    expect(incident.references[0]!.to).toHaveLength(4);
    expect(unmapped(scheme).statements.map(({ text: words }) => words?.value)).toEqual([
      '代替回線の賃借費用',
      '生成AIの出力に起因する損害賠償請求。',
      // a reference to other exclusions, which have codes of their own
      '【共通】で保険金を支払わない場合に該当する事由',
    ]);
  });
});

// what is confirmed is noticed
const confirmed = editions.filter(({ source }) => /^contents:/m.test(source.text));

describe.each(confirmed)('a copy of $scheme without one of its lines', (edition) => {
  const lines = new TextDecoder().decode(edition.pamphlet.bytes).split('\n');
  const without = (at: number) => lines.filter((_, i) => i !== at).join('\n');
  const printed = lines.flatMap((line, at) => (/[^\s\u3000]/.test(line) ? [at] : []));

  it('is noticed, whichever line it is, even when its sha256 is vouched for', { timeout: 300_000 }, () => {
    const unseen = printed.filter((at) => !isNoticed(edition, without(at), edition.source.text));
    expect(unseen.map((at) => `${at + 1}: ${lines[at]}`)).toEqual([]);
  });

  it('is noticed too when a tab is lost, so that a row reads as a sentence', { timeout: 300_000 }, () => {
    const text = lines.join('\n');
    const tabs = [...text.matchAll(/\t/g)].map(({ index }) => index).filter((_, i) => i % 7 === 0);
    const unseen = tabs.filter(
      (at) => !isNoticed(edition, text.slice(0, at) + text.slice(at + 1), edition.source.text),
    );
    expect(tabs.length).toBeGreaterThan(0);
    expect(unseen.map((at) => text.slice(0, at).split('\n').length)).toEqual([]);
  });

  it('is refused by its sha256, blank lines included', () => {
    const { source } = edition;
    for (const at of [0, 1, lines.length >> 1]) {
      const bytes = Buffer.from(without(at));
      expect(() => read({ ...edition, source, pamphlet: { ...edition.pamphlet, bytes } }, shared)).toThrow(Stopped);
    }
  });
});
