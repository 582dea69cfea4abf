import { join } from 'node:path';
import { editionsInOrder } from '../../src/compare/editions.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import { publish, type BuildContext } from '../../src/pipeline.ts';
import { readAll } from '../../src/stages/sources.ts';
import type { Languages } from '../../src/render/html/site-languages.ts';
import { languagesOf } from '../support/languages.ts';
import { technicalWords } from '../../src/render/words/i18n.ts';
import { renderData } from '../../src/render/data/data.ts';
import { merge, type Files } from '../../src/store/files.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { documentedIn, renderPamphlet } from '../../src/render/pamphlet/pamphlets.ts';
import { filesOfPages } from '../../src/render/print/print-all.ts';
import { compareView } from '../../src/render/site/compare/compare.ts';
import { documentsIn, type SiteContent } from '../../src/render/site/site.ts';
import { editionIn } from '../../src/stages/edition-pages.ts';
import type { KnownEdition } from '../../src/stages/known-edition.ts';
import { renderSite } from '../../src/stages/site.ts';
import { reported } from '../support/reported.ts';
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
  const data = await step('data', () =>
    renderData(readings, languages[0]!.site, technicalWords(languages.map(({ i18n }) => i18n))),
  );
  const templates = await loadTemplates(context.templates);
  const pamphlets = await step('pamphlets', () =>
    filesOfPages(
      languages.flatMap((language) =>
        all.map((scheme) => renderPamphlet(scheme, documentedIn(scheme, language), language, templates).printable),
      ),
    ),
  );
  const { codes } = await readShared(context.sources, []);
  const content = {
    schemes: all,
    editions: editionsInOrder(all),
    codes: codes!,
    documents: documentsIn(merge(data, pamphlets), new Map()),
    changes: [],
  };
  return { schemes, context, editions: readings, content, languages, steps };
}

/** The pages of the site in both languages with the views they are made of, in memory. */
export async function siteOf({ context, editions, content, languages }: SyntheticSite): Promise<Files> {
  const templates = await loadTemplates(context.templates);
  const files: Files[] = [];
  for (const language of languages) {
    const own = editions.map((edition) => editionIn(edition, language, undefined));
    const comparisons = [compareView(content.editions.flat(), content.codes, language)];
    files.push(
      (await renderSite({ language, editions: own, comparisons }, { ...content, changes: [] }, templates, undefined))
        .files,
    );
  }
  return merge(...files);
}

/** Everything but PDFs, in memory. */
export async function everythingOf({ context }: SyntheticSite): Promise<void> {
  await publish(context, { pdf: false });
}
