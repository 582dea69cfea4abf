import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Scheme } from '../schemas/scheme.ts';
import type { Replaced, SchemeFiles } from './input/scheme-files.ts';
import { archivedOn } from './editions/editions.ts';
import { stopIfFailed } from './messages/report.ts';
import { json, renderData } from './render/data/data.ts';
import {
  renderChangeStyles,
  renderPictureStyles,
  renderScripts,
  renderStyles,
  renderWebFonts,
} from './render/html/assets.ts';
import { languagesOf } from './render/html/site-languages.ts';
import { loadTemplates } from './render/html/templates.ts';
import { renderPictures } from './render/print/pictures.ts';
import { filesOfPages, printAll, type Printed } from './render/print/print-all.ts';
import { A4, printReadyAll, type Order } from './render/print/print-ready/print-ready-all.ts';
import { documentsIn, renderLanguageChooser, withSiteComplete } from './render/site/site.ts';
import { technicalWords } from './render/words/i18n.ts';
import { buildReport } from './report/build-report.ts';
import { counted } from './report/counted.ts';
import { counting, type Progress } from './report/progress.ts';
import { reportRefused, reportUnfit, reportUnreviewed, reportUnsigned } from './report/refusals.ts';
import { pamphletIn, redlinedIn } from './stages/edition-pages.ts';
import { changeBookIn, changeDocumentsIn, followingEditions, shownFollowing } from './stages/known-changes.ts';
import type { KnownEdition } from './stages/known-edition.ts';
import { keysByEdition } from './stages/known-keys.ts';
import { readRenewals, waitingIn } from './stages/renewals.ts';
import { checkShown } from './stages/shown.ts';
import { renderSite } from './stages/site.ts';
import { readSources } from './stages/sources.ts';
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
  readings: KnownEdition[];
  messages: VFile[];
  printed: number;
  kept: number;
  /** What each scheme was read from. */
  readFrom: ReadonlyMap<string, SchemeFiles>;
};

export type PublishOptions = {
  /** Some schemes, by the names of their folders; all when left out. */
  only?: readonly string[] | undefined;
  /** Whether to print. */
  pdf?: boolean;
  /** Make files for a printer of the pamphlets that are printed. */
  printReady?: Omit<Order, keyof typeof A4> | undefined;
  /** Refuse drafts, and pamphlets whose policy period is over, unless a newer edition answers now: then they are an archive. */
  release?: boolean;
  /** Also make the pamphlet of the newest edition of each scheme with bars at the margin, where something changed since the one before. */
  redline?: boolean;
  /** Schemes whose newest files have errors: they are published from the files of their last version, or left out. */
  behind?: Replaced;
};

