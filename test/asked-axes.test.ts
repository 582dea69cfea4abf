import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { loadTemplates } from '../src/render/html/templates.ts';
import { homeView } from '../src/render/site/pages/home.ts';
import { premiumsView } from '../src/render/site/pages/premiums.ts';
import { editionsInOrder } from '../src/compare/editions.ts';
import { offersOf } from '../src/compare/offers.ts';
import { factsFrom } from '../src/report/quote/options.ts';
import { languagesOf } from './support/languages.ts';
import { readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';
import { readFixture } from './support/read-fixture.ts';

/*
 * The pages ask for what the premiums of their schemes depend on, whatever the line of insurance: a site of one scheme whose premiums go
 * by age and sex says nothing of revenue or of stores.
 */
const scheme = readFixture('sex-over-plan');
const schemes = readings.map(({ scheme }) => scheme);
const templates = await loadTemplates(`${project}templates`);
const { languages } = await languagesOf({ sources, templates: `${project}templates`, today: TODAY }, [scheme]);
const codes = { covers: {}, coverages: {}, costs: {}, exclusions: {} };
const pagesOf = (all: typeof schemes) =>
  languages.map((language) => ({
    lang: language.i18n.locale.lang,
    home: templates('site/index', homeView(editionsInOrder(all), new Map(), language)),
    finder: templates('site/premiums', premiumsView(editionsInOrder(all), codes, language)),
  }));
const fieldsOf = (page: string, form: string) =>
  [...parseHTML(page).document.querySelectorAll(`${form} input[type="text"], ${form} select`)].map((field) =>
    field.getAttribute('name')!,
  );
const wordsOf = (page: string) => parseHTML(page).document.querySelector('main')!.textContent.replace(/\s+/g, ' ');
const OTHERS = /売上|店舗|業種|revenue|\bstores?\b|industry/i;

describe.each(pagesOf([scheme]))('a site of premiums by age, in $lang', ({ lang, home, finder }) => {
  it('asks for the age and the sex, and for nothing that no premium depends on', () => {
    expect(fieldsOf(home, 'form[action="premiums.html"]')).toEqual(['age']);
    expect(fieldsOf(finder, '#finder').filter((name) => name !== 'member')).toEqual(['age', 'value']);
  });

  it('has no word of revenue, stores or trades, and names the age', () => {
    for (const page of [home, finder]) {
      expect(wordsOf(page)).not.toMatch(OTHERS);
      expect(page).not.toMatch(/(?:id|name|href)="#?(?:revenue|stores)\b/);
    }
    expect(wordsOf(home)).toContain(lang === 'ja' ? '年齢を入力すると' : 'Enter your age to see');
    expect(wordsOf(finder)).toContain(lang === 'ja' ? '0以上の整数で入力してください' : 'a whole number from 0');
  });
});

describe.each(pagesOf(schemes))('the site of the made-up schemes, in $lang', ({ lang, home, finder }) => {
  it('asks for what their premiums depend on, and names both', () => {
    for (const [page, form] of [[home, 'form[action="premiums.html"]'] as const, [finder, '#finder'] as const])
      expect(fieldsOf(page, form).filter((name) => ['revenue', 'stores', 'age'].includes(name))).toEqual([
        'revenue',
        'stores',
      ]);
    expect(wordsOf(home)).toContain(lang === 'ja' ? '売上高または店舗数を' : 'revenue or number of stores');
    const headings = [...parseHTML(finder).document.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual(
      expect.arrayContaining(
        lang === 'ja'
          ? ['売上高で決まる制度', '店舗数で決まる制度']
          : ['Schemes rated by revenue', 'Schemes rated by number of stores'],
      ),
    );
  });
});

describe('the command', () => {
  const offers = offersOf(
    [scheme],
    {
      lang: 'ja',
      say: (_, japanese) => ({ text: japanese, lang: 'ja' }),
      band: () => undefined,
      premium: () => '',
      axis: (kind) => kind,
      notOffered: (mark) => mark,
    },
    undefined,
  );

  it('takes each quantity by the name of its kind', () => {
    expect(factsFrom({ age: '22歳' }, offers).quantities).toEqual({ age: 22 });
    expect(() => factsFrom({ age: 'old' }, offers)).toThrow('--age is `old`, expected a whole number from 0.');
  });

  it('refuses one that no premium depends on', () => {
    expect(() => factsFrom({ revenue: '3億円' }, offers)).toThrow('nothing depends on it. `age` can be asked.');
  });
});
