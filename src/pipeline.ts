import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Lang } from '../schemas/language.ts';
import type { Scheme } from '../schemas/scheme.ts';
import type { Site } from '../schemas/site.ts';
import type { Replaced, SchemeFiles } from './input/scheme-files.ts';
import { archivedOn } from './editions/editions.ts';
import { stopIfFailed } from './messages/report.ts';
import { json, renderData } from './render/data/data.ts';
import type { Box } from './render/design/page-box.ts';
import {
  renderChangeStyles,
  renderPictureStyles,
  renderScripts,
  renderStyles,
  renderWebFonts,
} from './render/html/assets.ts';
import { formerPath, PRODUCTS, type Product } from './render/document/products.ts';
import { languagesOf } from './render/html/site-languages.ts';
import type { RenderedPamphlet } from './render/pamphlet/pamphlets.ts';
import { loadTemplates } from './render/html/templates.ts';
import { renderPictures } from './render/print/pictures.ts';
import { printAll, putAside, type Printable, type Printed, type Waiting } from './render/print/print-all.ts';
import { A4, printReadyAll, type Order } from './render/print/print-ready/print-ready-all.ts';
import type { Workshop } from './render/print/workshop.ts';
import { renderPage } from './render/site/scheme-pages.ts';
import { documentsIn, renderLanguageChooser, withSiteComplete } from './render/site/site.ts';
import { technicalWords } from './render/words/i18n.ts';
import { buildReport } from './report/build-report.ts';
import { counted } from './report/counted.ts';
import { counting, type Progress } from './report/progress.ts';
import { productReport, type ProductReport } from './report/product-report.ts';
import { reportRefused, reportUnfit, reportUnreviewed, reportUnsigned } from './report/refusals.ts';
import { readDesigns } from './stages/designs.ts';
import { pamphletIn, redlinedIn } from './stages/edition-pages.ts';
import { addPrintable, gatherOn, type Gathered } from './stages/gathered.ts';
import { changeBookIn, changeDocumentsIn, followingEditions, shownFollowing } from './stages/known-changes.ts';
import { keysByEdition } from './stages/known-keys.ts';
import { readRenewals, waitingIn, waitingInErrata } from './stages/renewals.ts';
import { checkShown } from './stages/shown.ts';
import { renderSite } from './stages/site.ts';
import { readSources } from './stages/sources.ts';
import type { Files } from './store/files.ts';
import { putAll, type Shelf, type ShelvedFiles } from './store/shelf.ts';
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
  /** Called when the schemes are no longer needed, before the fonts are cut: that needs as much memory as many schemes do. */
  onPagesMade?: () => void;
};

/** Everything published, by its path below `out/` and on the shelf, the files with messages, and how many PDFs were printed or kept. */
export type Publication = {
  files: ShelvedFiles;
  /** The names of the schemes. */
  schemes: readonly string[];
  messages: VFile[];
  printed: number;
  kept: number;
  /** How long the printed products are. */
  lengths: ProductReport[];
  /** What each scheme was read from. */
  readFrom: ReadonlyMap<string, SchemeFiles>;
};

export type PublishOptions = {
  /** Some schemes, by the names of their folders; all when left out. */
  only?: readonly string[] | undefined;
  /** Whether to print. */
  pdf?: boolean;
  /** What to make of each scheme; everything when left out. */
  products?: readonly Product[] | undefined;
  /** Make files for a printer of the pamphlets and leaflets that are printed. */
  printReady?: Omit<Order, keyof typeof A4> | undefined;
  /** Refuse drafts, and pamphlets whose policy period is over, unless a newer edition answers now: then they are an archive. */
  release?: boolean;
  /** Also make the pamphlet of the newest edition of each scheme with bars at the margin, where something changed since the one before. */
  redline?: boolean;
  /** The design of all pamphlets and leaflets, whatever their profiles say; it has a folder. */
  design?: string | undefined;
  /** Schemes whose newest files have errors: they are published from the files of their last version, or left out. */
  behind?: Replaced;
};

/**
 * Read every scheme and make everything that is published about it.
 * @param context.shelf  Where the files are put as they are made. The caller clears it.
 */
export async function publish(
  context: BuildContext & { shelf: Shelf },
  options: PublishOptions = {},
): Promise<Publication> {
  const store = context.store ?? (await openStore(join(context.cache, 'store')));
  const made = await makePages({ ...context, store }, options); // all that needs the schemes: they do not stay in memory after it
  context.onPagesMade?.();
  return withFonts(made, { ...context, store });
}

/** What is made of the schemes, and what fonts and hosts must still know of it. */
type Made = Omit<Publication, 'files'> & {
  gathered: Pick<Gathered, 'files' | 'add' | 'said'>;
  /** The pages that search engines know by the address of another one. */
  elsewhere: ReadonlySet<string>;
  fontsOfDesigns: (store: Store) => Promise<Files>;
  langs: readonly Lang[];
  site: Site;
};

