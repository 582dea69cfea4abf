import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NeutralCodes } from '../schemas/neutral-codes.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { collectYaml } from '../src/input/collect.ts';
import { languagesOf } from './support/languages.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { compareView } from '../src/render/site/compare/compare.ts';
import { violationsOn } from './support/axe.ts';
import { keyed } from './support/reference.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { output, site as madeUpSite } from './support/made-up-site.ts';
import { readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';
import * as real from './support/sources.ts';

const documents = {
  ja: parseHTML(output('site/ja/compare.html')).document,
  en: parseHTML(output('site/en/compare.html')).document,
};
const LANGS = ['ja', 'en'] as const;
const NOT_STATED = { ja: '記載なし', en: 'Not stated' };

function cellOf(lang: 'ja' | 'en', row: string, scheme: string, document = documents[lang]): Element | null {
  return document.querySelector(`tr[data-row="${row}"] td[data-scheme="${scheme}"]`);
}

const linksIn = (cell: Element | null, selector = '.entry:not(.not-covered, .lifted) > .to-line') =>
  [...(cell?.querySelectorAll(selector) ?? [])].map((link) => link.getAttribute('href')!);

describe.each(LANGS)('the comparison of the schemes of sources/ in %s', (lang) => {
  const { document } = parseHTML(real.output(`site/${lang}/compare.html`));

  it.each(keyed('comparison'))(
    'states of $kind $code that $scheme is $state, with its lines',
    ({ kind, code, scheme, state, lines, not_covered: notCovered, lifted }) => {
      // exclusions that hold under a rider only have a table of their own
      const cells = [`${kind}-${code}`, `rider-${kind}-${code}`].map((row) => cellOf(lang, row, scheme!, document));
      const linesIn = (selector?: string) =>
        cells
          .flatMap((cell) => linksIn(cell, selector))
          .map((href) => Number(/^sources\/.*\.html#L(\d+)C\d+$/.exec(href)![1]))
          .sort((a, b) => a - b)
          .join(' ');
      expect(linesIn()).toBe(lines);
      expect(linesIn('.not-covered > .to-line')).toBe(notCovered);
      expect(linesIn('.lifted > .to-line')).toBe(lifted);
      const stated = cells.filter((cell) => cell && !cell.querySelector('.missing'));
      if (state === 'not stated')
        for (const cell of cells) expect(cell?.textContent.trim() ?? NOT_STATED[lang]).toBe(NOT_STATED[lang]);
      else expect(stated.length).toBeGreaterThan(0);
    },
  );
});

describe.each(LANGS)('the comparison in %s', (lang) => {
  const document = documents[lang];

  it('never says of what is not stated that it is not covered', () => {
    const missing = [...document.querySelectorAll('td[data-key="0"]')];
    expect(missing.length).toBeGreaterThan(40);
    for (const cell of missing) expect(cell.querySelector('.missing')!.textContent).toBe(NOT_STATED[lang]);
  });

  it('says of what is not covered that it is excluded, in part or whole, apart from what is not stated', () => {
    const exclusionTexts = (scheme: string) =>
      [...cellOf(lang, 'coverages-it-services', scheme)!.querySelectorAll('.not-covered .relation')].map((word) =>
        word.textContent.trim(),
      );
    const [whole, part] =
      lang === 'ja' ? ['免責事由あり', '一部について免責事由あり'] : ['Excluded', 'Excluded in part'];
    expect(exclusionTexts('mori')).toEqual([whole]);
    expect(exclusionTexts('kumo')).toEqual([part]);
    expect(exclusionTexts('aozora')).toEqual([part]);
    // it is in sight, not a click away
    expect(cellOf(lang, 'coverages-it-services', 'kumo')!.querySelector('details .not-covered')).toBeNull();
    const keys = ['aozora', 'hama', 'kumo', 'mori'].map((scheme) =>
      cellOf(lang, 'coverages-it-services', scheme)!.getAttribute('data-key'),
    );
    // hama says nothing of it; the others say three different things
    expect(keys[1]).toBe('0');
    expect(new Set(keys).size).toBe(4);
  });

  it('says where a cost excludes something in its own words, and gives them', () => {
    const cell = cellOf(lang, 'exclusions-fines', 'aozora')!;
    expect(cell.textContent).toContain(
      lang === 'ja' ? '損害・費用の説明の中の記載' : 'Stated in the description of the damages or cost',
    );
    expect(cell.querySelector('details .clauses')!.textContent).toMatch(/罰金|Fines/);
  });

  it('leads from each item to its wording on the page of its scheme', () => {
    const items = [...document.querySelectorAll('td .entry > a:not(.to-line):not(.mark)')];
    expect(items.length).toBeGreaterThan(40);
    for (const item of items) {
      expect(item.getAttribute('href')).toMatch(/^schemes\/[a-z0-9-]+\.html#[a-z0-9-]+$/);
      expect(item.textContent.trim()).not.toBe('');
    }
    const intent = cellOf(lang, 'exclusions-intent', 'hama')!;
    expect(linksIn(intent, '.entry > a')[0]).toMatch(/^schemes\/hama-undated\.html#exclusions-common-/);
  });

  it('says that an exclusion belongs to an optional rider only', () => {
    const words = lang === 'ja' ? '任意付帯' : 'optional';
    expect(cellOf(lang, 'rider-exclusions-terrorism', 'mori')!.textContent.toLowerCase()).toContain(words);
    expect(cellOf(lang, 'exclusions-terrorism', 'mori')).toBeNull();
    expect(cellOf(lang, 'exclusions-war', 'mori')!.textContent.toLowerCase()).not.toContain(words);
    expect(cellOf(lang, 'rider-exclusions-war', 'mori')).toBeNull();
    // 電気またはガス, mori 84 always, 94 under the optional rider
    expect(linksIn(cellOf(lang, 'exclusions-infrastructure', 'mori'))).toEqual(['sources/mori-2024.html#L84C1']);
    expect(cellOf(lang, 'exclusions-infrastructure', 'mori')!.textContent.toLowerCase()).not.toContain(words);
  });

  it('names the closed scheme with the line that says so, and offers it nowhere', () => {
    const closed = document.querySelector('.left-out')!;
    expect(closed.querySelector('a')!.getAttribute('href')).toBe('schemes/tsuki-2020.html');
    expect(closed.querySelector('.to-line')!.getAttribute('href')).toBe('sources/tsuki-2020.html#L11C1');
    expect(closed.querySelector('li')!.textContent.trim()).toBe(
      lang === 'ja'
        ? 'つきよ情報漏えい保険：新規・中途加入の引受停止 原文11行目'
        : 'Tsukiyo Data Leak Insurance: No new or mid-term members are accepted line 11',
    );
    // three of the four that are compared are over: that they are open is not said
    expect(document.querySelector('[aria-labelledby=closed] > p')!.textContent).toBe(
      lang === 'ja'
        ? '新規の引受けを停止しているため、比較に含めていません。内容は制度のページで読めます。'
        : 'Closed to new business, so not compared. The terms are on the scheme page.',
    );
    expect(document.querySelectorAll('[data-scheme=tsuki], [value=tsuki]')).toHaveLength(0);
    expect([...document.querySelectorAll('input[name=with]')].map((box) => box.getAttribute('value'))).toEqual([
      'aozora',
      'hama',
      'kumo',
      'mori',
    ]);
  });

  it('marks columns whose policy period is over, and not the one whose text has no date', () => {
    const marked = [...document.querySelectorAll('table.side thead')[0]!.querySelectorAll('th[data-scheme]')]
      .filter((head) => head.querySelector('.status.closed'))
      .map((head) => head.getAttribute('data-scheme'));
    expect(marked).toEqual(['aozora', 'kumo', 'mori']);
  });

  it('shows the publisher and the dates of the texts before the comparison', () => {
    const first = document.querySelector('.read-first')!;
    const page = output(`site/${lang}/compare.html`);
    expect(page.indexOf('read-first')).toBeLessThan(page.indexOf('<table'));
    expect(first.textContent).toContain(lang === 'ja' ? '2026年11月20日' : '20 November 2026');
    expect(first.textContent).toContain(lang === 'ja' ? 'Yakkan 編集室' : 'Yakkan');
    expect(linksIn(first, 'a').filter((href) => href.startsWith('sources/'))).toHaveLength(4);
  });

  it('says what an edition says of itself as what that edition says', () => {
    // 新規加入を随時受付中, aozora 14
    expect(cellOf(lang, 'status', 'aozora')!.textContent.trim()).toBe(
      lang === 'ja'
        ? '2024年版のパンフレットでは募集中 原文14行目'
        : 'Open, according to the pamphlet (2024 edition) line 14',
    );
    expect(document.querySelector('thead th[data-scheme=hama]')!.textContent).toContain(
      lang === 'ja' ? '発行年の記載なし' : 'No year stated',
    );
  });

  it('never marks two cells of a row as different if they read the same', () => {
    const wordsOf = (cell: Element) => cell.textContent.replace(/原文\d+行目|line \d+/g, '').replace(/\s+/g, ' ');
    for (const row of document.querySelectorAll('tr[data-row]')) {
      const cells = [...row.querySelectorAll('td')].filter((cell) => cell.getAttribute('data-key') !== '0');
      const keys = new Map(cells.map((cell) => [wordsOf(cell), cell.getAttribute('data-key')]));
      for (const cell of cells)
        expect(cell.getAttribute('data-key'), `${row.getAttribute('data-row')}: ${wordsOf(cell)}`).toBe(
          keys.get(wordsOf(cell)),
        );
    }
    const key = (scheme: string) => cellOf(lang, 'assumption-term', scheme)!.getAttribute('data-key');
    // 保険期間1年、一括払, aozora 60; 保険期間1年 一括払, hama 7; 年間保険料・一括払, mori 110
    expect(key('aozora')).toBe(key('hama'));
    expect(key('aozora')).not.toBe(key('mori'));
  });

  it('ends each sentence of the key facts in its line, and makes no link of the sentence', () => {
    const stated = [
      'policyholder',
      'policyPeriod',
      'assumption-eligibility',
      'assumption-basis',
      'assumption-deductible',
    ];
    for (const row of stated) {
      const entries = [...document.querySelectorAll(`tr[data-row=${row}] .entry`)];
      expect(entries.length, row).toBeGreaterThan(0);
      for (const each of entries) {
        expect(each.firstElementChild!.tagName, row).toBe('SPAN');
        const links = [...each.querySelectorAll('a')].map((link) => link.textContent);
        for (const link of links) expect(link).toMatch(lang === 'ja' ? /^原文\d+行目$/ : /^line \d+$/);
        expect(links.length).toBe(1);
      }
    }
    // 架空損害保険株式会社, 9
    expect(linksIn(cellOf(lang, 'insurer', 'aozora'))).toEqual(['sources/aozora-2024.html#L9C10']);
  });

  it('cuts a wording without a full stop before the …, and separates what follows it', () => {
    expect(document.querySelector('main')!.textContent).not.toMatch(/[.。、,，;:]…(?!\))/);
    const asides = [...document.querySelectorAll('td .aside')].map((aside) => aside.textContent);
    const apart = lang === 'ja' ? '・' : ' · ';
    // mori 31: under 保険金をお支払いする場合, of the liability cover
    expect(asides).toContain(
      ['賠償責任・保険金をお支払いする場合', 'Third-party liability · When claims are paid'][LANGS.indexOf(lang)],
    );
    for (const aside of asides) {
      const parts = aside.split(apart);
      if (lang === 'en') expect(new Set(parts).size, aside).toBe(parts.length);
    }
  });

  it('says which class of risk has a rider that others may choose, in every row that the rider is in', () => {
    const words =
      lang === 'ja'
        ? '業種区分Ⅱにはセットされています 原文72行目'
        : 'Included as standard for Industry class II line 72';
    for (const row of ['riders-optional', 'coverages-it-services', 'exclusions-professional-it-services']) {
      const cell = cellOf(lang, row, 'aozora')!;
      const named = [...cell.querySelectorAll('div.of')].map((each) => each.textContent);
      expect(named, row).toEqual([words]);
      expect(cell.querySelector('div.of a')!.getAttribute('href')).toBe('sources/aozora-2024.html#L72C12');
      // 任意付帯 for all others
      if (row !== 'riders-optional') expect(cell.textContent).toMatch(/（任意付帯）|\(Optional\)/);
    }
    expect([...document.querySelectorAll('td:not([data-scheme=aozora]) div.of')]).toEqual([]);
  });

  it('lists the terms that only one scheme defines, and shows whether there are none or none were read', () => {
    const [kumo, hama, aozora] = ['kumo', 'hama', 'aozora'].map((scheme) =>
      document.querySelector(`#definitions ~ .per-scheme [data-scheme=${scheme}]`)!,
    );
    // 風評被害事故, 14
    expect(kumo!.querySelector('a')!.textContent).toBe(lang === 'ja' ? '風評被害事故' : 'Reputational incident');
    expect(hama!.querySelector('.soft')!.textContent).toBe(
      lang === 'ja' ? '用語の定義として読み取ったものはありません。' : 'No definitions were read from this text.',
    );
    // 最低保険料とは…をいいます, 123, of the term in 122
    expect(linksIn(aozora!, 'a')).toEqual([
      'schemes/aozora-2024.html#notes-notices-note',
      'sources/aozora-2024.html#L122C8',
    ]);
    expect(aozora!.querySelector('a')!.textContent).toBe(lang === 'ja' ? '最低保険料' : 'Minimum premium');
  });

  it('leads from an item of the checklist to what states it, not to what touches upon it', () => {
    // ● 告知義務, aozora 125; 保険責任は…午後4時に始まります, 121; 日本国外で発生した…も補償対象, mori 34
    expect(linksIn(cellOf(lang, 'disclosure', 'aozora'))).toEqual(['sources/aozora-2024.html#L125C1']);
    expect(linksIn(cellOf(lang, 'start-of-cover', 'aozora'))).toEqual(['sources/aozora-2024.html#L121C3']);
    expect(linksIn(cellOf(lang, 'territory', 'mori'))).toEqual(['sources/mori-2024.html#L34C1']);
  });

  it('says when the conditions in the table hold', () => {
    const conditions = document.querySelector('.conditions [data-scheme=mori]')!;
    expect(linksIn(conditions, '.to-line')).toEqual(['sources/mori-2024.html#L64C5', 'sources/mori-2024.html#L65C5']);
    if (lang === 'ja')
      expect(conditions.textContent).toContain('(B) セキュリティ事故のうち(A)以外および風評被害事故の場合');
    expect(document.querySelectorAll('.conditions [data-scheme]')).toHaveLength(1);
  });

  it('explains each code in the language of the page', () => {
    const note = document.querySelector('tr[data-row=costs-translation] th .note')!.textContent;
    expect(note).toBe(lang === 'ja' ? '資料を翻訳する費用。' : 'Translating material.');
  });

  it('has real tables with captions and scopes, and an id once', () => {
    for (const each of document.querySelectorAll('table')) {
      expect(each.querySelector('caption')!.textContent).not.toBe('');
      for (const head of each.querySelectorAll('th')) expect(head.getAttribute('scope')).toMatch(/^(col|row)$/);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is small: page, style sheet and script in 60 KB', () => {
    const parts = [
      'assets/site.css',
      'assets/compare.css',
      'assets/paper.css',
      'assets/compare.js',
      `${lang}/compare.html`,
    ];
    const sizes = parts.map((part) => gzipSync(output(`site/${part}`)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    expect(sizes[3]).toBeLessThan(5_000);
  });

  it('prints every limit, deductible and ratio of the data, and no other number', () => {
    for (const { scheme } of readings.filter((reading) => reading.scheme.scheme !== 'tsuki')) {
      const data = JSON.parse(output(`data/schemes/${scheme.scheme}/${scheme.edition}.json`)) as Scheme;
      const shown = [
        ...document.querySelectorAll(
          `tr[data-row^=limit-] td[data-scheme=${scheme.scheme}] .value a.to-line, tr[data-row^=deductible-] td[data-scheme=${scheme.scheme}] .value a.to-line, tr[data-row^=terms-] td[data-scheme=${scheme.scheme}] .value a.to-line`,
        ),
      ].map((link) => {
        // a line that says again what the amount in front of it says
        const amount = link.parentElement!.querySelector('a.to-line')!;
        return `${readBack(amount.textContent)} ${link
          .getAttribute('href')!
          .split('#L')[1]!
          .replace(/C\d+.*$/, '')}`;
      });
      const amounts = [
        ...data.plans.flatMap(({ limits, deductibles }) => [...limits, ...deductibles]),
        ...data.sublimits,
        ...data.deductibles,
      ].map(({ amount }) => `${amount.value} ${amount.span.start.line}`);
      const ratios = data.payoutRatios.map(({ percent }) => `${percent.value}% ${percent.span.start.line}`);
      expect(new Set(shown)).toEqual(new Set([...amounts, ...ratios]));
    }
  });
});

/** A number as a reader reads it, written apart from the code that prints it: yen, or a percentage with its sign. */
function readBack(text: string): string {
  const plain = text.replace(/^(?:上限|下限|up to|from) /, '').replaceAll(',', '');
  if (plain === 'なし' || plain === 'None') return '0';
  if (/^\d+%$/.test(plain)) return plain;
  const english = /^JPY (\d+)( million| billion)?$/.exec(plain);
  if (english) return String(Number(english[1]) * ({ ' million': 1e6, ' billion': 1e9 }[english[2]!] ?? 1));
  const [, oku, man, rest] = /^(?:(\d+)億)?(?:(\d+)万)?(\d+)?円$/.exec(plain)!;
  return String(Number(oku ?? 0) * 1e8 + Number(man ?? 0) * 1e4 + Number(rest ?? 0));
}

describe('choosing', { timeout: 240_000 }, () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(madeUpSite);
  }, 240_000);
  afterAll(async () => {
    await site.close();
  });

  const isVisible = (page: Page, selector: string) =>
    page.$$eval(selector, (found) =>
      found.filter((each) => each.checkVisibility()).map((each) => each.textContent.trim()),
    );
  const columns = (page: Page) =>
    page.$$eval('table.side', (tables) => [
      ...new Set(
        tables.flatMap((each) =>
          [...each.querySelectorAll<HTMLElement>('[data-scheme]')]
            .filter((cell) => cell.checkVisibility())
            .map((cell) => cell.dataset.scheme!),
        ),
      ),
    ]);
  const query = (page: Page) => page.evaluate(() => location.search);
  const textOf = (page: Page, id: string) => page.$eval(`#${id}`, (each) => each.textContent);
  const unfold = (page: Page) =>
    page.$$eval('details.folded', (folded) => {
      for (const each of folded) each.open = true;
    });
  /** Rows the reader sees, folded ones unfolded, by how their cells compare. */
  const rows = async (page: Page) => {
    await unfold(page);
    return page.$$eval('table.side tbody tr', (all) => {
      const found = { same: 0, differ: 0, partial: 0, unsaid: 0 };
      for (const row of all.filter((each) => each.checkVisibility())) {
        const cells = [...row.querySelectorAll<HTMLElement>('td')].filter((cell) => cell.checkVisibility());
        const keys = cells.filter((cell) => !cell.querySelector('.missing')).map((cell) => cell.dataset.key);
        if (keys.length === 0) found.unsaid += 1;
        else if (new Set(keys).size > 1) found.differ += 1;
        else if (keys.length < cells.length) found.partial += 1;
        else found.same += 1;
      }
      return found;
    });
  };

  it('shows all open schemes at first, and counts the rows that differ', async () => {
    const page = await site.open('ja/compare.html');
    expect(await columns(page)).toEqual(['aozora', 'hama', 'kumo', 'mori']);
    const { same, differ, partial } = await rows(page);
    expect(await textOf(page, 'count')).toBe(
      `${differ}項目が相違、${partial}項目が一部の制度のみ記載、${same}項目が同一。すべて表示しています。`,
    );
    expect(await page.$eval('#count', (each) => each.getAttribute('aria-live'))).toBe('polite');
    await page.close();
  });

  it('hides the columns not chosen, keeps the choice in the address, and goes back', async () => {
    const page = await site.open('en/compare.html');
    await page.click('input[value=kumo]');
    await page.click('input[value=mori]');
    expect(await columns(page)).toEqual(['aozora', 'hama']);
    expect(await query(page)).toBe('?with=aozora,hama');
    // システム遮断費用, war: what neither states is no row
    expect(await isVisible(page, 'tr[data-row=costs-containment]')).toEqual([]);
    expect(await isVisible(page, 'tr[data-row=exclusions-war]')).toEqual([]);
    expect(await isVisible(page, 'tr[data-row=costs-translation]')).toHaveLength(1);
    const copied = await site.open(`en/compare.html${await query(page)}`);
    expect(await textOf(copied, 'count')).toBe(await textOf(page, 'count'));
    expect(await columns(copied)).toEqual(['aozora', 'hama']);
    await page.goBack();
    expect(await columns(page)).toEqual(['aozora', 'hama', 'mori']);
    expect(await page.$eval('input[value=mori]', (box) => box.checked)).toBe(true);
    await copied.close();
    await page.close();
  });

  it('takes the query of a form sent without the script as well', async () => {
    const page = await site.open('en/compare.html?with=mori&with=kumo');
    expect(await columns(page)).toEqual(['kumo', 'mori']);
    expect(await textOf(page, 'problem')).toBe('');
    await page.close();
  });

  it('shows only rows that differ, and says how many', async () => {
    const page = await site.open('en/compare.html?with=aozora,hama');
    const before = await rows(page);
    expect(Math.min(...Object.values(before))).toBeGreaterThan(0);
    const head = await page.$eval('.choose', (each) => each.getBoundingClientRect().bottom + scrollY);
    await page.select('#only', 'differences');
    const numbers = `Rows that differ: ${before.differ}. Stated by only some schemes: ${before.partial}. Same in all schemes: ${before.same}.`;
    expect(await rows(page)).toEqual({ ...before, same: 0, unsaid: 0 });
    expect(await textOf(page, 'count')).toBe(`${numbers} Rows that are the same are hidden.`);
    expect(await query(page)).toBe('?with=aozora,hama&only=differences');
    expect(await page.$eval('.choose', (each) => each.getBoundingClientRect().bottom + scrollY)).toBe(head);
    // 争訟費用: both as the item says; 損害賠償金: one of them narrower
    expect(await isVisible(page, 'tr[data-row=costs-defence]')).toEqual([]);
    expect(await isVisible(page, 'tr[data-row=costs-damages]')).toHaveLength(1);
    await page.select('#only', 'stated');
    expect(await rows(page)).toEqual({ same: 0, differ: before.differ, partial: 0, unsaid: 0 });
    expect(await textOf(page, 'count')).toBe(`${numbers} Only rows that differ are shown.`);
    expect(await query(page)).toBe('?with=aozora,hama&only=stated');
    await page.close();
  });

  it('compares the others with a baseline, in words and in amounts', async () => {
    const page = await site.open('ja/compare.html?with=aozora,hama,mori');
    await page.select('#base', 'aozora');
    expect(await query(page)).toBe('?with=aozora,hama,mori&base=aozora');
    await unfold(page);
    const cell = (row: string, scheme: string) => `tr[data-row=${row}] td[data-scheme=${scheme}]`;
    // A 3,000万円, B 1億円 against 1億円 and 1,000万円
    expect(await isVisible(page, `${cell('limit-liability-per-claim', 'mori')} .difference`)).toEqual([
      '基準のAとの差 +7,000万円',
      '基準のBとの差 なし',
      '基準のAとの差 −2,000万円',
      '基準のBとの差 −9,000万円',
    ]);
    const against = (row: string, scheme: string) => isVisible(page, `${cell(row, scheme)} .against`);
    expect(await against('costs-defence', 'mori')).toEqual(['文言の範囲は基準と同じ']);
    expect(await against('costs-damages', 'mori')).toEqual(['基準と異なる']);
    expect(await against('exclusions-war', 'mori')).toEqual(['一方だけに記載']);
    expect(await against('exclusions-war', 'hama')).toEqual(['どちらも記載なし']);
    expect(await against('costs-defence', 'aozora')).toEqual([]);
    // a range has no difference: 下限 500万円, 上限 1億円
    const ranged = await site.open('ja/compare.html?with=aozora,kumo&base=aozora');
    expect(await isVisible(ranged, `${cell('limit-response-per-incident', 'kumo')} .difference`)).toEqual([]);
    // the limits of kumo are examples, 51: their distance from the baseline says nothing
    expect(await isVisible(ranged, `${cell('limit-liability-per-claim', 'kumo')} .difference`)).toEqual([]);
    expect(await isVisible(ranged, `${cell('limit-liability-per-claim', 'kumo')} .aside`)).toEqual([
      '1請求・保険期間中 · 設定例',
    ]);
    // 免責0円 48, 上限100万円 49 and 55, 100万円 54: nothing but the line tells them apart
    expect(await isVisible(ranged, `${cell('deductible-liability', 'kumo')} .difference`)).toEqual([]);
    expect(await isVisible(ranged, `${cell('deductible-liability', 'kumo')} .value`)).toEqual([
      'なし 設定例 · 原文48行目',
      '上限 100万円 設定例 · 原文49行目 原文55行目',
      '100万円 設定例 · 原文54行目',
    ]);
    // なし 59
    expect(await isVisible(ranged, `${cell('deductible-response', 'kumo')} .value`)).toEqual(['なし 設定例']);
    await page.select('#base', '');
    expect(await isVisible(page, '.against, .difference')).toEqual([]);
    await ranged.close();
    await page.close();
  });

  // typed from the texts: what is at these lines, not how the page compares it
  it.each([
    // 争訟費用, aozora 86, mori 39
    ['costs-defence', 'aozora', 'mori', true],
    // 戦争、変乱、暴動, kumo 34, mori 73
    ['exclusions-war', 'kumo', 'mori', true],
    // 地震、噴火、津波, kumo 35, mori 75
    ['exclusions-earthquake-flood', 'kumo', 'mori', true],
    // 故意, kumo 33, mori 74; mori 93 says more, of an optional rider only
    ['exclusions-intent', 'kumo', 'mori', true],
    // 犯罪行為 with the same exception, kumo 36, mori 76
    ['exclusions-crime', 'kumo', 'mori', true],
    // the same two exceptions, ア. here and ア． there, kumo 40, mori 80
    ['exclusions-delay', 'kumo', 'mori', true],
    // 株主代表訴訟, hama 39, mori 83
    ['exclusions-shareholder-derivative', 'hama', 'mori', true],
    // 役員に関する個人情報, of the costs in both, aozora 116, hama 43
    ['exclusions-officers-data', 'aozora', 'hama', true],
    // none in both, aozora 62, mori 107, 108
    ['deductible-liability', 'aozora', 'mori', true],
    // the first exception of kumo 37 says more than that of mori 77
    ['exclusions-ip', 'kumo', 'mori', false],
    // of liability alone in mori, 89; of everything in kumo, 43
    ['exclusions-prepaid-and-transfer', 'kumo', 'mori', false],
    // of the costs alone in hama, 44; of everything in mori, 84
    ['exclusions-infrastructure', 'hama', 'mori', false],
    // no deductible, aozora 62; 0円 or 100万円, kumo 48, 54
    ['deductible-liability', 'aozora', 'kumo', false],
    // 1億円 as an example of a setting, kumo 51; 1億円 and 1,000万円, mori 107, 108
    ['limit-liability-per-claim', 'kumo', 'mori', false],
    // 1,000円 a person in both; 100 % in mori 59 alone
    ['terms-condolence-individuals', 'hama', 'mori', false],
    // an attack in aozora 34; an act that failed to prevent one in mori 31
    ['coverages-cyber-attack', 'aozora', 'mori', false],
  ])('says whether %s is the same in %s and %s: %s', async (row, one, other, isSame) => {
    const page = await site.open(`ja/compare.html?with=${one},${other}&base=${one}`);
    await unfold(page);
    const [words] = await isVisible(page, `tr[data-row=${row}] td[data-scheme=${other}] .against`);
    expect(words).toMatch(isSame ? /^(?:文言の範囲は)?基準と同じ$/ : /^基準と異なる$/);
    await page.close();
  });

  it('says of free text that is not alike that it is worded differently, not that it differs', async () => {
    const page = await site.open('ja/compare.html?with=aozora,hama,mori&base=aozora');
    const against = (row: string, scheme: string) =>
      isVisible(page, `tr[data-row=${row}] td[data-scheme=${scheme}] .against`);
    // 自己負担額はありません。 aozora 62; 保険金をお支払いする際の自己負担額はありません。 hama 20
    expect(await against('assumption-deductible', 'hama')).toEqual(['文言が異なる']);
    expect(await against('deductible-liability', 'hama')).toEqual(['基準と同じ']);
    // 請求書払, aozora 12; 下記口座あて…お振込みください, mori 130
    expect(await against('assumption-payment', 'mori')).toEqual(['文言が異なる']);
    // 保険期間1年、一括払 and 保険期間1年 一括払, 60 and 7
    expect(await against('assumption-term', 'hama')).toEqual(['基準と同じ']);
    expect(await against('policyPeriod', 'mori')).toEqual(['基準と異なる']);
    await page.close();
  });

  it('names the baseline in its announcements, and announces only what has changed', async () => {
    const page = await site.open('ja/compare.html');
    const before = (await textOf(page, 'count')).replace('すべて表示しています。', '');
    await page.evaluate(() => {
      const counter = document.querySelector('#count')!;
      new MutationObserver((changes) => (counter.ariaLabel = String(changes.length))).observe(counter, {
        childList: true,
      });
    });
    const changes = () => page.$eval('#count', (each) => each.ariaLabel);
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    expect(await changes()).toBeNull();
    await page.select('#base', 'mori');
    expect(await textOf(page, 'count')).toBe(`${before}基準：もりの店サイバー保険。すべて表示しています。`);
    expect(await changes()).toBe('1');
    expect(await page.$eval('#base option', (none) => none.textContent)).toBe('基準なし');
    await page.close();
  });

  it('calls each wording that is a click away by its statement', async () => {
    const page = await site.open('en/compare.html');
    const names = await page.$$eval('.entry > details > summary', (all) => all.map((each) => each.ariaLabel ?? ''));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(name).toMatch(/^Wording \S/);
    await page.close();
  });

  it('says whether both have stated an item, and which limit contains a limit', async () => {
    const page = await site.open('ja/compare.html?with=aozora,mori&base=aozora');
    await unfold(page);
    const cell = (row: string, scheme: string) => `tr[data-row=${row}] td[data-scheme=${scheme}]`;
    expect(await isVisible(page, `${cell('disclosure', 'mori')} .against`)).toEqual(['どちらも記載あり']);
    // the sum insured for liability, aozora 58, mori 53; the limit for all costs, mori 57
    expect(await isVisible(page, `${cell('limit-response-per-incident', 'aozora')} .entry > .aside`)).toEqual([
      '賠償責任の支払限度額（1請求・保険期間中）の内枠',
    ]);
    expect(await isVisible(page, `${cell('terms-recurrence-prevention', 'mori')} .entry > .aside`)).toEqual([
      '事故対応費用の支払限度額（1事故・保険期間中）の内枠',
    ]);
    await page.close();
  });

  it('prints what was chosen, and the wordings as they are', async () => {
    const page = await site.open('ja/compare.html?with=aozora,mori&base=mori&only=stated');
    expect(await isVisible(page, '#printed')).toEqual([]);
    await page.emulateMediaType('print');
    expect(await isVisible(page, '#printed')).toEqual([
      expect.stringMatching(
        /^並べた制度：あおぞらサイバー保険、もりの店サイバー保険。基準：もりの店サイバー保険。表示する項目：二つ以上の制度に記載があり、違いのある項目だけ。\d+項目が相違、\d+項目が一部の制度のみ記載、\d+項目が同一。$/,
      ),
    ]);
    expect(await isVisible(page, '.on-paper')).toEqual([
      '「…」で終わる文言は、はじめの部分だけです。全文は制度のページにあります。',
    ]);
    const opened = () => isVisible(page, 'table.side details .clauses');
    expect(await opened()).toEqual([]);
    await page.$eval('tr[data-row=costs-damages] td[data-scheme=aozora] details', (each) => {
      each.open = true;
    });
    expect(await opened()).not.toEqual([]);
    await page.close();
  });

  it('has every row and every statement on paper, whatever is folded on the screen', async () => {
    const page = await site.open('ja/compare.html');
    const hidden = () =>
      page.$$eval('table.side tbody tr:not([hidden]), .further > .entry', (all) =>
        all
          .filter((each) => !each.checkVisibility({ contentVisibilityAuto: true }))
          .map((each) => each.textContent.trim().slice(0, 40)),
      );
    expect((await hidden()).length).toBeGreaterThan(5);
    expect(await isVisible(page, '.on-paper')).toEqual([]);
    await page.emulateMediaType('print');
    expect(await hidden()).toEqual([]);
    await page.close();
  });

  it('sets cells below each other on a narrow screen, each with the name of its scheme', async () => {
    const page = await site.open('ja/compare.html?with=aozora,mori', { width: 320, height: 700 });
    const cells = await page.$$eval('tr[data-row=status] td', (all) =>
      all
        .filter((cell) => cell.checkVisibility())
        .map((cell) => [getComputedStyle(cell, '::before').content, cell.getBoundingClientRect().top] as const),
    );
    expect(cells.map(([label]) => label)).toEqual(['"あおぞらサイバー保険"', '"もりの店サイバー保険"']);
    expect(cells[1]![1]).toBeGreaterThan(cells[0]![1]);
    // the heads are not seen, and the keyboard does not come to what is in them
    const focusable = () =>
      page.$$eval(
        'table.side thead a',
        (links) => links.filter((link) => link.checkVisibility({ visibilityProperty: true })).length,
      );
    expect(await focusable()).toBe(0);
    await page.setViewport({ width: 1280, height: 700 });
    expect(await focusable()).toBeGreaterThan(0);
    await page.setViewport({ width: 320, height: 700 });
    const [wide] = await page.$$eval('.side-scroll', (all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth),
    );
    expect(wide).toBeUndefined();
    await page.close();
  });

  it.each([
    [700, 900],
    [1280, 500],
  ])('names the scheme in each cell at %i by %i pixels, where the head has no room to stay', async (width, height) => {
    const page = await site.open('ja/compare.html?with=aozora,mori', { width, height });
    const [position, label] = await page.$eval('tr[data-row=status] td[data-scheme=mori]', (cell) => [
      getComputedStyle(cell.closest('table')!.querySelector('thead th[data-scheme=mori]')!).position,
      getComputedStyle(cell, '::before').content,
    ]);
    expect([position, label]).toEqual(['static', '"もりの店サイバー保険"']);
    await page.close();
  });

  it('folds what one scheme alone states, by the schemes that are chosen', async () => {
    const page = await site.open('ja/compare.html');
    const isFolded = (row: string) => page.$eval(`tr[data-row=${row}]`, (each) => each.closest('details') !== null);
    // 戦争: kumo, mori
    expect(await isFolded('exclusions-war')).toBe(false);
    // aozora alone, 111
    expect(await isFolded('exclusions-fees-and-refunds')).toBe(true);
    await page.click('input[value=kumo]');
    expect(await isFolded('exclusions-war')).toBe(true);
    const [summary] = await page.$$eval('tr[data-row=exclusions-war]', ([row]) => {
      const folded = row!.closest('details')!;
      const rows = [...folded.querySelectorAll<HTMLElement>('tbody tr')].filter(({ hidden }) => !hidden);
      return [[folded.querySelector('summary')!.textContent, rows.length]] as const;
    });
    expect(summary[0]).toBe(`一つの制度だけに記載：${summary[1]}項目`);
    await page.click('input[value=kumo]');
    expect(await isFolded('exclusions-war')).toBe(false);
    await page.close();
  });

  it('writes amounts in the language of the page', async () => {
    const page = await site.open('en/compare.html?with=hama,mori&base=hama');
    // 10万円 against 5万円 a corporation
    await unfold(page);
    expect(
      await isVisible(page, 'tr[data-row=terms-condolence-corporations] td[data-scheme=mori] .difference'),
    ).toEqual(['Difference from baseline: −JPY 50,000']);
    await page.close();
  });

  it('keeps the tables when fewer than two are chosen, and says so', async () => {
    const page = await site.open('en/compare.html?with=aozora,mori');
    await page.click('input[value=mori]');
    expect(await textOf(page, 'problem')).toContain('at least two');
    expect(await columns(page)).toEqual(['aozora', 'mori']);
    expect(await query(page)).toBe('?with=aozora,mori');
    expect(await page.$eval('input[value=mori]', (box) => box.checked)).toBe(true);
    await page.click('input[value=kumo]');
    expect(await textOf(page, 'problem')).toBe('');
    expect(await columns(page)).toEqual(['aozora', 'kumo', 'mori']);
    await page.close();
  });

  const ALL = ['aozora', 'hama', 'kumo', 'mori'];
  const leftOut = (what: string) => `“${what}” in the web address matches nothing here and was ignored.`;
  const TOO_FEW = 'The web address selects fewer than two schemes, so the default selection is shown.';
  it.each([
    ['with=aozora,unknown', `${leftOut('unknown')} ${TOO_FEW}`, ALL],
    ['with=aozora', TOO_FEW, ALL],
    ['with=aozora,mori,tsuki', 'Closed to new business, so cannot be compared: tsuki.', ['aozora', 'mori']],
    ['with=aozora,mori&base=kumo', leftOut('kumo'), ['aozora', 'mori']],
    ['with=aozora,mori&only=sameness', leftOut('sameness'), ['aozora', 'mori']],
    [`with=aozora,mori&base=${'x'.repeat(31)}`, leftOut(`${'x'.repeat(30)}…`), ['aozora', 'mori']],
    ['with=aozora,mori,$%26,{what}', leftOut('$&, {what}'), ['aozora', 'mori']],
    ['with=aozora,mori&base=mori&only=differences', '', ['aozora', 'mori']],
    ['with=aozora,mori&base=mori&only=stated', '', ['aozora', 'mori']],
  ])('reports the part of %s that is not possible', async (address, problem, expected) => {
    const page = await site.open(`en/compare.html?${address}`);
    expect(await textOf(page, 'problem')).toBe(problem);
    expect(await columns(page)).toEqual(expected);
    await page.close();
  });

  it('answers to the keyboard', async () => {
    const page = await site.open('ja/compare.html');
    const at = () =>
      page.evaluate(() => {
        const { value, id } = document.activeElement as HTMLInputElement;
        return id || value;
      });
    for (let i = 0; i < 30 && (await at()) !== 'aozora'; i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await columns(page)).toEqual(['hama', 'kumo', 'mori']);
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab');
    expect(await at()).toBe('base');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await query(page)).toBe('?with=hama,kumo,mori&base=hama');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await query(page)).toBe('?with=hama,kumo,mori&base=hama&only=differences');
    await page.close();
  });

  it('takes the choice along to the other language', async () => {
    const page = await site.open('ja/compare.html?with=aozora,mori');
    await Promise.all([page.waitForNavigation(), page.click('.masthead a[hreflang=en]')]);
    expect(await columns(page)).toEqual(['aozora', 'mori']);
    await page.close();
  });

  it('shows everything without scripts, and nothing to choose with', async () => {
    const page = await site.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}ja/compare.html?with=aozora,mori&only=differences`);
    const client = await page.createCDPSession();
    const { root } = await client.send('DOM.getDocument');
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'table.side [hidden]',
    });
    expect(nodeIds).toEqual([]);
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const text = JSON.stringify(tree);
    for (const words of ['翻訳費用', '戦争', '並べることのできる制度をすべて示しています。'])
      expect(text).toContain(words);
    expect(text).not.toContain('基準にする制度');
    await page.close();
  });

  // the page before anything is chosen, in all its looks, is in site-craft.test.ts
  it('breaks no rule of accessibility once a baseline is chosen', async () => {
    const page = await site.open('ja/compare.html?with=aozora,mori&base=aozora&only=stated');
    expect(await violationsOn(page, 'light')).toEqual([]);
    expect(await violationsOn(page, 'dark', 'colours')).toEqual([]);
    await page.close();
  });

  it.each([320, 700])('fits a screen of %i pixels: tables scroll, the page does not', async (width) => {
    const page = await site.open('en/compare.html?with=aozora,mori&base=aozora', { width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  it('keeps head and names in sight', async () => {
    const page = await site.open('ja/compare.html');
    const top = await page.evaluate(async () => {
      const row = document.querySelector('tr[data-row=exclusions-shareholder-derivative]')!;
      row.scrollIntoView();
      await new Promise((painted) => requestAnimationFrame(painted));
      const head = document.querySelector('#table-exclusions ~ thead th')!.getBoundingClientRect();
      return { top: head.top, isRowBelow: row.getBoundingClientRect().top >= head.bottom };
    });
    expect(top).toEqual({ top: 0, isRowBelow: true });
    await page.close();
  });

  it('causes no browser errors', () => {
    expect(site.complaints).toEqual([]);
  });
});

describe('more schemes than fit', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  let site: ServedSite;
  beforeAll(async () => {
    const { codes } = (await collectYaml(sources, 'coverage.yaml', NeutralCodes)).value!;
    const { scheme } = readingOf('hama');
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ ...structuredClone(scheme), scheme: name }));
    const { languages } = await languagesOf({ sources, templates: `${project}templates`, today: TODAY }, [scheme]);
    const english = languages.find(({ i18n }) => i18n.locale.lang === 'en')!;
    const templates = await loadTemplates(`${project}templates`);
    cpSync(`${madeUpSite}/assets`, join(folder, 'assets'), { recursive: true });
    cpSync(`${madeUpSite}/en`, join(folder, 'en'), { recursive: true });
    writeFileSync(join(folder, 'en/compare.html'), templates('site/compare', compareView(six, codes, english)));
    site = await serveSite(folder);
  }, 240_000);
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  it('are five at first, and the sixth is refused until one is left out', async () => {
    const page = await site.open('en/compare.html');
    const chosen = () =>
      page.$$eval('table.side:not([hidden]) thead', (heads) =>
        [...heads[0]!.querySelectorAll<HTMLElement>('th[data-scheme]')]
          .filter(({ hidden }) => !hidden)
          .map(({ dataset }) => dataset.scheme),
      );
    expect(await chosen()).toEqual(['a', 'b', 'c', 'd', 'e']);
    await page.click('input[value=f]');
    expect(await page.$eval('#problem', (each) => each.textContent)).toContain('at most five');
    expect(await chosen()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await page.$eval('input[value=f]', (box) => box.checked)).toBe(false);
    await page.click('input[value=a]');
    await page.click('input[value=f]');
    expect(await page.$eval('#problem', (each) => each.textContent)).toBe('');
    expect(await chosen()).toEqual(['b', 'c', 'd', 'e', 'f']);
    // six copies of one text differ in nothing
    expect(await page.$eval('#count', (each) => each.textContent)).toMatch(
      /^Rows that differ: 0\. Stated by only some schemes: 0\. Same in all schemes: [1-9]/,
    );
    const six = await site.open('en/compare.html?with=a,b,c,d,e,f');
    expect(await six.$eval('#problem', (each) => each.textContent)).toContain('selects more than five schemes');
    await six.close();
    await page.close();
  });
});
