import { join } from 'node:path';
import { latestEditions } from '../../src/compare/editions.ts';
import { reportedPlaces } from '../../src/messages/report.ts';
import { readShared } from '../../src/extract/shared-sources.ts';
import { publish, type BuildContext } from '../../src/pipeline.ts';
import { readAll } from '../../src/stages/sources.ts';
import type { Languages } from '../../src/render/html/site-languages.ts';
import { languagesOf } from '../support/languages.ts';
import { technicalWords } from '../../src/render/words/i18n.ts';
import { renderData } from '../../src/render/data/data.ts';
import { merge, type Files } from '../../src/store/files.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { documentsOf, renderPamphlets } from '../../src/render/pamphlet/pamphlets.ts';
import { documentsIn, renderSite, type SiteContent } from '../../src/render/site/site.ts';
import { syntheticSources, writeSources } from '../support/synthetic.ts';
import { seconds } from './measure.ts';

/** Made-up schemes, read and ready to be rendered. */
export type SyntheticSite = {
  schemes: number;
  context: BuildContext;
  content: SiteContent;
  languages: Languages['languages'];
  /** Seconds each step before the site took, once. */
  steps: Record<string, number>;
};

// any would do; the same for everybody
const SEED = 2;

/** @param folder  Where the sources are written. */
export async function syntheticSite(schemes: number, folder: string, own: BuildContext): Promise<SyntheticSite> {
  const context = { ...own, sources: join(folder, String(schemes)) };
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, job: () => T | Promise<T>): Promise<T> => {
    let made: T | undefined;
    steps[name] = await seconds(async () => {
      made = await job();
    });
    return made!;
  };
  writeSources(context.sources, syntheticSources(schemes, SEED, own.sources));
  const readings = await step('reading', () => readAll(context));
  const all = readings.map(({ scheme }) => scheme);
  const { languages } = await step('languages', () => languagesOf(context, all));
  const data = await step('data', () =>
    renderData(readings, languages[0]!.site, technicalWords(languages.map(({ i18n }) => i18n))),
  );
  const templates = await loadTemplates(context.templates);
  const pamphlets = await step('pamphlets', () =>
    merge(...languages.map((language) => renderPamphlets(all, language, templates).files)),
  );
  const { codes } = await readShared(context.sources, []);
  const content = {
    originals: readings.map(({ scheme, file }) => ({ scheme, text: String(file), findings: reportedPlaces(file) })),
    latest: latestEditions(all),
    codes: codes!,
    documents: documentsIn(merge(data, pamphlets), new Map()),
  };
  return { schemes, context, content, languages, steps };
}

/** The pages of the site in both languages with the views they are made of, in memory. */
export async function siteOf({ context, content, languages }: SyntheticSite): Promise<Files> {
  const templates = await loadTemplates(context.templates);
  const sites = languages.map((language) => {
    const documents = documentsOf(
      content.originals.map(({ scheme }) => scheme),
      language,
    );
    return renderSite(content, { documents }, language, templates).files;
  });
  return merge(...sites);
}

/** Everything but PDFs, in memory. */
export async function everythingOf({ context }: SyntheticSite): Promise<void> {
  await publish(context, { pdf: false });
}