/** Read every scheme and make everything that is published about it. */
export async function publish(
  context: BuildContext,
  { only, pdf = true, printReady, release = false, redline = false, behind = new Map() }: PublishOptions = {},
): Promise<Publication> {
  const store = context.store ?? (await openStore(join(context.cache, 'store')));
  const sources = await readSources({ ...context, store }, only, false, behind); // sources -> schemes, or stop
  const { readings, editions, codes, site, catalogs, judged } = sources;
  const spoken = await languagesOf({ ...context, site, catalogs, behind }, readings, pdf); // the base language as it is, others by their catalogs
  const { coverage } = spoken;
  const templates = await loadTemplates(context.templates, store);
  const workshop = { cache: context.cache, browser: context.browser, store };
  const following = await followingEditions(sources.keyed, sources.hide, store); // what changed from each edition to the next
  const changes = following.map((each) => each.changes);
  const languages = spoken.languages.map((each) => ({ ...each, hasChanges: following.length > 0 }));
  const renewals = await readRenewals(context.sources, sources.keyed); // … and what of it people signed
  stopIfFailed(...renewals.map(({ file }) => file.file));
  const shownChanges = following.map((pair) => shownFollowing(pair, renewals));
  const words = technicalWords(languages.map(({ i18n }) => i18n));
  const data = renderData(readings, site, words, changes, keysByEdition(sources.keyed)); // CSV, JSON, schema
  const styles = merge(
    await renderStyles(context.templates, following.length > 0),
    following.length === 0 ? new Map<string, string>() : await renderChangeStyles(context.templates),
  );
  const { progress } = context;
  progress?.stage(`Making the data and ${counted(readings.length * languages.length, 'pamphlet')}`);
  const isNewest = (scheme: Scheme) => editions.some((each) => each.at(-1) === scheme);
  const shown = await checkShown(sources, languages, store); // every statement is on its page and in its pamphlet, and whole wherever it is
  stopIfFailed(...readings.map(({ file }) => file));
  const shownEditions = shown.flatMap((each) => each.editions);
  const rendered = await inTurn(shownEditions, (one) => pamphletIn(one, templates));
  const redlined = redline
    ? shownEditions.flatMap((one) => {
        const pair = following.find((each) => each.new === one.edition.scheme && isNewest(one.edition.scheme));
        return pair ? [redlinedIn(one, { old: pair.old, changes: pair.changes.changes }, templates)] : [];
      })
    : []; // the newest pamphlets with bars where something changed
  const finished = filesOfPages(rendered.map(({ printable }) => printable));
  const pamphlets = merge(finished, filesOfPages(redlined));
  const compared = await inTurn(
    languages.flatMap((language) => shownChanges.map((each) => ({ each, language }))),
    async ({ each, language }) => ({
      pages: await changeDocumentsIn(each, language, templates, store), // 新旧対照表, 改定のご案内
      book: await changeBookIn(each, language),
    }),
  );
  const changePages = compared.flatMap(({ pages }) => pages);
  const changeDocuments = merge(filesOfPages(changePages), ...compared.map(({ book }) => book));
  if (release) stopIfFailed(...judged.map(reportUnreviewed));
  if (release) stopIfFailed(...renewals.map((each) => reportUnsigned(each.file.file.path, waitingIn(each))));
  const archived = archivedOn(editions, context.today); // what is over is published as an archive once a newer edition answers
  const isOver = (i: number) => rendered[i]!.status.isExpired && !archived.has(shownEditions[i]!.edition.scheme.id);
  if (release) stopIfFailed(...rendered.map(({ status }, i) => reportUnfit({ ...status, isExpired: isOver(i) })));
  const printables = pdf ? [...rendered.map(({ printable }) => printable), ...redlined, ...changePages] : [];
  const onPrinted = counting('Printing', 'PDF', printables.length, progress);
  const print = await printAll(printables, stylesOfPaper(styles), workshop, onPrinted); // HTML -> PDF, through the gate
  stopIfFailed(...print.refused.map(reportRefused));
  const forPrinter = await inPrint(printReady, finished, print.files, store, progress); // PDF -> PDF/X-4
  stopIfFailed(...forPrinter.refused.map(reportRefused));
  const documents = documentsIn(merge(data, pamphlets, changeDocuments, print.files), print.pages);
  const content = { schemes: readings.map(({ scheme }) => scheme), editions, codes, documents, changes: shownChanges };
  progress?.stage(`Making the pages of ${counted(languages.length, 'language')}`);
  const sites = await inTurn(shown, (each) => renderSite(each, content, templates, store));
  const wholeSite = merge(...sites.map(({ files }) => files), renderLanguageChooser(languages, templates)); // each language, and the choice of one
  const cards = sites.flatMap((each) => each.cards);
  const pictures = await renderPictures(
    cards,
    await renderPictureStyles(context.templates),
    workshop,
    counting('Drawing', 'picture', cards.length, progress),
  ); // HTML -> PNG
  const scripts = await renderScripts(context.scripts);
  progress?.stage('Cutting the fonts to what the pages say');
  const texts = { site: wholeSite, pamphlets, ...(changePages.length > 0 && { changes: filesOfPages(changePages) }) };
  const fonts = await renderWebFonts(texts, store);
  const reportFile: Files = new Map([['report.json', json(buildReport(readings, coverage, judged, sources.hide))]]);
  const files = merge(
    data,
    styles,
    scripts,
    fonts,
    wholeSite,
    pictures,
    pamphlets,
    changeDocuments,
    print.files,
    forPrinter.files,
    reportFile,
  );
  const messages = [...[...readings, ...spoken.catalogs].map(({ file }) => file), ...judged];
  const langs = languages.map(({ i18n }) => i18n.locale.lang);
  const [printed, kept] = [print.printed + forPrinter.printed, print.kept + forPrinter.kept];
  const whole = withSiteComplete(files, langs, site); //      with what hosts and search engines read
  return { files: whole, readings, messages, printed, kept, readFrom: sources.files };
}

/** The style sheets that PDFs are printed with: a change of the site's style sheet must not print them again. */
function stylesOfPaper(styles: Files): Files {
  return new Map([...styles].filter(([path]) => !path.startsWith('site/')));
}

/** The files for a printer, if they are asked for: of the pamphlets, and not of what goes with them. */
async function inPrint(
  order: PublishOptions['printReady'],
  pamphlets: Files,
  pdfs: Files,
  store: Store,
  progress: BuildContext['progress'],
): Promise<Omit<Printed, 'pages'>> {
  const finished = new Map([...pdfs].filter(([path]) => pamphlets.has(path.replace(/pdf$/, 'html'))));
  if (!order || finished.size === 0) return { files: new Map(), printed: 0, kept: 0, refused: [] };
  const onMade = counting('Making', 'print-ready file', finished.size, progress);
  return printReadyAll(finished, { ...A4, ...order }, store, onMade);
}

/** One after another: what is made of each is large. */
async function inTurn<T, R>(all: readonly T[], make: (each: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const each of all) made.push(await make(each));
  return made;
}
