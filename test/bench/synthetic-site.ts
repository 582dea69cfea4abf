import { join } from 'node:path';
import { latestEditions } from '../../src/compare/editions.ts';
import { toldPlaces } from '../../src/messages/report.ts';
import { languagesOf, type Languages } from '../../src/languages.ts';
import { publish, readAll, readShared, type Io } from '../../src/pipeline.ts';
import { renderData } from '../../src/render/data/data.ts';
import { merge, type Files } from '../../src/store/files.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { renderPamphlets } from '../../src/render/pamphlet/pamphlets.ts';
import { documentsIn, renderSite, type SiteContent } from '../../src/render/site/site.ts';
import { pamphletView } from '../../src/render/document/document.ts';
import { syntheticSources, writeSources } from '../support/synthetic.ts';
import { seconds } from './measure.ts';

/** Made-up schemes, read and ready to be rendered. */
export type SyntheticSite = {
  schemes: number;
  io: Io;
  content: SiteContent;
  editions: Languages['editions'];
  /** Seconds each step before the site took, once. */
  steps: Record<string, number>;
};

// any would do; the same for everybody
const SEED = 2;

/** @param folder  Where the sources are written. */
export async function syntheticSite(schemes: number, folder: string, own: Io): Promise<SyntheticSite> {
  const io = { ...own, sources: join(folder, String(schemes)) };
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, job: () => T | Promise<T>): Promise<T> => {
    let made: T | undefined;
    steps[name] = await seconds(async () => {
      made = await job();
    });
    return made!;
  };
  writeSources(io.sources, syntheticSources(schemes, SEED, own.sources));
  const readings = await step('reading', () => readAll(io));
  const all = readings.map(({ scheme }) => scheme);
  const { editions } = await step('languages', () => languagesOf(io, all));
  const data = await step('data', () => renderData(readings, editions[0]!.site));
  const templates = await loadTemplates(io.templates);
  const pamphlets = await step('pamphlets', () =>
    merge(...editions.map((edition) => renderPamphlets(all, edition, templates).files)),
  );
  const { codes } = await readShared(io.sources);
  const content = {
    originals: readings.map(({ scheme, file }) => ({ scheme, text: String(file), findings: toldPlaces(file) })),
    latest: latestEditions(all),
    codes,
    documents: documentsIn(merge(data, pamphlets), new Map()),
  };
  return { schemes, io, content, editions, steps };
}

/** The pages of the site in both languages with the views they are made of, in memory. */
export async function siteOf({ io, content, editions }: SyntheticSite): Promise<Files> {
  const templates = await loadTemplates(io.templates);
  const sites = editions.map((edition) => {
    const documents = new Map(content.originals.map(({ scheme }) => [scheme.id, pamphletView(scheme, edition)]));
    return renderSite(content, { documents }, edition, templates).files;
  });
  return merge(...sites);
}

/** Everything but PDFs, in memory. */
export async function everythingOf({ io }: SyntheticSite): Promise<void> {
  await publish(io, { pdf: false });
}
