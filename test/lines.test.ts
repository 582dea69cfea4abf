import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Stopped } from '../src/extract/report.ts';
import { read, readShared } from '../src/pipeline.ts';
import { editions, project } from './support/sources.ts';

const { shared } = await readShared(`${project}sources`);

/** Whether a text without one of its lines is noticed although its sha256 is vouched for anew. */
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

describe.each(editions)('a copy of $scheme without one of its lines', (edition) => {
  const lines = new TextDecoder().decode(edition.pamphlet.bytes).split('\n');
  const without = (at: number) => lines.filter((_, i) => i !== at).join('\n');
  const printed = lines.flatMap((line, at) => (/[^\s\u3000]/.test(line) ? [at] : []));

  it('is noticed, whichever line it is, even when its sha256 is vouched for', { timeout: 300_000 }, () => {
    const unseen = printed.filter((at) => !isNoticed(edition, without(at), edition.source.text));
    expect(unseen.map((at) => `${at + 1}: ${lines[at]}`)).toEqual([]);
  });

  it('is refused by its sha256, blank lines included', () => {
    const { source } = edition;
    for (const at of [0, 1, lines.length >> 1]) {
      const bytes = Buffer.from(without(at));
      expect(() => read({ ...edition, source, pamphlet: { ...edition.pamphlet, bytes } }, shared)).toThrow(Stopped);
    }
  });
});
