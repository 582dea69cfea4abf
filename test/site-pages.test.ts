import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import * as built from './support/made-up-site.ts';
import * as madeUp from './support/made-up.ts';
import * as real from './support/sources.ts';
import { readFileSync } from 'node:fs';
import { project } from './support/project.ts';

type Place = { span: { start: { line: number; column: number } } };

/** `505C7`: the line and the column. */
const placeOf = ({ start }: Place['span']) => `${start.line}C${start.column}`;

type Amount = Place & { value: number };
type Limit = { id: string; amount: Amount };
type Data = {
  plans: { limits: Limit[]; deductibles: Limit[] }[];
  sublimits: (Limit & { of: string[] })[];
  deductibles: Limit[];
  payoutRatios: { of: string; percent: Amount }[];
  rateTables: { cells: { id: string; premium?: Amount; referral?: Place & { value: string } }[] }[];
};

/** Width, spaces and commas do not count: `１０００ 万円` and `1,000万円` are one amount. */
function bare(text: string): string {
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[\s,\u00a0]/g, '');
}

/** Whole yen, read from what a Japanese page shows; written here, apart from the program. */
function yenOf(shown: string): number {
  if (/なし/.test(shown)) return 0;
  const [, oku = '0', man = '0', rest = '0'] = /(?:(\d+)億)?(?:(\d+)万)?(\d+)?円/.exec(bare(shown)) ?? [];
  return Number(oku) * 100_000_000 + Number(man) * 10_000 + Number(rest);
}

/** What holds for every scheme: the made-up ones, and whatever `sources/` holds. */
const published = [
  ...madeUp.readings.map(({ scheme }) => ({ scheme, output: built.output, text: madeUp.originalOf(scheme) })),
  ...real.readings.map(({ scheme }) => ({
    scheme,
    output: real.output,
    text: readFileSync(`${project}${scheme.source.file}`, 'utf8'),
  })),
].map((each) => [`${each.scheme.scheme}-${each.scheme.edition}`, each] as const);

const { output } = built;

