import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Reading } from './extract/reading.ts';
import type { Replaced, SchemeFiles } from './input/scheme-files.ts';
import { reportedPlaces, stopIfFailed } from './messages/report.ts';
import { json, renderData } from './render/data/data.ts';
import { renderPictureStyles, renderScripts, renderStyles, renderWebFonts } from './render/html/assets.ts';
import type { SiteLanguage } from './render/html/page.ts';
import { languagesOf } from './render/html/site-languages.ts';
import { loadTemplates } from './render/html/templates.ts';
import { documentsOf, renderPamphlets, type Documents } from './render/pamphlet/pamphlets.ts';
import { renderPictures } from './render/print/pictures.ts';
import { printAll } from './render/print/print-all.ts';
import { compareView } from './render/site/compare/compare.ts';
import { documentsIn, renderLanguageChooser, renderSite, withSiteComplete } from './render/site/site.ts';
import { bareOf, unshownOf } from './render/site/unshown.ts';
import { technicalWords } from './render/words/i18n.ts';
import { buildReport } from './report/build-report.ts';
import { counted } from './report/counted.ts';
import { counting, type Progress } from './report/progress.ts';
import { reportRefused, reportUnfit, reportUnreviewed, reportUnshown } from './report/refusals.ts';
import { readSources, type Sources } from './stages/sources.ts';
import { merge, type Files } from './store/files.ts';
import { openStore, type Store } from './store/store.ts';

/** Folders, the day, and settings: a browser to print with if it isn't the bundled one. */
export type BuildContext = {
  sources: string;
  templates: string;
  /** The folder of what is kept from run to run: the unpacked browser, and the store. */
  cache: string;
  /** The store of that folder; opened when left out. */
  store?: Store;
  /** The folder of the compiled scripts of the site. */
  scripts: string;
  browser?: string | undefined;
  /** The day in Japan, `2026-11-21`: it decides which policy periods are over. */
  today: string;
  /** Shows the progress. */
  progress?: Pick<Progress, 'stage' | 'update'>;
};

/** Everything published, by its path below `out/`, the files with messages, and how many PDFs were printed or kept. */
export type Publication = {
  files: Files;
  readings: Reading[];
  messages: VFile[];
  printed: number;
  kept: number;
  /** What each scheme was read from. */
  readFrom: ReadonlyMap<string, SchemeFiles>;
};

/**
 * Check that the page and the pamphlet of each scheme show everything that was read, in each language, and that no summary, comparison
 * or search shows a statement without what qualifies it, from what their templates get. What they do not show is an error at its place
 * in the text. The gate of the PDFs looks for the same on paper.
 */
export function checkShown(
  { readings, latest, codes }: Pick<Sources, 'readings' | 'latest' | 'codes'>,
  languages: readonly SiteLanguage[],
  documents: readonly Documents[] = languages.map((language) =>
    documentsOf(
      readings.map(({ scheme }) => scheme),
      language,
    ),
  ),
): void {
  const comparisons = languages.map((language) => compareView(latest, codes, language));
  for (const { scheme, file } of readings) {
    const unshown = languages.flatMap((language, i) => {
      const documented = documents[i]!.get(scheme.id)!;
      return [...unshownOf(scheme, documented, language), ...bareOf(scheme, documented, comparisons[i]!, language)];
    });
    reportUnshown(unshown, file);
  }
}

/**
 * Read every scheme and make everything that is published about it.
 * @param pdf      Whether to print.
 * @param release  Refuse drafts, and pamphlets whose policy period has expired.
 * @param behind   Schemes whose newest files have errors: they are published from the files of their last version, or left out.
 */
export async function publish(
  context: BuildContext,
  { pdf = true, release = false, behind = new Map() }: { pdf?: boolean; release?: boolean; behind?: Replaced } = {},
): Promise<Publication> {
  const sources = await readSources(context, undefined, false, behind); // sources -> Reading[], or stop
  const { readings, latest, codes, site, catalogs, judged } = sources;
  const schemes = readings.map(({ scheme }) => scheme);
  const spoken = await languagesOf({ ...context, site, catalogs, behind }, schemes, pdf); // the base language as it is, others by their catalogs
  const { languages, coverage } = spoken;
  const templates = await loadTemplates(context.templates);
  const store = context.store ?? (await openStore(join(context.cache, 'store')));
  const workshop = { cache: context.cache, browser: context.browser, store };
  const data = renderData(readings, site, technicalWords(languages.map(({ i18n }) => i18n))); // CSV, JSON, schema
  const styles = await renderStyles(context.templates);
  const { progress } = context;
  progress?.stage(`Making the data and ${counted(schemes.length * languages.length, 'pamphlet')}`);
  const rendered = languages.map((language) => renderPamphlets(schemes, language, templates));
  const shown = rendered.map(({ documents }) => documents);
  checkShown({ readings, latest, codes }, languages, shown); // every statement is on its page and in its pamphlet, and whole wherever it is
  stopIfFailed(...readings.map(({ file }) => file));
  const pamphlets = merge(...rendered.map(({ files }) => files));
  if (release) stopIfFailed(...judged.map(reportUnreviewed));
  if (release) stopIfFailed(...rendered.flatMap(({ statuses }) => statuses.map(reportUnfit)));
  const printables = pdf ? rendered.flatMap(({ printables }) => printables) : [];
  const onPrinted = counting('Printing', 'PDF', printables.length, progress);
  const print = await printAll(printables, stylesOfPamphlets(styles), workshop, onPrinted); // HTML -> PDF, through the gate
  stopIfFailed(...print.refused.map(reportRefused));
  const content = {
    originals: readings.map(({ scheme, file }) => ({ scheme, text: String(file), findings: reportedPlaces(file) })),
    latest,
    codes,
    documents: documentsIn(merge(data, pamphlets, print.files), print.pages),
  };
  progress?.stage(`Making the pages of ${counted(languages.length, 'language')}`);
  const pages = languages.map((language, i) => renderSite(content, rendered[i]!, language, templates));
  const wholeSite = merge(...pages.map(({ files }) => files), renderLanguageChooser(languages, templates)); // each language, and the choice of one
  const cards = pages.flatMap((each) => each.cards);
  const pictures = await renderPictures(
    cards,
    await renderPictureStyles(context.templates),
    workshop,
    counting('Drawing', 'picture', cards.length, progress),
  ); // HTML -> PNG
  const scripts = await renderScripts(context.scripts);
  progress?.stage('Cutting the fonts to what the pages say');
  const fonts = await renderWebFonts({ site: wholeSite, pamphlets }, styles, store);
  const reportFile: Files = new Map([['report.json', json(buildReport(readings, coverage, judged, sources.hide))]]);
  const files = merge(data, styles, scripts, fonts, wholeSite, pictures, pamphlets, print.files, reportFile);
  const messages = [...[...readings, ...spoken.catalogs].map(({ file }) => file), ...judged];
  const langs = languages.map(({ i18n }) => i18n.locale.lang);
  const whole = withSiteComplete(files, langs, site); //      with what hosts and search engines read
  return { files: whole, readings, messages, printed: print.printed, kept: print.kept, readFrom: sources.files };
}

/** The style sheets that pamphlets are printed with: a change of the site's style sheet must not print them again. */
function stylesOfPamphlets(styles: Files): Files {
  return new Map([...styles].filter(([path]) => path.startsWith('pamphlets/')));
}
