import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Files } from '../../src/render/files.ts';
import { pamphletView } from '../../src/render/view/pamphlet/pamphlet.ts';
import { factWording, fileName } from '../../src/render/view/scheme.ts';
import { siteOf, type SyntheticSite } from './synthetic-site.ts';

/*
 * The same pages by Eleventy, for comparison: for each scheme and language its page and the page of its original, written to
 * disk. Both start from the schemes as they were read, make the same views with the same functions, and run in this process,
 * warm, in turn, on the same disk. Where the two cannot be alike, the difference counts against us:
 * - Eleventy is set up before the clock starts; we compile our templates while it runs.
 * - Its pages hold facts, plans, statements, notes, costs, all rate tables, and the original line by line. Ours hold that and
 *   more: summary, checklist, contents, the head and foot of every page. Their bytes are counted: fewer than ours.
 * - The pages that are not of one scheme (premiums, comparison, search …) are written by us alone, and not counted as pages.
 * Templates are Nunjucks, which most Eleventy sites use. What Eleventy takes without making the views is told as well.
 */

/** What a run wrote: pages of schemes and originals, and their bytes. */
export type Written = { pages: number; bytes: number };

/** Seconds to render and write all pages of the site with our templates. */
export async function writeOurs(site: SyntheticSite, folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  const began = performance.now();
  writeFiles(await siteOf(site), folder);
  return (performance.now() - began) / 1000;
}

function writeFiles(files: Files, folder: string): void {
  const folders = new Set([...files.keys()].map(dirname));
  for (const path of folders) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
}

type SchemePage = { path: string; lang: string; source: string; view: unknown };
type SourcePage = { path: string; lang: string; title: string; lines: string[] };
type YardstickData = { schemePages: SchemePage[]; sourcePages: SourcePage[] };

/** The data of Eleventy's pages. */
function yardstickData({ content, editions }: SyntheticSite): YardstickData {
  const pages = editions.flatMap((edition) => content.originals.map((original) => ({ ...original, edition })));
  return {
    schemePages: pages.map(({ scheme, edition }) => ({
      path: `site/${edition.voice.locale.lang}/schemes/${fileName(scheme)}.html`,
      lang: edition.voice.locale.lang,
      source: `../sources/${fileName(scheme)}.html`,
      view: pamphletView(scheme, edition),
    })),
    sourcePages: pages.map(({ scheme, text, edition }) => ({
      path: `site/${edition.voice.locale.lang}/sources/${fileName(scheme)}.html`,
      lang: edition.voice.locale.lang,
      title: factWording('title', scheme.identity.title, edition.voice).text,
      lines: text.split('\n'),
    })),
  };
}

/**
 * Seconds Eleventy takes to render and write the same pages, its start not counted.
 * @param input    Folder of its templates.
 * @param viewing  Is given the seconds of them that go into making the views.
 */
export async function writeByEleventy(
  site: SyntheticSite,
  input: string,
  folder: string,
  viewing: (seconds: number) => void,
): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  let data: YardstickData | undefined;
  // asked for by every template, made once a run
  const made = (): YardstickData => {
    if (data) return data;
    const began = performance.now();
    data = yardstickData(site);
    viewing((performance.now() - began) / 1000);
    return data;
  };
  // it takes paths from where it runs
  const eleventy = new Eleventy(relative('', input), relative('', folder), {
    quietMode: true,
    config: (config) => {
      config.setUseGitIgnore(false);
      config.addGlobalData('schemePages', () => made().schemePages);
      config.addGlobalData('sourcePages', () => made().sourcePages);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const began = performance.now();
  await eleventy.write();
  return (performance.now() - began) / 1000;
}

/** The pages of schemes and originals that lie in a folder. */
export function pagesIn(folder: string): Written {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(schemes|sources)[\\/][^\\/]+\.html$/.test(path),
  );
  return { pages: paths.length, bytes: paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) };
}

/** Refuse a comparison in which Eleventy prints too little, or more than we do. */
export function checkYardstick(site: SyntheticSite, ours: string, theirs: string): void {
  const [own, other] = [pagesIn(ours), pagesIn(theirs)];
  if (own.pages !== other.pages) throw new Error(`${own.pages} pages of ours, ${other.pages} of Eleventy.`);
  if (other.bytes > own.bytes)
    throw new Error(`Eleventy wrote ${other.bytes} bytes, we ${own.bytes}: more than we do.`);
  const { scheme } = site.content.originals[0]!;
  const page = readFileSync(join(theirs, `site/ja/schemes/${fileName(scheme)}.html`), 'utf8');
  for (const { premium } of scheme.rateTables.flatMap((table) => table.cells))
    if (premium && !page.includes(premium.value.toLocaleString('en')))
      throw new Error(`Eleventy did not print ${premium.raw}.`);
  for (const { text } of scheme.provisions.flatMap(({ clauses }) => clauses))
    if (text && !page.includes(text.value)) throw new Error(`Eleventy did not print ${text.value}.`);
}