describe.each(published)('the page of %s', (file, { scheme: { id, scheme, edition }, output, text }) => {
  const data = JSON.parse(output(`data/schemes/${scheme}/${edition}.json`)) as Data;
  const original = text.split('\n');
  const pageIn = (lang: string) => parseHTML(output(`site/${lang}/schemes/${file}.html`)).document;
  const anchor = (field: string) => field.slice(id.length + 1).replaceAll('/', '-');
  const cells = data.rateTables.flatMap((table) => table.cells);

  it.skipIf(cells.length === 0).each(['ja', 'en'])(
    'has in %s every premium in its place, leading to its line',
    (lang) => {
      const page = pageIn(lang);
      for (const { id: cell, premium, referral } of cells) {
        const place = page.getElementById(anchor(cell));
        const link = place?.querySelector('a.to-line');
        expect(link?.getAttribute('href'), cell).toBe(
          `../sources/${file}.html#L${placeOf((premium ?? referral)!.span)}`,
        );
        const shown = link!.textContent;
        if (premium) expect(Number(shown.replace(/\D/g, '')), cell).toBe(premium.value);
        else if (lang === 'ja') expect(shown).toBe(referral!.value);
      }
    },
  );

  it('has every limit and deductible of its data, leading to its line', () => {
    const page = pageIn('ja');
    const limits = [...data.plans.flatMap((plan) => [...plan.limits, ...plan.deductibles]), ...data.sublimits];
    for (const { id: field, amount } of limits) {
      const place = page.getElementById(anchor(field));
      const link = place?.querySelector('a.to-line');
      expect(yenOf(link?.textContent ?? ''), field).toBe(amount.value);
      expect(link!.getAttribute('href'), field).toBe(`../sources/${file}.html#L${placeOf(amount.span)}`);
    }
  });

  it.skipIf(data.payoutRatios.length === 0)('has every payout ratio next to its cost', () => {
    const page = pageIn('ja');
    for (const { of, percent } of data.payoutRatios) {
      const row = page.getElementById(anchor(of))?.closest('tr');
      // a printed table has the ratio in the row, or in a cell above that spans it
      if (row?.closest('table')!.classList.contains('printed')) {
        // the head may name the one cost of the table
        const body = row.parentElement!.tagName === 'THEAD' ? row.closest('table')!.querySelector('tbody')! : undefined;
        const rows = [...(body ?? row.parentElement!).children];
        const at = body ? 0 : rows.indexOf(row);
        const over = rows
          .slice(0, at + 1)
          .flatMap((each, i) =>
            [...each.children].filter((cell) => i + Number(cell.getAttribute('rowspan') ?? 1) > at),
          );
        expect(over.map((cell) => cell.textContent).join(' '), of).toContain(`${percent.value}%`);
        continue;
      }
      const shown = [...(row?.querySelectorAll('.figures a.to-line') ?? [])].map((link) => [
        /(\d+)%/.exec(link.textContent)?.[1],
        /#L(\d+)/.exec(link.getAttribute('href')!)![1],
      ]);
      expect(shown, of).toContainEqual([String(percent.value), String(percent.span.start.line)]);
    }
  });

  it('leads no number to a line that does not print it', () => {
    const page = pageIn('ja');
    const links = [...page.querySelectorAll('a.to-line')];
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const cells = original[Number(/#L(\d+)/.exec(link.getAttribute('href')!)![1]) - 1]!.split('\t').map(bare);
      const where = `${link.textContent} in line ${link.getAttribute('href')}`;
      const [ratio] = /\d+%/.exec(link.textContent) ?? [];
      if (ratio) expect(cells.join(' '), where).toContain(ratio);
      else if (/\d円/.test(bare(link.textContent)) || /[億万]円/.test(link.textContent))
        expect(cells.flatMap((cell) => cell.match(/(?:\d+億)?(?:\d+万)?\d*円/g) ?? []).map(yenOf), where).toContain(
          yenOf(link.textContent),
        );
    }
  });

  it('leads every statement to the line it begins in', () => {
    const page = pageIn('ja');
    const statements = [...page.querySelectorAll('.clauses li, .notes li')].filter((item) =>
      [...item.children].some((child) => child.className === 'line-of'),
    );
    expect(statements.length).toBeGreaterThan(5);
    for (const item of statements) {
      const link = [...item.children].find((child) => child.className === 'line-of')!;
      const number = Number(/#L(\d+)/.exec(link.getAttribute('href')!)![1]);
      // a statement may continue in the next line
      const line = bare(original.slice(number - 1, number + 1).join(''))
        .replace(/\*\*/g, '')
        .replace(/\$\\frac\{(\d+)\}\{(\d+)\}\$/g, '$1/$2');
      // a number that is not confirmed for the edition is not printed
      if (item.textContent.includes('掲載しません')) continue;
      // up to the number of the line, or to where the page says what its words point to
      const words = bare(item.textContent.split(/\u00a0|[（(]→|（原本/)[0]!).replace(/^[・•]/, '');
      // the marker may have a separate cell or line: then the words are on this line or begin in it
      const begins = words.replace(/^(?:\(?[^)]{1,3}\)|.{1,2}[.．]?)/, '');
      const isThere = [words, begins].some((each) => line.includes(each.slice(0, 4)));
      expect(isThere, `${words.slice(0, 20)} in line ${number}: ${line.slice(0, 60)}`).toBe(true);
    }
  });
});

describe('what is over', () => {
  const pageOf = (path: string) => parseHTML(output(`site/${path}.html`)).document;
  const shown = (path: string, selector: string) => pageOf(path).querySelector(selector)!.textContent;

  // line 7 of aozora, 3 of kumo, 5 of mori, 7 of tsuki; hama states no period
  it('was open, and is not shown as open', () => {
    for (const file of ['aozora-2024', 'kumo-2024', 'mori-2024']) {
      expect(shown(`ja/schemes/${file}`, '#identity-status td')).toBe('2024年版のパンフレットでは募集中');
      expect(shown(`en/schemes/${file}`, '#identity-status td')).toBe('Open, according to the pamphlet (2024 edition)');
    }
    expect(shown('ja/schemes/tsuki-2020', '#identity-status td')).toBe('新規引受停止');
    expect(shown('ja/schemes/hama-undated', '#identity-status td')).toContain('記載なし');
  });

  it('is shown once in the head of its page', () => {
    const headOf = (file: string) => shown(`ja/schemes/${file}`, '.scheme-head');
    const count = (file: string) => headOf(file).split('満了').length - 1;
    expect(['aozora-2024', 'kumo-2024', 'mori-2024', 'tsuki-2020'].map(count)).toEqual([1, 1, 1, 1]);
    expect(count('hama-undated')).toBe(0);
  });
});

describe('a pamphlet that is a draft', () => {
  it.each(published)('is marked as a draft: %s', (file, { output }) => {
    const pamphlet = parseHTML(output(`pamphlets/ja/${file}.proof.html`)).document.querySelector('.cover')!.textContent;
    const { document } = parseHTML(output(`site/ja/schemes/${file}.html`));
    const files = [...document.querySelectorAll('.documents li')].map((item) => item.textContent);
    for (const text of files)
      expect(text.includes('確認前の版')).toBe(
        /パンフレット|リーフレット|校正用/.test(text) && pamphlet.includes('確認前の版'),
      );
    expect(document.querySelector('.scheme-head .draft') !== null).toBe(pamphlet.includes('確認前の版'));
  });
});

describe('a period and a band', () => {
  const partsIn = (path: string, selector: string) =>
    [...parseHTML(output(`site/${path}.html`)).document.querySelectorAll(`${selector} .part`)].map(
      ({ textContent }) => textContent,
    );

  it('are cut where they have two ends, and nowhere else', () => {
    expect(partsIn('ja/schemes/aozora-2024', '#identity-policyPeriod')).toEqual([
      '2024年1月1日午後4時～',
      '2025年1月1日午後4時',
    ]);
    expect(partsIn('en/schemes/aozora-2024', '#identity-policyPeriod')).toEqual([
      '4:00 p.m. JST, 1 January 2024 to',
      '4:00 p.m. JST, 1 January 2025',
    ]);
    // 5,000万円以下, 5,000万円超 1億円以下, 1億円超 3億円以下, 3億円超
    expect(partsIn('ja/schemes/hama-undated', '.rates').slice(0, 2)).toEqual(['5,000万円超', '1億円以下']);
    expect(partsIn('ja/schemes/hama-undated', '.rates')).toHaveLength(4);
    expect(partsIn('ja/schemes/aozora-2024', '.rates')).toEqual([]);
  });
});
