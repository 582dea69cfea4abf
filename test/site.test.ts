import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { languagesOf } from './support/languages.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { accessibilityView } from '../src/render/site/pages/accessibility.ts';
import { fileSize } from '../src/render/document/file-size.ts';
import { keyed as keyedTable } from './support/reference.ts';
import { built } from './support/project.ts';
import { output, project, readings } from './support/sources.ts';

const SITE = `${built('site')}/`;
const templates = await loadTemplates(`${project}templates`);
const { languages } = await languagesOf(
  { sources: `${project}sources`, templates: `${project}templates`, today: '2026-11-21' },
  readings.map(({ scheme }) => scheme),
);

function filesBelow(folder: string): string[] {
  return readdirSync(`${SITE}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(SITE.length))
    .sort();
}

type Told = Record<string, unknown> & {
  distribution: { '@type': string; encodingFormat: string; contentUrl: string; contentSize: string }[];
};

function pageOf(path: string): Document {
  return parseHTML(output(`site/${path}`)).document;
}

function structuredData(path: string): Told {
  return JSON.parse(pageOf(path).querySelector('script[type="application/ld+json"]')!.textContent) as Told;
}

const cellsOf = (row: Element) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim());

describe.each(['ja', 'en'] as const)('the data page in %s', (lang) => {
  const document = pageOf(`${lang}/data.html`);
  const main = document.querySelector('main')!;
  const linked = [...main.querySelectorAll('a')].map((link) => join(lang, link.getAttribute('href')!.split('#')[0]!));

  it('leads to every data file there is, and to every pamphlet of its language', () => {
    // a member pamphlet has a former name too, which nothing links to
    const products = filesBelow(`pamphlets/${lang}`).filter((path) =>
      /\.(?:member|leaflet|proof)\.(?:html|pdf)$/.test(path),
    );
    const there = [...filesBelow('data'), ...products];
    expect(there.length).toBeGreaterThan(15);
    expect(there.filter((path) => !linked.includes(path))).toEqual([]);
    for (const path of linked) expect(existsSync(SITE + path), path).toBe(true);
  });

  it('says how many rows a table has, and how large it is', () => {
    const rows = [...main.querySelectorAll('h2#tables ~ .scroll tbody tr')].filter((row) =>
      row.querySelector('a')?.getAttribute('href')?.endsWith('.csv'),
    );
    expect(rows.length).toBe(22);
    for (const row of rows) {
      const [name, , count, size] = cellsOf(row);
      const path = `${SITE}data/${name}`;
      expect(Number(count!.replaceAll(',', '')), name).toBe(parse(readFileSync(path), { columns: true }).length);
      expect(size, name).toBe(`${Math.max(1, Math.round(statSync(path).size / 1000))} KB`);
    }
  });

  it('has words for every column of every table, as the data package has them in English', () => {
    type Package = { resources: { path: string; schema?: { fields: { name: string; description: string }[] } }[] };
    const { resources } = JSON.parse(output('data/datapackage.json')) as Package;
    for (const { path, schema } of resources.filter((each) => each.schema)) {
      const details = [...main.querySelectorAll('details')].find(
        (each) => each.querySelector('summary b')!.textContent === path,
      )!;
      const rows = [...details.querySelectorAll('tbody tr')].map(cellsOf);
      expect(rows.map(([name]) => name)).toEqual(schema!.fields.map(({ name }) => name));
      for (const [i, [name, , meaning]] of rows.entries()) {
        if (lang === 'en') expect(meaning).toBe(schema!.fields[i]!.description.replaceAll('`', ''));
        else expect(meaning, `${path} ${name}`).toMatch(/[ぁ-んァ-ヶ一-龠].*。$/);
      }
    }
  });

  it('says before anything else what a program must look up before it uses a premium', () => {
    const note = main.querySelector('h2#tables ~ p ~ p')!.textContent;
    for (const name of ['schemes.csv', 'expiry', 'status']) expect(note).toContain(name);
  });

  it('says whose a scheme is, where its pamphlet does', () => {
    const heads = [...main.querySelectorAll('h2#by-scheme ~ .scroll tbody th')];
    const holders = readings.map((_, i) => heads[i]!.querySelector('.holder')?.textContent ?? '');
    const keyed = keyedTable('identity').filter(({ field }) => field === 'policyholder');
    for (const { scheme: name, edition, value } of keyed) {
      const holder = holders[readings.findIndex(({ scheme }) => scheme.id === `${name}/${edition}`)]!;
      expect(holder !== '', name).toBe(value !== 'not stated');
      if (lang === 'ja' && value !== 'not stated') expect(holder).toBe(value);
    }
  });

  it('has no word of another language that does not say so, and cuts no name of a standard', () => {
    const foreign = lang === 'en' ? /[\u3040-\u30ff\u3400-\u9fff]/ : undefined;
    const elements = [...main.querySelectorAll('*')];
    expect(elements.length).toBeGreaterThan(50);
    for (const each of elements) {
      const ownWords = [...each.childNodes]
        .filter((node) => node.nodeType === 3)
        .map((node) => String(node.textContent));
      for (const words of ownWords) {
        if (foreign?.test(words)) expect(each.closest('[lang]')!.getAttribute('lang'), words).toBe('ja');
        if (/UTF-\d/.test(words)) expect(each.className, words).toBe('whole');
      }
    }
  });

  it('explains how to check whether a copy is current', () => {
    const notes = main.querySelector('h2#format + ul')!.textContent;
    for (const name of ['datapackage.json', 'bytes', 'hash', 'SHA-256', 'version']) expect(notes).toContain(name);
  });

  it('shows a value with its place, and leads there', () => {
    const { raw, span } = JSON.parse(main.querySelector('pre')!.textContent) as {
      raw: string;
      span: { file: string; start: { line: number; offset: number }; end: { offset: number } };
    };
    const original = readFileSync(project + span.file, 'utf8');
    expect(original.slice(span.start.offset, span.end.offset)).toBe(raw);
    const href = main.querySelector('pre')!.parentElement!.nextElementSibling!.querySelector('a')!.getAttribute('href');
    expect(href).toMatch(new RegExp(`^sources/.*\\.html#L${span.start.line}(C\\d+)?$`));
  });

  it('has structured data on every file, with its full address and its size', () => {
    const data = structuredData(`${lang}/data.html`);
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', inLanguage: 'ja' });
    expect(String(data.description).length).toBeGreaterThanOrEqual(50);
    const [, url] = /^url: (.*)$/m.exec(readFileSync(`${project}sources/site.yaml`, 'utf8'))!;
    const files = filesBelow('data').filter((path) => !path.startsWith('data/schema/'));
    expect(data.distribution.map(({ contentUrl }) => contentUrl).sort()).toEqual(
      files.map((path) => url + path).sort(),
    );
    for (const each of data.distribution) {
      expect(each['@type']).toBe('DataDownload');
      expect(each.encodingFormat).toBe(each.contentUrl.endsWith('.csv') ? 'text/csv' : 'application/json');
      expect(each.contentSize).toMatch(/^[\d.]+ [KM]B$/);
    }
  });
});

