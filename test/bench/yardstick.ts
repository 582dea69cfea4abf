import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Files } from '../../src/store/files.ts';
import { helpers } from '../../src/render/html/helpers.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { reportedPlaces } from '../../src/messages/report.ts';
import { anchorsIn } from '../../src/render/site/scheme-pages.ts';
import { enterPlaces } from '../../src/render/site/site.ts';
import { fileName, sourceHref } from '../../src/render/document/address.ts';
import type { SiteLanguage } from '../../src/render/html/page.ts';
import { pamphletView } from '../../src/render/document/document.ts';
import { editionsView } from '../../src/render/site/pages/editions.ts';
import { schemePageView, type SchemePageView } from '../../src/render/site/pages/scheme.ts';
import { sourceView, type Original, type SourceView } from '../../src/render/site/pages/source.ts';
import { clock, type Time } from './measure.ts';
import type { SyntheticSite } from './synthetic-site.ts';

/*
 * The same pages by Eleventy, for comparison: for each scheme and language its page and the page of its original, whole, written
 * to disk. Both start from the schemes as they were read, make the same views with the same functions within their time, print
 * all of them, and run in this process, warm, in turn, on the same disk; `checkAlike` holds the pages against each other.
 * Where the two cannot be alike, the difference counts against us:
 * - Eleventy is set up before the clock starts; we read and compile our templates while it runs.
 * - We find the anchors of a page that its original leads to on the page as printed; Eleventy is given them.
 * Its templates are Nunjucks, which most Eleventy sites use; what our helpers set (sentences, links to lines), filters that
 * call these helpers set there.
 */

/** Receives the seconds of a run that making the views takes. */
type Viewing = (seconds: number) => void;

/** The time to render and write the pages of schemes and originals with our templates. */
export async function writeOurs(site: SyntheticSite, folder: string, viewing: Viewing): Promise<Time> {
  rmSync(folder, { recursive: true, force: true });
  const took = clock();
  const templates = await loadTemplates(site.context.templates);
  const files: Files = new Map();
  let views = 0;
  const made = <View>(view: () => View): View => {
    const start = performance.now();
    const value = view();
    views += (performance.now() - start) / 1000;
    return value;
  };
  for (const { original, language } of pairsOf(site)) {
    const view = made(() => schemeViewOf(original, site, language));
    const page = templates('site/scheme', view);
    const links = linksIn(page, original);
    files.set(pathOf('schemes', original, language), page);
    const source = made(() => sourceView(original, links, language));
    files.set(pathOf('sources', original, language), templates('site/source', source));
  }
  writeFiles(files, folder);
  viewing(views);
  return took();
}

function pairsOf({ editions, languages }: SyntheticSite): { original: Original; language: SiteLanguage }[] {
  const originals = editions.map(({ scheme, file }): Original => ({
    scheme,
    text: String(file),
    findings: reportedPlaces(file),
  }));
  return languages.flatMap((language) => originals.map((original) => ({ original, language })));
}

function schemeViewOf({ scheme }: Original, { content }: SyntheticSite, language: SiteLanguage): SchemePageView {
  const editions = editionsView(
    scheme,
    content.editions.find((each) => each.includes(scheme))!,
    false,
    language,
  );
  return schemePageView(scheme, pamphletView(scheme, language), editions, content.documents, language);
}

function pathOf(kind: 'schemes' | 'sources', { scheme }: Original, { i18n }: SiteLanguage): string {
  return `site/${i18n.locale.lang}/${kind}/${fileName(scheme)}.html`;
}

function writeFiles(files: Files, folder: string): void {
  const folders = new Set([...files.keys()].map(dirname));
  for (const path of folders) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
}

/** What the original of a scheme needs to know of its page: its anchors, and the places in the original that it links to. */
type Links = Parameters<typeof sourceView>[1];

function linksIn(page: string, { scheme }: Original): Links {
  const linked = new Set<string>();
  enterPlaces(page, new Map([[sourceHref(scheme), linked]]));
  return { anchors: anchorsIn(page), linked };
}

/** The links of the pages of schemes, by their paths, for `writeByEleventy`. */
export type Anchors = ReadonlyMap<string, Links>;

/** @param folder  Where `writeOurs` wrote. */
export function anchorsOf(site: SyntheticSite, folder: string): Anchors {
  return new Map(
    pairsOf(site).map(({ original, language }) => {
      const path = pathOf('schemes', original, language);
      return [path, linksIn(readFileSync(join(folder, path), 'utf8'), original)] as const;
    }),
  );
}

type YardstickData = {
  schemePages: { path: string; view: SchemePageView }[];
  sourcePages: { path: string; view: SourceView }[];
};

/** The data of Eleventy's pages. */
function yardstickData(site: SyntheticSite, anchors: Anchors): YardstickData {
  const pairs = pairsOf(site);
  return {
    schemePages: pairs.map(({ original, language }) => ({
      path: pathOf('schemes', original, language),
      view: schemeViewOf(original, site, language),
    })),
    sourcePages: pairs.map(({ original, language }) => ({
      path: pathOf('sources', original, language),
      view: sourceView(original, anchors.get(pathOf('schemes', original, language))!, language),
    })),
  };
}

/**
 * The time that Eleventy takes to render and write the same pages, its start not counted.
 * @param input  Folder of its templates.
 */
export async function writeByEleventy(
  site: SyntheticSite,
  anchors: Anchors,
  { input, folder }: { input: string; folder: string },
  viewing: Viewing,
): Promise<Time> {
  rmSync(folder, { recursive: true, force: true });
  let data: YardstickData | undefined;
  // asked for by every template, made once a run
  const made = (): YardstickData => {
    if (data) return data;
    const began = performance.now();
    data = yardstickData(site, anchors);
    viewing((performance.now() - began) / 1000);
    return data;
  };
  // it takes paths from where it runs
  const eleventy = new Eleventy(relative('', input), relative('', folder), {
    quietMode: true,
    config: (config) => {
      config.setUseGitIgnore(false);
      config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
      config.addGlobalData('schemePages', () => made().schemePages);
      config.addGlobalData('sourcePages', () => made().sourcePages);
      config.addFilter('t', (key, view) => String(helpers.t(key, { ...of(view), hash: {} })));
      config.addFilter('tAroundTime', (key, view) =>
        String(helpers.t(key, { ...of(view), hash: { slot: 'day' }, fn: () => '<time></time>' })),
      );
      config.addFilter('tMarked', (key, view) =>
        String(helpers.t(key, { ...of(view), hash: { line: '{line}', words: '{words}' } })),
      );
      config.addFilter('say', (wording, view) => String(helpers.say(wording, of(view))));
      config.addFilter('inParts', (wording, view) => String(helpers.inParts(wording, of(view))));
      config.addFilter('sentence', (sentence, view) => String(helpers.sentence(sentence, of(view))));
      config.addFilter('toLine', (words, line, view) => String(helpers.toLine(words, line, of(view))));
      config.addFilter('lineOf', (line, view) => String(helpers.lineOf(line, of(view))));
      config.addFilter('marked', (segments) => String(helpers.marked(segments)));
      config.addFilter('jsonLd', (data) => String(helpers.jsonLd(data)));
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const took = clock();
  await eleventy.write();
  return took();
}

/** What a helper knows of its page. */
function of(view: unknown): Handlebars.HelperOptions {
  return { data: { root: view } } as Handlebars.HelperOptions;
}
