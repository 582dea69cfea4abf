import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PRODUCTS, type Product } from '../src/render/document/products.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { documentedIn, renderProduct } from '../src/render/pamphlet/pamphlets.ts';
import { readDesigns } from '../src/stages/designs.ts';
import { languagesOf } from './support/languages.ts';
import { readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';

const folders = { sources, templates: `${project}templates` };
const { languages } = await languagesOf(
  { ...folders, today: TODAY },
  readings.map(({ scheme }) => scheme),
);
const plain = await loadTemplates(folders.templates);
const designs = await readDesigns(folders, readings, plain, 'bright');

/** A product in a design, or plain. */
function made(name: string, product: Product, isDesigned: boolean, lang = 'ja') {
  const { scheme, design } = readingOf(name);
  const language = languages.find(({ i18n }) => i18n.locale.lang === lang)!;
  const look = isDesigned ? designs.lookOf({ design }, product) : { templates: plain, design: undefined };
  const { printable } = renderProduct(
    product,
    scheme,
    documentedIn(scheme, language),
    language,
    look.templates,
    look.design,
  );
  return { ...printable, look };
}

const schemes = readings.map(({ scheme }) => scheme.scheme);

describe.each(schemes)('the member pamphlet of %s in a design', (name) => {
  it.each(['ja', 'en'])('has no link that leads nowhere, and each place once (%s)', (lang) => {
    const { document } = parseHTML(made(name, 'member', true, lang).html);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id).filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has its pages and its colours beside it', () => {
    const { sheet } = made(name, 'member', true);
    expect(sheet.css).toContain('--accent: #1a4bb8;');
    expect(sheet.css).toContain('@page :left { margin-left: 14mm; margin-right: 16mm;');
  });
});

it('has diagrams at the heads of chapters, and its logo and its picture on the cover', () => {
  const { document } = parseHTML(made('aozora', 'member', true).html);
  const heads = [...document.querySelectorAll('[data-chapter]')].flatMap((chapter) =>
    [...chapter.querySelectorAll('.component')].map(
      (each) => `${chapter.getAttribute('data-chapter')} ${each.className}`,
    ),
  );
  expect(heads).toContain('joining component flow');
  expect(heads).toContain('limits component bars');
  expect(heads).toContain('examples component cards');
  const pictures = [...document.querySelectorAll('.cover img')].map((picture) => picture.getAttribute('src'));
  expect(pictures[0]).toBe('../assets/designs/bright/logo.svg');
});

it('has the chapters that its design names first, and numbers them', () => {
  const { scheme } = readingOf('aozora');
  const { design } = made('aozora', 'member', true).look;
  const { settings } = design!;
  const chapters = { ...settings.chapters, order: ['contacts' as const, 'joining' as const] };
  const language = languages[0]!;
  const { printable } = renderProduct('member', scheme, documentedIn(scheme, language), language, plain, {
    ...design!,
    settings: { ...settings, chapters },
  });
  const chaptersOf = (html: string) =>
    [...parseHTML(html).document.querySelectorAll('[data-chapter]')].map((chapter) => [
      chapter.getAttribute('data-chapter'),
      chapter.querySelector('h2 .marker')?.textContent,
    ]);
  const usual = chaptersOf(made('aozora', 'member', true).html).map(([name]) => name);
  const ordered = chaptersOf(printable.html);
  expect(ordered.slice(0, 2)).toEqual([
    ['contacts', '1'],
    ['joining', '2'],
  ]);
  expect(ordered.slice(2).map(([name]) => name)).toEqual(
    usual.filter((name) => name !== 'contacts' && name !== 'joining'),
  );
});

it('lists the terms that the text defines from four on, each with a place that says what it means', () => {
  const lists = readings.map(({ scheme }) => {
    const { document } = parseHTML(made(scheme.scheme, 'member', false).html);
    return { defined: scheme.definitions.length, listed: document.querySelectorAll('.terms li a').length };
  });
  for (const { defined, listed } of lists) expect(listed).toBe(defined < 4 ? 0 : defined);
});

it('expects in the PDF what the diagrams say', () => {
  const { rows } = made('aozora', 'member', true).expected;
  expect(rows).toContain('A3,000万円1請求・保険期間中');
  expect(made('aozora', 'member', false).expected.rows).not.toContain('A3,000万円1請求・保険期間中');
});

it('leaves the page of a leaflet as it is: only its style sheet is of the design', () => {
  const [one, other] = [made('aozora', 'leaflet', true), made('aozora', 'leaflet', false)];
  expect(one.html).toBe(other.html);
  expect(one.sheet.css.startsWith(other.sheet.css)).toBe(true);
  expect(one.sheet.css).toContain('--accent: #1a4bb8;');
  expect(one.sheet.css).not.toContain('@page :left');
});

it('leaves a proof as it is', () => {
  const [one, other] = [made('aozora', 'proof', true), made('aozora', 'proof', false)];
  expect([one.html, one.sheet]).toEqual([other.html, other.sheet]);
});

it('notes how large the pages of member pamphlets are, and what the fonts lack', () => {
  for (const product of PRODUCTS) {
    const { look, ...page } = made('aozora', product, true);
    designs.note(look, product, page);
  }
  expect([...designs.trims.values()]).toEqual([{ width: 210, height: 297 }]);
  expect([...designs.trims.keys()].join()).toMatch(/^pamphlets\/ja\/aozora-.*\.member\.pdf$/);
  expect(designs.settings.flatMap(({ messages }) => messages)).toEqual([]);
});
