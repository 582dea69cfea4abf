import { join } from 'node:path';
import { editionsInOrder } from '../../src/compare/editions.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import type { BuildContext } from '../../src/pipeline.ts';
import { readAll } from '../../src/stages/sources.ts';
import type { Languages } from '../../src/render/html/site-languages.ts';
import { languagesOf } from '../support/languages.ts';
import { technicalWords } from '../../src/render/words/i18n.ts';
import { renderData } from '../../src/render/data/data.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { PRODUCTS } from '../../src/render/document/products.ts';
import { documentedIn, renderProduct } from '../../src/render/pamphlet/pamphlets.ts';
import { compareView } from '../../src/render/site/compare/compare.ts';
import { renderPage } from '../../src/render/site/scheme-pages.ts';
import { documentsIn, type SiteContent } from '../../src/render/site/site.ts';
import { editionsIn } from '../../src/stages/edition-pages.ts';
import type { KnownEdition } from '../../src/stages/known-edition.ts';
import { gatherOn } from '../../src/stages/gathered.ts';
import { renderSite } from '../../src/stages/site.ts';
import { putAll, type ShelvedFiles } from '../../src/store/shelf.ts';
import { reported } from '../support/reported.ts';
import { publishInMemory, shelfInMemory } from '../support/shelf.ts';
import { syntheticSources, writeSources } from '../support/synthetic.ts';
import { timeOf } from './measure.ts';

/** Made-up schemes, read and ready to be rendered. */
export type SyntheticSite = {
  schemes: number;
  context: BuildContext;
  /** As they were read. */
  editions: KnownEdition[];
  content: SiteContent;
  languages: Languages['languages'];
  /** Seconds each step before the site took, once. */
  steps: Record<string, number>;
};

// any would do; the same for everybody
export const SEED = 2;

/** @param folder  Where the sources are written. */
export async function syntheticSite(schemes: number, folder: string, own: BuildContext): Promise<SyntheticSite> {
  const context = { ...own, sources: join(folder, String(schemes)) };
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, job: () => T | Promise<T>): Promise<T> => {
    let made: T | undefined;
    const { wall } = await timeOf(async () => {
      made = await job();
    });
    steps[name] = wall;
    return made!;
  };
  writeSources(context.sources, syntheticSources(schemes, SEED, own.sources));
  const readings = reported(await step('reading', () => readAll(context)));
  const all = readings.map(({ scheme }) => scheme);
  const { languages } = await step('languages', () => languagesOf(context, all));
  const shelf = shelfInMemory();
  const data = await step('data', () =>
    renderData(readings, languages[0]!.site, technicalWords(languages.map(({ i18n }) => i18n)), shelf),
  );
  const templates = await loadTemplates(context.templates);
  const pamphlets = await step('pamphlets', () =>
    languages.flatMap((language) =>
      all.flatMap((scheme) => {
        const documented = documentedIn(scheme, language);
        return PRODUCTS.map((product) => renderProduct(product, scheme, documented, language, templates).printable);
      }),
    ),
  );
  const { codes } = await readShared(context.sources, []);
  const pages = await putAll(
    pamphlets.map(({ path, html }) => [path, html] as const),
    shelf,
  );
  const content = {
    schemes: all,
    editions: editionsInOrder(all),
    codes: codes!,
    documents: documentsIn(new Map([...data.files, ...pages]), { rows: data.rows, pages: new Map() }),
    changes: [],
  };
  return { schemes, context, editions: readings, content, languages, steps };
}

/** The pages of the site in both languages with the views they are made of, in memory. */
export async function siteOf({ context, editions, content, languages }: SyntheticSite): Promise<ShelvedFiles> {
  const templates = await loadTemplates(context.templates);
  const gathered = gatherOn(shelfInMemory(), new Map(), languages[0]!.site);
  for (const language of languages) {
    const own = editionsIn(editions, language, undefined);
    const comparison = compareView(content.editions.flat(), content.codes, language);
    const page = renderPage('compare.html', 'compare', comparison, content.schemes, language, templates);
    await gathered.addPage(page);
    const shown = { language, editions: own, comparisons: [page.path] };
    await renderSite(shown, { ...content, changes: [] }, templates, undefined, gathered);
  }
  return gathered.files;
}

/** Everything but PDFs, in memory. */
export async function everythingOf({ context }: SyntheticSite): Promise<void> {
  await publishInMemory(context, { pdf: false });
}