/** Everything that is published, but for the fonts and what hosts read. */
async function makePages(
  context: BuildContext & { shelf: Shelf; store: Store },
  {
    only,
    pdf = true,
    products = PRODUCTS,
    printReady,
    release = false,
    redline = false,
    design,
    behind = new Map(),
  }: PublishOptions,
): Promise<Made> {
  const { store } = context;
  const sources = await readSources(context, only, false, behind); // sources -> schemes, or stop
  const { readings, editions, codes, site, catalogs, judged } = sources;
  const spoken = await languagesOf({ ...context, site, catalogs, behind }, readings, pdf); // the base language as it is, others by their catalogs
  const { coverage } = spoken;
  const templates = await loadTemplates(context.templates, store);
  const designs = await readDesigns(context, readings, templates, design); // colours, fonts, pages of the pamphlets
  stopIfFailed(...designs.faults);
  const { shelf, progress } = context;
  const workshop = { cache: context.cache, browser: context.browser, store, shelf };
  const gathered = gatherOn(shelf, await putAll(await renderScripts(context.scripts), shelf), site); // what is made waits on the disk
  const following = await followingEditions(sources.keyed, sources.hide, store); // what changed from each edition to the next
  const changes = following.map((each) => each.changes);
  const languages = spoken.languages.map((each) => ({ ...each, hasChanges: following.length > 0 }));
  const renewals = await readRenewals(context.sources, sources.keyed); // … and what of it people signed
  stopIfFailed(...renewals.map(({ file }) => file.file));
  const shownChanges = following.map((pair) => shownFollowing(pair, renewals, readings));
  const editionPairs = shownChanges.filter((each) => !each.compared.erratum); // a correction has a page, and no documents
  const words = technicalWords(languages.map(({ i18n }) => i18n));
  const data = await renderData(readings, site, words, shelf, changes, keysByEdition(sources.keyed)); // CSV, JSON, schema
  gathered.enter(data.files);
  progress?.stage(`Making the data and ${counted(readings.length * languages.length, 'pamphlet')}`);
  const isNewest = (scheme: Scheme) => editions.some((each) => each.at(-1) === scheme);
  const schemes = readings.map(({ scheme }) => scheme);
  const shown = await checkShown(sources, languages, store, (path, view, language) =>
    gathered.addPage(renderPage(path, 'compare', view, schemes, language, templates)),
  ); //  every statement is on its page and in its pamphlet, and whole wherever it is
  stopIfFailed(...readings.map(({ file }) => file));
  const shownEditions = shown.flatMap((each) => each.editions);
  const printables: Waiting[] = [];
  const add = async (folder: 'pamphlets' | 'changes', page: Printable) => {
    await addPrintable(gathered, folder, page);
    if (pdf) printables.push(await putAside(page, shelf));
  };
  const pamphlets: (Omit<RenderedPamphlet, 'printable'> & { path: string })[] = [];
  for (const one of shownEditions)
    for (const product of products) {
      const look = designs.lookOf(one.edition, product);
      const { printable, ...pamphlet } = await pamphletIn(one, product, look);
      designs.note(look, product, printable); // every character is in its font
      await add('pamphlets', printable);
      pamphlets.push({ ...pamphlet, path: printable.path.replace(/html$/, 'pdf') });
    }
  stopIfFailed(...designs.settings);
  for (const one of redline ? shownEditions : []) {
    const pair = following.find(
      (each) => !each.erratum && each.new === one.edition.scheme && isNewest(one.edition.scheme),
    );
    if (!pair) continue; // the newest pamphlets with bars where something changed
    await add('pamphlets', redlinedIn(one, { old: pair.old, changes: pair.changes.changes }, templates));
  }
  for (const language of languages)
    for (const each of editionPairs) {
      for (const page of await changeDocumentsIn(each, language, templates, store)) await add('changes', page); // 新旧対照表, 改定のご案内
      await gathered.add(await changeBookIn(each, language));
    }
  if (release) stopIfFailed(...judged.map(reportUnreviewed));
  if (release) stopIfFailed(...renewals.map((each) => reportUnsigned(each.file.file.path, waitingIn(each))));
  if (release) stopIfFailed(...readings.map((each) => reportUnsigned(each.source.file.path, waitingInErrata(each))));
  const archived = archivedOn(editions, context.today); // what is over is published as an archive once a newer edition answers
  const isOver = ({ status, scheme }: (typeof pamphlets)[number]) => status.isExpired && !archived.has(scheme);
  const ofEditions = [...new Map(pamphlets.map((each) => [each.status.path, each])).values()];
  if (release) stopIfFailed(...ofEditions.map((each) => reportUnfit({ ...each.status, isExpired: isOver(each) })));
  const styles = new Map([
    ...(await renderStyles(context.templates, following.length > 0)),
    ...(editionPairs.length > 0 ? await renderChangeStyles(context.templates) : []),
    ...designs.pictures,
  ]);
  const onPrinted = counting('Printing', 'PDF', printables.length, progress);
  const print = await printAll(printables, stylesOfPaper(styles), workshop, onPrinted); // HTML -> PDF, through the gate
  stopIfFailed(...print.refused.map(reportRefused));
  gathered.enter(print.files);
  const former = underFormerNames(gathered.files);
  gathered.enter(former);
  const forPrinter = await inPrint(printReady, pamphlets, designs.trims, print.files, workshop, progress); // PDF -> PDF/X-4
  stopIfFailed(...forPrinter.refused.map(reportRefused));
  const documents = documentsIn(gathered.files, { ...data, ...print });
  const content = { schemes, editions, codes, documents, changes: shownChanges };
  progress?.stage(`Making the pages of ${counted(languages.length, 'language')}`);
  for (const each of shown) await renderSite(each, content, templates, store, gathered); // each language
  for (const [path, page] of renderLanguageChooser(languages, templates)) await gathered.addSaid('site', path, page); // … and the choice of one
  const onDrawn = counting('Drawing', 'picture', gathered.cards.length, progress);
  gathered.enter(await renderPictures(gathered.cards, await renderPictureStyles(context.templates), workshop, onDrawn)); // HTML -> PNG
  await gathered.add(styles);
  gathered.enter(forPrinter.files);
  const lengths = pamphlets.flatMap((each) => {
    const fills = print.fills.get(each.path);
    return fills ? [productReport(each, fills)] : [];
  });
  await gathered.add([['report.json', json(buildReport(readings, coverage, judged, lengths, sources.hide))]]);
  return {
    ...{ gathered, site, lengths, fontsOfDesigns: designs.fonts, readFrom: sources.files },
    elsewhere: new Set([...gathered.elsewhere, ...[...former.keys()].map((path) => `site/${path}`)]),
    schemes: [...new Set(schemes.map(({ scheme }) => scheme))],
    messages: [...[...readings, ...spoken.catalogs].map(({ file }) => file), ...judged],
    ...{ printed: print.printed + forPrinter.printed, kept: print.kept + forPrinter.kept },
    langs: languages.map(({ i18n }) => i18n.locale.lang),
  };
}