describe('the page of a scheme', () => {
  /** `inception/expiry` as keyed by hand from the originals, or that they state none. */
  const keyedPeriod = (id: string) =>
    keyedTable('identity').find((row) => `${row.scheme}/${row.edition}` === id && row.field === 'policyPeriod')?.value;

  it.each(readings.map(({ scheme }) => scheme))('has structured data on the data of $id', (scheme) => {
    const file = `${scheme.scheme}-${scheme.edition}.html`;
    const data = structuredData(`en/schemes/${file}`);
    expect(data['@type']).toBe('Dataset');
    expect(String(data.description).length).toBeGreaterThanOrEqual(50);
    expect(data.distribution).toHaveLength(1);
    expect(data.distribution[0]!.contentUrl).toMatch(new RegExp(`/data/schemes/${scheme.id}\\.json$`));
    expect(data.isBasedOn).toMatchObject({ url: expect.stringMatching(new RegExp(`/en/sources/${file}$`)) as string });
    expect(data.isPartOf).toEqual({ '@id': structuredData('en/data.html')['@id'] });
    const period = keyedPeriod(scheme.id);
    if (period === undefined) return; // this scheme is not keyed yet
    if (period === 'not stated') expect(data).not.toHaveProperty('temporalCoverage');
    else expect(data.temporalCoverage).toBe(period);
    const alternate = pageOf(`en/schemes/${file}`).querySelector('link[rel=alternate][type="application/json"]')!;
    expect(existsSync(join(SITE, 'en/schemes', alternate.getAttribute('href')!))).toBe(true);
  });
});

describe('the size of a file', () => {
  it.each([
    [1, '1 KB'],
    [1499, '1 KB'],
    [1500, '2 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [1_249_000, '1.2 MB'],
  ])('%i bytes are %s', (bytes, shown) => expect(fileSize(bytes)).toBe(shown));
});

describe.each(['ja', 'en'] as const)('the note on accessibility in %s', (lang) => {
  it('is linked at the foot of every page, and says who to write to', () => {
    const pages = filesBelow(lang).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) {
      const hrefs = [...pageOf(path).querySelectorAll('footer a')].map((link) =>
        join(path, '..', link.getAttribute('href')!),
      );
      expect(hrefs, path).toContain(`${lang}/accessibility.html`);
    }
    const [, contact] = /^contact: (.*)$/m.exec(readFileSync(`${project}sources/site.yaml`, 'utf8'))!;
    const main = pageOf(`${lang}/accessibility.html`).querySelector('main')!;
    expect(main.querySelector('a')!.getAttribute('href')).toBe(`mailto:${contact}`);
  });

  it('asks to tell the publisher where there is no address', () => {
    const edition = { ...languages.find(({ i18n }) => i18n.locale.lang === lang)! };
    const { contact, ...site } = edition.site;
    expect(contact).toBeDefined();
    const view = accessibilityView({ ...edition, site });
    const html = templates('site/accessibility', view);
    expect(html).toContain(edition.i18n.t('accessibility.tellPublisher'));
    expect(html).not.toContain('mailto:');
  });
});
