import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collect, isComplete, type EditionFiles } from '../src/input/collect.ts';
import { readShared } from '../src/extract/shared-sources.ts';
import type { Reading } from '../src/extract/reading.ts';
import { readEditions } from '../src/stages/sources.ts';
import { project } from './support/project.ts';

const sources = `${project}sources`;
const { editions } = await collect(sources);
const shared = await readShared(sources, editions);

const textIn = ({ pamphlet }: EditionFiles) => new TextDecoder().decode(pamphlet.bytes);

/** The real pamphlet that prints some words, with changes to its text: a new edition, whose contents no person has confirmed. */
function readChanged(
  printed: string,
  change: (text: string) => string,
): { reading: Reading | undefined; rules: string[] } {
  const edition = editions.filter(isComplete).find((each) => textIn(each).includes(printed))!;
  const text = change(textIn(edition));
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = edition.source.text.replace(/sha256: \w+/, `sha256: ${sha256}`).replace(/^contents:[\s\S]*/m, '');
  const changed = { ...edition, source: { ...edition.source, text: source }, pamphlet: { ...edition.pamphlet, bytes } };
  const { readings, files } = readEditions([changed], shared);
  const errors = files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal));
  return { reading: readings[0], rules: errors.map(({ ruleId, line, reason }) => `${line ?? ''} ${ruleId} ${reason}`) };
}

/** Each limit of a cost: the name of the cost, its marker, and the amount. */
function limitsOf({ scheme }: Reading): string[] {
  const costs = scheme.costs.flatMap(({ items }) => items);
  return scheme.sublimits.flatMap(({ of, amount }) =>
    of.map((id) => {
      const cost = costs.find((each) => each.id === id);
      return `${cost?.marker?.value ?? ''} ${(cost?.name ?? cost?.text)?.value ?? id} ${amount.raw}`;
    }),
  );
}

const CONDOLENCE = '#### ③ 見舞金・見舞品購入費用';
const HOTLINE = '0570-022808 <通話料有料>';

describe('one more cost above the others', () => {
  const counted = (text: string) =>
    text
      .replace('#### ⑥ 弁護士への相談費用', '#### ⑦ 弁護士への相談費用')
      .replace('#### ⑤ コールセンター委託費用', '#### ⑥ コールセンター委託費用')
      .replace('#### ④ コンサルティング費用', '#### ⑤ コンサルティング費用')
      .replace(
        '#### ③ 見舞金・見舞品購入費用',
        '#### ③ 信用回復広告費用\n\n信用を回復するための広告に要する費用をいいます。\n\n#### ④ 見舞金・見舞品購入費用',
      )
      .replace('※③個人情報漏えいに対する見舞金', '※④個人情報漏えいに対する見舞金')
      .replace('④コンサルティング費用につきましては', '⑤コンサルティング費用につきましては')
      .replace('⑥弁護士への相談費用につきましては', '⑦弁護士への相談費用につきましては')
      .replace('上記④⑥につきましては', '上記⑤⑦につきましては');

  it('leaves each limit with its cost', () => {
    const before = readChanged(CONDOLENCE, (text) => text);
    expect(before.rules).toEqual([]);
    expect(limitsOf(before.reading!).slice(0, 3)).toEqual([
      '③ 見舞金・見舞品購入費用 500円',
      '③ 見舞金・見舞品購入費用 3万円',
      '④ コンサルティング費用 500万円',
    ]);
    const after = readChanged(CONDOLENCE, counted);
    expect(after.rules).toEqual([]);
    expect(limitsOf(after.reading!).slice(0, 3)).toEqual([
      '④ 見舞金・見舞品購入費用 500円',
      '④ 見舞金・見舞品購入費用 3万円',
      '⑤ コンサルティング費用 500万円',
    ]);
  });

  it('is refused at the place in the profile if a cost has another name', () => {
    const renamed = readChanged(CONDOLENCE, (text) => text.replaceAll('見舞金・見舞品購入費用', 'お見舞い費用'));
    expect(renamed.rules.filter((each) => each.includes('item-unknown'))).toEqual([
      expect.stringMatching(/^\d+ item-unknown .*cost `見舞金・見舞品購入費用`, which \S+ does not have/),
      expect.stringMatching(/^\d+ item-unknown /),
    ]);
  });

  it('changes no id of what the text prints twice', () => {
    const idsIn = ({ scheme }: Reading) => scheme.contacts.flatMap(({ lines }) => lines.map(({ id }) => id));
    const before = readChanged(HOTLINE, (text) => text);
    const after = readChanged(HOTLINE, (text) =>
      text.replace('0570-022808 <通話料有料>', '0570-022808 <通話料有料>\n\n0570-000000 <平日の夜間>'),
    );
    expect(after.rules).toEqual([]);
    const kept = new Set(idsIn(after.reading!));
    // two lines without a name of their own: neither takes the id of the other
    expect(idsIn(before.reading!).filter((id) => !kept.has(id))).toEqual([
      expect.stringMatching(/dispute-desk\/telephone$/),
    ]);
    expect([...kept].filter((id) => id.endsWith('dispute-desk/telephone-ip'))).toHaveLength(1);
  });
});

describe('the YAML files of the sources', () => {
  it('point to nothing by a printed number or a line', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      const text = readFileSync(`${sources}/${path}`, 'utf8');
      expect(text.match(/\b(?:costs|notes|exclusions|provisions|riders|coverages)\/\S+/g) ?? [], path).toEqual([]);
      expect(text.match(/\d+行目/g) ?? [], path).toEqual([]);
      expect(
        text.match(/(?:heading|wording): '?[(（①-⑳]\d*[)）]?/g)?.filter((each) => /\d|[①-⑳]/.test(each)) ?? [],
        path,
      ).toEqual([]);
    }
  });
});

describe('ids', () => {
  it('never count what has the same name', () => {
    const { readings } = readEditions(editions, shared);
    for (const { scheme } of readings) {
      const ids = idsIn(scheme);
      expect(new Set(ids).size, scheme.id).toBe(ids.length);
      // a number is that of a printed mark or band, never the second of two
      const suspects = ids.filter((id) => ids.includes(id.replace(/-\d+$/, '')) && /-\d+$/.test(id));
      expect(suspects, scheme.id).toEqual([]);
    }
  });
});

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' && !('text' in value && 'by' in value) ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}
