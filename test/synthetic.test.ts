import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import { editionsInOrder } from '../src/compare/editions.ts';
import { comparePremiums } from '../src/compare/premiums.ts';
import { Stopped } from '../src/messages/report.ts';
import { readSources } from '../src/stages/sources.ts';
import { comparisonView } from '../src/render/site/pages/premium-tables.ts';
import { publishInMemory } from './support/shelf.ts';
import { project } from './support/sources.ts';
import { i18nIn } from './support/words.ts';
import { syntheticSources, writeSources, type PrintedRate } from './support/synthetic.ts';

const SEED = 2;
const made = syntheticSources(20, SEED, `${project}sources`);
const texts = [...made.files].filter(([path]) => path.endsWith('pamphlet.txt')).map(([, text]) => text);
const pathOf = (scheme: string) =>
  [...made.files.keys()].find((path) => path.startsWith(scheme) && path.endsWith('.txt'))!;
const folder = mkdtempSync(join(tmpdir(), 'yakkan-synthetic-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('twenty made-up schemes', () => {
  let published: Awaited<ReturnType<typeof publishInMemory>>;
  let schemes: readonly Scheme[] = [];
  beforeAll(async () => {
    writeSources(join(folder, 'sources'), made);
    schemes = (await readSources({ sources: join(folder, 'sources') })).readings.map(({ scheme }) => scheme);
    published = await publishInMemory(
      {
        sources: join(folder, 'sources'),
        templates: `${project}templates`,
        scripts: `${project}dist/client`,
        cache: `${project}.cache`,
        today: '2026-11-21',
      },
      { pdf: false },
    );
  }, 600_000);
  const file = (path: string) => String(published.files.get(path));

  it('go through the pipeline without a message', () => {
    expect(published.schemes.length).toBe(20);
    // the generator excuses every table, also one whose checks are strong
    const messages = published.messages.flatMap((each) => each.messages);
    expect(messages.filter(({ ruleId }) => ruleId !== 'excuse-unneeded').map(String)).toEqual([]);
  });

  it('differ as pamphlets do', () => {
    const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
    // set in tabs and in pipes, in half and in full width, with classes and codes, by month, by example, on request, closed
    for (const printed of [
      /^売上高\t/m,
      /^\| 売上高 \|/m,
      /^店舗数\t|^\| 店舗数 \|/m,
      /[０-９]，[０-９]{3}円/,
      /\d,\d{3}円/,
      /千万円まで|億円まで/,
      /円超 .*円以下/,
      /１千万円|1千万円/,
      /業種区分Ⅱ：/,
      /\tBB3\t| BB3 /,
      /11ヶ月分/,
      /^(?:\| )?[５5]億円(?:\t| \|)/m,
      /個別にご案内いたします/,
      /引受停止/,
      /^・/m,
      /^\(ア\)/m,
      /追加条項/,
    ]) {
      expect(count(printed), String(printed)).toBeGreaterThan(0);
      expect(count(printed), String(printed)).toBeLessThan(20);
    }
  });

  it('have every premium in premiums.csv as it was printed, and no other', () => {
    const rows = parse<Record<string, string>>(file('data/premiums.csv'), { columns: true });
    const read = rows.map((row): PrintedRate => {
      const { scheme, table, band, plan, inception, referral } = row as Record<keyof PrintedRate, string>;
      return {
        scheme,
        table: table as PrintedRate['table'],
        ratingClass: row.rating_class!,
        plan,
        band,
        inception,
        planCode: row.plan_code!,
        yen: row.premium_yen === '' ? null : Number(row.premium_yen),
        referral,
      };
    });
    const inOrder = (rates: readonly PrintedRate[]) =>
      rates.map((rate) => JSON.stringify(KEYS.map((key) => rate[key]))).sort();
    expect(made.rates.length).toBeGreaterThan(500);
    expect(inOrder(read)).toEqual(inOrder(made.rates));
  });

  it('show every annual premium on their pages, in both languages', () => {
    for (const lang of ['ja', 'en']) {
      for (const scheme of schemes) {
        const page = file(`site/${lang}/schemes/${scheme.scheme}-${scheme.edition}.html`);
        const annual = made.rates.filter((rate) => rate.scheme === scheme.scheme && rate.table === 'annual');
        for (const { yen } of annual) if (yen !== null) expect(page).toContain(yen.toLocaleString('en'));
      }
    }
  });

  it('are in the comparison once, each cell with its own address', () => {
    const page = file('site/ja/premiums.html');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const { byBand } = comparePremiums(editionsInOrder(schemes).flat());
    const cells = byBand.reduce(
      (sum, { columns, rows, conditions }) => sum + columns.length * (rows.length + conditions.length),
      0,
    );
    const tables = comparisonView(schemes, i18nIn('ja')).groups.flatMap((group) => group.tables);
    expect(tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).length).toBe(cells);
  });

  it('have neutral codes for what they pay and exclude', () => {
    for (const scheme of schemes) {
      expect(scheme.costs.flatMap(({ items }) => items).filter(({ codes }) => !codes)).toEqual([]);
      expect(scheme.exclusions.flatMap(({ items }) => items).filter(({ codes }) => !codes)).toEqual([]);
    }
  });

  it('stop when one digit of one premium is misprinted', async () => {
    const inHalfWidth = ({ scheme, yen }: PrintedRate) =>
      made.files.get(pathOf(scheme))!.includes(`${yen?.toLocaleString('en')}円`);
    // one of two plans in a constant ratio, which does not begin with nine
    const right = made.rates.find((each) => each.plan === 'ライトプラン' && each.yen! < 90_000 && inHalfWidth(each))!;
    const printed = `${right.yen!.toLocaleString('en')}円`;
    const path = pathOf(right.scheme);
    const text = made.files.get(path)!;
    const misprinted = text.replace(printed, `9${printed.slice(1)}`);
    const sources = join(folder, 'misprinted');
    expect(misprinted).not.toBe(text);
    const source = path.replace('pamphlet.txt', 'source.yaml');
    const digest = (words: string) => createHash('sha256').update(words).digest('hex');
    const vouched = made.files.get(source)!.replace(digest(text), digest(misprinted));
    const files = new Map([...made.files, [path, misprinted], [source, vouched]]);
    writeSources(sources, { ...made, files });
    const stopped: unknown = await readSources({ sources }, [right.scheme]).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(Stopped);
    const messages = (stopped as Stopped).files.flatMap(({ messages }) => messages);
    expect(messages.map(({ file: where }) => where?.endsWith(path))).not.toContain(false);
    expect(messages.map(({ reason }) => reason).join()).toContain(`premium \`9${printed.slice(1)}\``);
  }, 240_000);
});

describe('the generator', () => {
  it('says the same for the same seed, and begins alike whatever the count', () => {
    const few = syntheticSources(3, SEED, `${project}sources`);
    expect(few.rates).toEqual(made.rates.slice(0, few.rates.length));
    for (const [path, text] of few.files) {
      if (path.startsWith('mihon')) expect(made.files.get(path), path).toBe(text);
    }
    expect(syntheticSources(20, SEED, `${project}sources`)).toEqual(made);
  });

  it('says something else for another seed', () => {
    const other = syntheticSources(20, SEED + 1, `${project}sources`);
    expect(other.rates.map(({ yen }) => yen)).not.toEqual(made.rates.map(({ yen }) => yen));
  });
});

const KEYS: (keyof PrintedRate)[] = [
  'scheme',
  'table',
  'ratingClass',
  'plan',
  'band',
  'inception',
  'planCode',
  'yen',
  'referral',
];
