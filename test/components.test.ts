import { describe, expect, it } from 'vitest';
import { componentsOf } from '../src/render/components/components.ts';
import { printedRows } from '../src/render/components/printed-rows.ts';
import { pamphletView } from '../src/render/document/document.ts';
import { plainWords } from '../src/render/html/text.ts';
import { iconSvg } from '../src/render/html/icons.ts';
import { languagesOf } from './support/languages.ts';
import { readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';

const { languages } = await languagesOf(
  { sources, templates: `${project}templates`, today: TODAY },
  readings.map(({ scheme }) => scheme),
);
const languageIn = (lang: string) => languages.find(({ i18n }) => i18n.locale.lang === lang)!;

const of = (name: string, lang = 'ja') => {
  const { scheme } = readingOf(name);
  const language = languageIn(lang);
  return componentsOf(scheme, pamphletView(scheme, language).chapters, language.i18n);
};

describe('the limits of plans', () => {
  it('have bars as long as their share of the highest, cover by cover', () => {
    const shown = of('aozora').limits!.bars.map(({ cover, bars }) => [
      cover,
      ...bars.map(({ plan, amount, length }) => `${plan} ${amount} ${length}`),
    ]);
    expect(shown).toEqual([
      ['賠償責任', 'A 3,000万円 30', 'B 1億円 100'],
      ['事故対応費用', 'A 100万円 20', 'B 500万円 100'],
    ]);
  });

  it('have one bar for a claim and for the period where both have one amount', () => {
    expect(of('mori').limits!.bars.map(({ cover, bars }) => [cover, bars[0]!.bases, bars[1]!.length])).toEqual([
      ['賠償責任', '1請求　保険期間中', '10'],
      ['事故対応費用', '1事故・保険期間中', '10'],
    ]);
  });
});

describe('the overview', () => {
  it('says how each cost and rider comes with a contract', () => {
    const { groups, legend } = of('aozora').cover!.overview!;
    expect(
      groups.map(({ name, rows }) => [plainWords(name), ...rows.map((row) => `${row.mark} ${plainWords(row.name)}`)]),
    ).toEqual([
      ['賠償責任', '○ 損害賠償金', '○ 争訟費用'],
      ['事故対応費用', '○ 事故対応関連費用', '○ 再発防止費用', '○ 調査・相談費用', '○ 個人見舞費用', '○ 翻訳費用'],
      ['特約', '○ 使用人違反補償追加条項', '△ ITサービス補償追加条項'],
    ]);
    expect(legend.map(({ mark }) => mark).join('')).toBe('○△');
  });

  it('leads to places that the document has', () => {
    for (const name of ['aozora', 'mori', 'hama', 'kumo', 'tsuki']) {
      const { scheme } = readingOf(name);
      const { chapters } = pamphletView(scheme, languageIn('ja'));
      const html = JSON.stringify(chapters);
      for (const { rows } of of(name).cover!.overview?.groups ?? [])
        for (const { href } of rows) expect(html, `${name} ${href}`).toContain(`"${href}"`);
    }
  });
});

describe('a flow', () => {
  it('has the numbered items of a procedure as its steps, whole', () => {
    const { steps } = of('mori').joining!.flow!;
    expect(steps.map(({ number, statement }) => number + plainWords(statement!.words.text).slice(0, 8))).toEqual([
      '1加入依頼書を代理',
      '2保険料は下記（「',
    ]);
  });

  it('has a step for each subject where the text lists none', () => {
    const { steps, title } = of('aozora').joining!.flow!;
    expect(title).toBe('加入手続きの流れ');
    expect(steps.map((step) => step.title)).toEqual(['お申し込み', '保険料の払込み', '補償の開始']);
  });

  it('is left out where a text has fewer than two steps', () => {
    expect(of('aozora').claims!.flow).toBeNull();
  });

  it('has its titles in the language of the page', () => {
    expect(of('aozora', 'en').joining!.flow!.steps.map((step) => step.title)).toEqual([
      'Apply',
      'Pay the premium',
      'Cover begins',
    ]);
  });
});

describe('an example of a loss', () => {
  it('has its total, and its story whole', () => {
    const [card, ...others] = of('aozora').examples!.cards;
    expect(others).toEqual([]);
    expect(card!.amounts.map(({ amount, isTotal }) => [amount, isTotal])).toEqual([['約300万円', true]]);
    expect(plainWords(card!.story!.words.text)).toBe('顧客情報が漏えいした。');
  });
});

describe('desks', () => {
  it('have a field for a stamp beside the agent alone', () => {
    const [desk, ...others] = of('mori').contacts!.desks;
    expect(desk!.hasStamp).toBe(true);
    expect(others.some(({ hasStamp }) => hasStamp)).toBe(false);
    expect(desk!.lines.map(({ icon, words }) => `${icon} ${plainWords(words)}`)).toEqual([
      'building-2 第一営業部',
      'phone 00-0000-0041',
      'clock 平日9:00～17:00',
    ]);
  });
});

it('has the rows that the gate looks for', () => {
  const rows = printedRows(Object.values(of('aozora')));
  expect(rows).toContain('A3,000万円1請求・保険期間中');
  expect(rows).toContain('1お申し込み');
  expect(rows).toContain('翻訳費用');
});

it('has icons that are hidden from those who listen', () => {
  expect(iconSvg('phone')).toMatch(
    /^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="[^"]+"\/><\/svg>$/,
  );
});
