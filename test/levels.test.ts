import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import type { Offer } from '../src/compare/offers.ts';
import type { SchemeReport } from '../src/report/scheme-report.ts';
import { sourcesWithLevels } from './support/levels.ts';
import { TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';
import { publishInMemory } from './support/shelf.ts';
import type { Row } from './support/reference.ts';

/*
 * One text, read at each level: what is not read is never said to be not stated, and never lost.
 */
const { sources, remove } = sourcesWithLevels();
afterAll(remove);
const { files } = await publishInMemory(
  {
    sources,
    templates: `${project}templates`,
    scripts: `${project}dist/client`,
    cache: `${project}.cache`,
    today: TODAY,
  },
  { pdf: false },
);
const file = (path: string) => String(files.get(path));
const page = (path: string) => parseHTML(file(path)).document;
const rows = (table: string): Row[] => parse(file(`data/${table}.csv`), { columns: true });
const words = (node: { textContent: string | null } | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

type Read = { level: string; identity: object; eligibility: object };

const LEVELS = ['tables', 'facts', 'clauses'];
const NOT_STATED = { ja: '本文に記載がありません', en: 'Not stated in the text' };
const NOT_READ = { ja: 'まだ読み取っていません。原文をご覧ください。', en: 'Not yet read: see the original text.' };
const LANGS = ['ja', 'en'] as const;

/** What the checklist of a page says of an item. */
function checked(lang: 'ja' | 'en', level: string, item: string, folder = 'site'): string {
  const file = `aozora-${level}-2024`;
  const path = folder === 'site' ? `site/${lang}/schemes/${file}` : `pamphlets/${lang}/${file}.proof`;
  const items = [...page(`${path}.html`).querySelectorAll('[data-chapter=checklist] tr')];
  return words(items.find((row) => words(row.querySelector('th')) === item)!.querySelector('td'));
}

describe('a scheme that is read in part', () => {
  it('has the same premiums as one that is read whole', () => {
    const of = (scheme: string) =>
      rows('premiums')
        .filter((row) => row.scheme === scheme)
        .map(({ band, plan, premium_yen, source_line }) => [band, plan, premium_yen, source_line]);
    expect(of('aozora')).toHaveLength(12);
    for (const level of LEVELS) expect(of(`aozora-${level}`)).toEqual(of('aozora'));
  });

  it('says in the data what is stated, not stated and not yet read', () => {
    const json = (level: string) => JSON.parse(file(`data/schemes/aozora-${level}/2024.json`)) as Read;
    const tables = json('tables');
    expect(tables.level).toBe('tables');
    expect(tables.identity).toMatchObject({
      title: { state: 'stated', value: 'あおぞらサイバー保険' },
      insurer: { state: 'not-yet-read', value: 'not yet read' },
      policyPeriod: { state: 'not-yet-read' },
      status: { state: 'not-yet-read' },
    });
    expect(tables.eligibility).toEqual({ membership: { state: 'not-yet-read', value: 'not yet read' }, rules: [] });
    expect(json('facts')).toMatchObject({ level: 'facts', identity: { insurer: { state: 'stated' } } });
    const [, ...inPart] = rows('schemes');
    expect(inPart.map(({ scheme, level, not_yet_read }) => [scheme, level, not_yet_read])).toEqual([
      ['aozora-clauses', 'clauses', ''],
      ['aozora-facts', 'facts', ''],
      ['aozora-tables', 'tables', 'policyholder insurer agent inception expiry application_deadline status'],
    ]);
  });

  it('accounts for every character and amount, and owns none that is not read', () => {
    const { schemes } = JSON.parse(file('report.json')) as { schemes: SchemeReport[] };
    for (const { characters, ledger } of schemes) {
      expect(characters.unexplained).toBe(0);
      expect(ledger.unclaimed).toBe(0);
    }
    const unread = new Map(schemes.map(({ id, ledger }) => [id, ledger['not yet read'] ?? 0]));
    expect(unread.get('aozora/2024')).toBe(0);
    // 200万円, 100万円, 300万円 of the example of a loss
    expect(unread.get('aozora-clauses/2024')).toBe(3);
    const claims = rows('amounts').filter(({ scheme }) => scheme === 'aozora-clauses');
    expect(claims.filter(({ claimed_by }) => claimed_by!.startsWith('unread:')).map(({ yen }) => yen)).toEqual([
      '2000000',
      '1000000',
      '3000000',
    ]);
  });

  it.each(LANGS)('is never said to state nothing where it is not read, on the %s page and in the pamphlet', (lang) => {
    const name = 'aozora-tables-2024';
    for (const path of [`site/${lang}/schemes/${name}`, `pamphlets/${lang}/${name}.proof`]) {
      const html = file(`${path}.html`);
      expect(html).not.toContain(NOT_STATED[lang]);
      expect(html).toContain(NOT_READ[lang]);
    }
    const [dividends, riders] =
      lang === 'ja' ? ['配当金', '付帯できる特約'] : ['Policyholder dividends', 'Riders (extensions and endorsements)'];
    for (const folder of ['site', 'pamphlets']) {
      expect(checked(lang, 'tables', dividends, folder)).toBe(NOT_READ[lang]);
      expect(checked(lang, 'facts', dividends, folder)).toContain(NOT_STATED[lang]);
      expect(checked(lang, 'facts', riders, folder)).toBe(NOT_READ[lang]);
      expect(checked(lang, 'clauses', riders, folder)).not.toContain(NOT_READ[lang]);
    }
  });

  it.each(LANGS)('has facts of the contract that are not read, apart from those that are not stated (%s)', (lang) => {
    const row = (level: string, kind: string) =>
      page(`site/${lang}/schemes/aozora-${level}-2024.html`).querySelector(`#facts-${kind}`);
    const [discounts, absent] = lang === 'ja' ? ['割引', '記載なし'] : ['Discounts', 'Not stated'];
    const unread = lang === 'ja' ? '未読み取り' : 'Not yet read';
    expect(row('tables', 'discount')).toBeNull();
    expect(words(row('tables', 'not-yet-read')!.querySelector('th'))).toContain(discounts);
    expect(words(row('tables', 'not-yet-read')!.querySelector('td'))).toContain(unread);
    expect(words(row('facts', 'discount')!.querySelector('td'))).toContain(absent);
    expect(words(row('facts', 'not-yet-read')!.querySelector('th'))).not.toContain(discounts);
    const states = new Map(
      rows('facts')
        .filter(({ kind }) => kind === 'discount')
        .map(({ scheme, state, reason }) => [scheme, `${state} ${reason}`]),
    );
    expect(states.get('aozora-tables')).toBe('not-yet-read ');
    expect(states.get('aozora-facts')).toBe('not-stated 割引は書かれていない。');
  });

  it.each(LANGS)('shows the rest line by line as original text (%s)', (lang) => {
    const chapter = words(
      page(`site/${lang}/schemes/aozora-tables-2024.html`).querySelector('[data-chapter=unread]'),
    ).replace(/\s/g, '');
    const text = readFileSync(`${project}test/schemes/aozora/2024/pamphlet.txt`, 'utf8');
    for (const line of [
      '保険契約者 架空青空協同組合',
      '※自己負担額はありません。',
      '見舞金200万円',
      '出典：架空庁「見本調査」',
    ]) {
      expect(text).toContain(line);
      expect(chapter).toContain(line.replace(/\s/g, ''));
    }
    expect(file(`site/${lang}/schemes/aozora-2024.html`)).not.toContain('data-chapter="unread"');
  });

  it('is compared as not yet read, which is neither equal nor stated by one scheme only', () => {
    const cell = (row: string, scheme: string) =>
      page('site/en/compare.html').querySelector(`tr[data-row="${row}"] td[data-scheme="${scheme}"]`)!;
    expect(cell('insurer', 'aozora-tables').getAttribute('data-key')).toBe('?');
    expect(words(cell('insurer', 'aozora-tables'))).toBe('Not yet read: see the original text');
    expect(cell('insurer', 'aozora-facts').getAttribute('data-key')).toBe('1');
    expect(cell('dividends', 'aozora-facts').getAttribute('data-key')).toBe('0');
    expect(cell('dividends', 'aozora-tables').getAttribute('data-key')).toBe('?');
  });

  it('says with its premiums what is not read', () => {
    const offers = JSON.parse(file('site/ja/offers.json')) as { offers: Offer[] };
    const unread = new Map(offers.offers.map(({ scheme, unread }) => [scheme, unread]));
    expect(unread.get('aozora')).toBeUndefined();
    expect(unread.get('aozora-tables')).toEqual(['status', 'membership', 'period', 'terms']);
    expect(unread.get('aozora-facts')).toEqual(['terms']);
  });
});
