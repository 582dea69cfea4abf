import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Span } from '../schemas/span.ts';
import { languagesOf } from './support/languages.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { documentedIn, renderProduct } from '../src/render/pamphlet/pamphlets.ts';
import { CHAPTERS, SUMMARY } from '../src/render/document/names.ts';
import { output, project, readings } from './support/sources.ts';

const pamphlets = readings.flatMap(({ scheme }) =>
  ['ja', 'en'].map((lang) => [`${lang} of ${scheme.id}`, lang, scheme] as const),
);

describe.each(pamphlets)('the proof in %s', (_, lang, scheme) => {
  const { document } = parseHTML(output(`pamphlets/${lang}/${scheme.scheme}-${scheme.edition}.proof.html`));
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  it('has the chapters of all pamphlets in their order, a summary before them and a checklist behind', () => {
    expect(all('main > section').map((section) => section.getAttribute('data-chapter') ?? section.className)).toEqual([
      'summary',
      ...CHAPTERS.filter((name) => name !== 'unread'),
      'checklist',
    ]);
    expect(all('.question h3')).toHaveLength(SUMMARY.length);
    expect(all('[data-chapter="checklist"] tbody tr')).toHaveLength(19);
  });

  it('has every address once, and no link that leads nowhere', () => {
    const ids = all('[id]')
      .map((element) => element.id)
      .filter((id) => id !== '');
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const link of all('a[href^="#"]')) expect(ids).toContain(link.getAttribute('href')!.slice(1));
  });

  it('has every note, and a link to each that is marked in a text', () => {
    const links = all('a.mark').map((link) => link.getAttribute('href')!.slice(1));
    const inSections = new Set(
      scheme.sections.flatMap(({ contents }) => contents.flatMap((each) => ('field' in each ? [each.field] : []))),
    );
    // a note within a cell is in the cell, after its words
    for (const note of scheme.notes.filter((each) => inSections.has(each.id))) {
      const id = note.id.slice(scheme.id.length + 1).replaceAll('/', '-');
      expect(document.getElementById(id), id).not.toBeNull();
      // a condition (A) is printed as such beside the amount it is for
      const isCondition = /^\([A-Z]\)$/.test(note.mark.value);
      if (note.references.length > 0 && !isCondition) expect(links, `${note.mark.value} ${id}`).toContain(id);
    }
  });

  it('says what it is: a draft, whether its period is over, and which text prevails', () => {
    const text = document.querySelector('.cover')!.textContent;
    expect(text).toContain(lang === 'ja' ? '確認前の版' : 'Draft');
    expect(text.includes(lang === 'ja' ? '保険期間は満了しています' : 'The policy period has expired')).toBe(
      scheme.edition !== 'undated',
    );
    if (lang === 'en') {
      expect(text).toContain('Reference translation: the Japanese original prevails.');
      expect(document.querySelector('.cover a[hreflang="ja"]')!.getAttribute('href')).toBe(
        `../ja/${scheme.scheme}-${scheme.edition}.proof.html`,
      );
    }
  });

  it('has the assumptions in front of every table of premiums', () => {
    const box = document.querySelector('[data-chapter="premiums"] .assumptions')!;
    for (const rates of all('table.rates')) expect(box.compareDocumentPosition(rates) & 4).toBe(4);
    expect(box.querySelectorAll('dd')).toHaveLength(scheme.assumptions.length);
  });

  it('names in its summary only what the text says, the same points in every language', () => {
    const points = (other: string) =>
      [
        ...parseHTML(
          output(`pamphlets/${other}/${scheme.scheme}-${scheme.edition}.proof.html`),
        ).document.querySelectorAll('.question'),
      ].map((question) => question.querySelectorAll('li').length);
    expect(points(lang)).toEqual(points('ja'));
  });
});

describe('a table that is set again as printed', () => {
  it('has a caption, a head and all of its cells, in its place', async () => {
    const scheme = structuredClone(readings[0]!.scheme);
    const section = scheme.sections.find(({ contents }) => contents.some((each) => 'clause' in each))!;
    const { span } = (section.contents.find((each) => 'clause' in each) as { clause: { text: { span: Span } } }).clause
      .text;
    const cell = (value: string) => ({
      id: `${scheme.id}/cell-${value}`,
      text: { value, raw: value, span },
      items: [],
      exceptions: [],
      notes: [],
      references: [],
    });
    const rows = [
      ['種類', '要件'],
      ['割引', '認証あり'],
    ].map((row) => row.map(cell));
    section.contents.push({ table: { span, rows } }, { clause: cell('表の後') });
    const place = { span, columns: 1, rows: 1 };
    scheme.tables.push({
      id: `${scheme.id}/tables/discounts`,
      section: section.id,
      span,
      caption: [],
      columns: 2,
      heads: 1,
      rows: rows.map((row, i) =>
        row.map(({ id }) => ({
          ...place,
          ...(i === 0 && { head: 'columns' as const }),
          contents: [{ statement: id }],
        })),
      ),
    });
    const { languages } = await languagesOf(
      { sources: `${project}sources`, templates: `${project}templates`, today: '2026-11-21' },
      [scheme],
    );
    const [language] = languages;
    const templates = await loadTemplates(`${project}templates`);
    const { printable } = renderProduct('proof', scheme, documentedIn(scheme, language!), language!, templates);
    const { document } = parseHTML(printable.html);
    const table = [...document.querySelectorAll('table')].find((each) => each.textContent.includes('認証あり'))!;
    expect(
      [...table.querySelectorAll('thead th')].map((head) => [head.textContent, head.getAttribute('scope')]),
    ).toEqual([
      ['種類', 'col'],
      ['要件', 'col'],
    ]);
    expect([...table.querySelectorAll('td')].map((each) => each.textContent)).toEqual(['割引', '認証あり']);
    expect(table.querySelector('caption')!.textContent).not.toBe('');
    expect(printable.html.indexOf('表の後')).toBeGreaterThan(printable.html.indexOf('認証あり'));
    // and the gate asks for it
    expect(printable.expected.statements).toEqual(expect.arrayContaining(['種類', '認証あり', '表の後']));
  });
});