/** The same with the fonts, cut to what the pages say, and what hosts and search engines read. */
async function withFonts(
  { gathered, elsewhere, fontsOfDesigns, langs, site, ...made }: Made,
  { store, shelf, progress }: BuildContext & { shelf: Shelf; store: Store },
): Promise<Publication> {
  progress?.stage('Cutting the fonts to what the pages say');
  await gathered.add(await renderWebFonts(gathered.said(), store));
  await gathered.add(await fontsOfDesigns(store));
  return { ...made, files: await withSiteComplete(gathered.files, elsewhere, langs, site, shelf) };
}

/** The style sheets that PDFs are printed with: a change of the site's style sheet must not print them again. */
function stylesOfPaper(styles: Files): Files {
  return new Map([...styles].filter(([path]) => !path.startsWith('site/')));
}

/** What a member pamphlet was called before there were other products: links to it still lead to it. */
function underFormerNames(files: ShelvedFiles): ShelvedFiles {
  return new Map(
    [...files].flatMap(([path, content]) => {
      const former = formerPath(path);
      return former === undefined ? [] : [[former, content] as const];
    }),
  );
}

/** The files for a printer, if they are asked for: of what members get, and not of proofs. */
async function inPrint(
  order: PublishOptions['printReady'],
  pamphlets: readonly { product: Product; path: string }[],
  trims: ReadonlyMap<string, Box>,
  pdfs: ShelvedFiles,
  workshop: Workshop,
  progress: BuildContext['progress'],
): Promise<Pick<Printed, 'files' | 'printed' | 'kept' | 'refused'>> {
  const forMembers = new Set(pamphlets.filter(({ product }) => product !== 'proof').map(({ path }) => path));
  const finished = new Map([...pdfs].filter(([path]) => forMembers.has(path)));
  const made: Pick<Printed, 'files' | 'printed' | 'kept' | 'refused'> = {
    ...{ files: new Map(), refused: [] },
    ...{ printed: 0, kept: 0 },
  };
  if (!order) return made;
  const trimOf = (path: string) => trims.get(path) ?? A4.trim;
  // designs have pages of several sizes
  for (const trim of new Set([...finished.keys()].map(trimOf))) {
    const ofSize = new Map([...finished].filter(([path]) => trimOf(path) === trim));
    const onMade = counting('Making', 'print-ready file', ofSize.size, progress);
    const each = await printReadyAll(ofSize, { ...A4, ...order, trim }, workshop, onMade);
    each.files.forEach((content, path) => made.files.set(path, content));
    made.refused.push(...each.refused);
    made.printed += each.printed;
    made.kept += each.kept;
  }
  return made;
}
