import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Codes } from '../schemas/neutral-codes.ts';
import { Scheme } from '../schemas/scheme.ts';
import { Site } from '../schemas/site.ts';
import { checklistOf, idleDeclarations } from './compare/checklist.ts';
import { factsOf, latestEditions, orderFaults, type EditionFacts } from './compare/editions.ts';
import { differencesFrom } from './compare/reference.ts';
import { assemble } from './extract/assemble.ts';
import { checkCharacters, checkInstead } from './extract/characters.ts';
import { checkNotStated, reportChecklist } from './extract/checklist.ts';
import { checkConfirmations } from './extract/confirmations.ts';
import { correctionsOf } from './extract/corrections.ts';
import { reportWordFindings } from './extract/findings.ts';
import { reportRuleFindings } from './extract/findings/every-finding.ts';
import { gridsOf } from './extract/grid.ts';
import { checkFindingsJudged } from './extract/judged.ts';
import { checkCoverCodesKnown } from './extract/neutral-codes.ts';
import { isReadable, opened, type OpenEdition } from './extract/open-edition.ts';
import { parseTables } from './extract/parse.ts';
import { readInPart, stopIfHalfCorrected } from './extract/read-in-part.ts';
import { checkProven } from './extract/proof/floor.ts';
import type { Extraction, Reading } from './extract/reading.ts';
import { recognise } from './extract/recognise.ts';
import { reconcile } from './extract/reconcile.ts';
import { reconcileInPart } from './extract/reconcile-in-part.ts';
import { reportDifferences } from './extract/reference.ts';
import {
  NOTHING_SHARED,
  readShared,
  type MappingFile,
  type Shared,
  type SharedSources,
} from './extract/shared-sources.ts';
import { pamphletText } from './extract/text.ts';
import { collect, collectYaml, type FoundEdition, type Text } from './input/collect.ts';
import { decode } from './input/decode.ts';
import { checkFollows, reportOrder } from './input/edition-order.ts';
import { filesByScheme, replaceEditions, type Replaced, type SchemeFiles } from './input/scheme-files.ts';
import { collectReference, readReference } from './input/reference.ts';
import { isUnusable, reportedPlaces, Stopped, stopIfFailed, stopIfUnusable } from './messages/report.ts';
import { json, renderData } from './render/data/data.ts';
import { hidingPersonal } from './render/data/personal.ts';
import { renderPictureStyles, renderScripts, renderStyles, renderWebFonts } from './render/html/assets.ts';
import { unprintable } from './render/html/repertoire.ts';
import { languagesOf } from './render/html/site-languages.ts';
import { loadTemplates } from './render/html/templates.ts';
import type { SiteLanguage } from './render/html/page.ts';
import { documentsOf, renderPamphlets, type Documents } from './render/pamphlet/pamphlets.ts';
import { renderPictures } from './render/print/pictures.ts';
import { printAll } from './render/print/print-all.ts';
import { documentsIn, renderLanguageChooser, renderSite, withSiteComplete } from './render/site/site.ts';
import { compareView } from './render/site/compare/compare.ts';
import { bareOf, unshownOf } from './render/site/unshown.ts';
import { technicalWords } from './render/words/i18n.ts';
import { buildReport } from './report/build-report.ts';
import { counted } from './report/counted.ts';
import { counting, type Progress } from './report/progress.ts';
import { reportRefused, reportUnfit, reportUnreviewed, reportUnshown } from './report/refusals.ts';
import { merge, type Files } from './store/files.ts';
import { openStore, type Store } from './store/store.ts';
import { readCatalogs, type Catalogs } from './translate/catalog-file.ts';

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
 * Read one edition: from its files to a scheme in which every value has its place in the text.
 * @throws Stopped, with everything that is wrong with the edition. A file with errors is read as far as possible.
 */
export function read(found: FoundEdition, shared: Shared = NOTHING_SHARED): Reading {
  return readEdition(opened(found), shared);
}

function readEdition(edition: OpenEdition, shared: Shared): Reading {
  const { words, pamphlet, ...reading } = extract(edition, shared); //                files -> Scheme, wholly accounted for
  const { scheme, quantities, source, file } = reading;
  reportWordFindings(words, shared.misreadings, source.value.findings, pamphlet); //  what an editor would mark in the words
  reportRuleFindings({ scheme, quantities, pamphlet }); //                            … in what they mean
  checkFindingsJudged(source.value, pamphlet.text, source.file, source.locate); //    what an editor noted, on which words
  stopIfFailed(source.file, file);
  return reading;
}

/**
 * Extract the scheme from the files of one edition, and account for every character and number of the text. What the accounts find is
 * on the files.
 * @throws Stopped, if there is no scheme.
 */
export function extract(edition: OpenEdition, shared: Shared): Extraction {
  if (!isReadable(edition)) throw new Stopped(readInPart(edition, unprintable));
  const { profile, source } = edition;
  const file = decode(edition.pamphlet.path, edition.pamphlet.bytes, source.value, source); // bytes -> VFile (hash checked)
  if (!file) throw new Stopped([source.file]);
  stopIfUnusable(file);
  const corrections = correctionsOf(source.value, file, source.file, source.locate); // a person's overrides, in their places
  checkInstead(source.value, unprintable, source.file, source.locate); //             what they print can be printed
  const pamphlet = pamphletText(file, corrections, { profile, source }); //           VFile -> text with lines and spans
  checkCharacters(pamphlet, unprintable); //                                          what no pamphlet means or no font has
  const quantities = recognise(pamphlet, profile.value); //                           text  -> Quantities, each with its span
  stopIfHalfCorrected(source.file, file);
  const grids = gridsOf(parseTables(file), pamphlet); //                              VFile -> Table[] (mdast) -> grids
  const own = { mappings: shared.mappings.get(edition.scheme), place: profile };
  const draft = assemble(edition, profile.value, source.value, grids, pamphlet, quantities, own); // … -> SchemeDraft
  checkNotStated(profile.value.checklist, pamphlet); //                               what a person says is not there
  if (isUnusable(profile.file) || isUnusable(file)) {
    reportWordFindings(draft.words, shared.misreadings, source.value.findings, pamphlet);
    reconcileInPart(draft.scheme, quantities, profile, source, grids, pamphlet);
  }
  stopIfUnusable(profile.file, file);
  const scheme = Scheme.parse(draft.scheme); // SchemeDraft -> Scheme (zod); if it throws, that is our bug
  checkConfirmations(source.value, scheme, source.file, source.locate); //            what a person confirmed for this edition
  const reconciliation = reconcile(scheme, quantities, profile.value, source.value, pamphlet); // every character and number
  const { follows } = source.value;
  const { mapped, words } = draft;
  return { scheme, quantities, reconciliation, mapped, profile, source, follows, file, words, pamphlet };
}

/** All sources, read without an error. */
export type Sources = {
  readings: Reading[];
  /** The newest edition of each scheme. */
  latest: Scheme[];
  codes: Codes;
  site: Site;
  catalogs: Catalogs;
  /** Which wordings of each scheme stand for which codes, as its file has them. */
  mappings: readonly MappingFile[];
  /** Files of people's judgements, for what is to be reviewed. */
  judged: readonly VFile[];
  /** What each scheme was read from. */
  files: ReadonlyMap<string, SchemeFiles>;
  /** Takes personal data out of words, if `site.yaml` says so. */
  hide: (text: string) => string;
};

/**
 * Read all sources, or those of one scheme. Every file is read before anything stops, so that one run reports everything that is wrong.
 * @param isCompared  Compare every edition with the tables that people keyed from its original. A build need not.
 * @param replaced    Schemes that are read from other files, or left out.
 * @throws Stopped, with the files in the order of the schemes, and after them those that all schemes share.
 */
export async function readSources(
  { sources, progress }: Pick<BuildContext, 'sources' | 'progress'>,
  only?: string,
  isCompared = false,
  replaced: Replaced = new Map(),
): Promise<Sources> {
  const { editions, faults } = replaceEditions(await collect(sources, only), replaced);
  progress?.stage(`Reading ${counted(editions.length, 'edition')}`);
  const shared = await readShared(sources, editions, replaced);
  const site = await collectYaml(sources, 'site.yaml', Site);
  const catalogs = await readCatalogs(sources);
  const { readings, files } = readEditions(editions, shared);
  for (const reading of readings) {
    const { scheme, file, profile } = reading;
    const text = { file, describedBy: { profile } };
    reportChecklist(checklistOf(scheme), idleDeclarations(scheme), scheme, text); // 契約概要, 注意喚起情報
    reading.scores = checkProven(reading); //                                         whole tables, and what their checks would see
  }
  const described = distinct([...files, ...readings.map(({ profile }) => profile.file)]);
  const tables = await Promise.all(
    (isCompared ? readings : []).map(async (reading) =>
      compareWithReference(await collectReference(sources, reading.scheme), reading),
    ),
  );
  stopIfFailed(...faults, ...described, ...tables.flat(), site.file, ...catalogs.faults, ...filesOf(catalogs));
  const judged = distinct(
    [...shared.mappings, ...readings.flatMap(({ source, profile }) => [source, profile])].map(({ file }) => file),
  );
  const schemes = readings.map(({ scheme }) => scheme);
  const follows = new Map(readings.flatMap((each) => (each.follows ? [[each.scheme.id, each.follows]] : [])));
  return {
    readings,
    latest: latestEditions(schemes, follows),
    codes: shared.codes!,
    site: site.value!,
    catalogs,
    mappings: shared.mappings,
    judged,
    files: filesByScheme(editions, shared.mappings),
    hide: hidingPersonal(schemes, site.value!),
  };
}

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

function filesOf({ byLang }: Catalogs): VFile[] {
  return [...byLang.values()].map(({ file }) => file);
}

/** The files of every edition, or of those of one scheme, before anything is read from their texts. */
export async function openEditions({ sources }: Pick<BuildContext, 'sources'>, only?: string): Promise<OpenEdition[]> {
  return (await collect(sources, only)).editions.map(opened);
}

/** Read every edition, or those of one scheme. */
export async function readAll(context: Pick<BuildContext, 'sources'>, only?: string): Promise<Reading[]> {
  return (await readSources(context, only)).readings;
}

/**
 * Read editions, and check what needs all editions of a scheme: their order, and its mappings.
 * @returns The editions without an error, and the files of all of them, with those of `shared`, for their messages.
 */
export function readEditions(
  found: readonly FoundEdition[],
  { shared, codes, files: sharedFiles, checkMappings }: SharedSources,
): { readings: Reading[]; files: VFile[] } {
  const editions = found.map(opened);
  const readings: Reading[] = [];
  const files: (VFile | undefined)[] = [];
  const unread = new Set<string>();
  for (const { profile } of editions)
    if (profile?.value && codes) checkCoverCodesKnown(profile.value, codes, profile.file, profile.locate);
  for (const edition of editions) {
    files.push(edition.profile?.file, edition.source?.file);
    try {
      const reading = readEdition(edition, shared);
      readings.push(reading);
      files.push(reading.file);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      files.push(...error.files);
      unread.add(edition.scheme);
    }
  }
  checkOrder(editions, readings, unread);
  // a mapping may match in an edition that could not be read
  checkMappings(readings.filter(({ scheme }) => !unread.has(scheme.scheme)));
  return { readings, files: distinct([...files, ...sharedFiles]) };
}

/** The editions of each scheme have one order. If one could not be read, only a contradiction is certain. */
function checkOrder(editions: readonly OpenEdition[], readings: readonly Reading[], unread: ReadonlySet<string>): void {
  const sources = editions.flatMap(({ scheme, edition, source }) => (source ? [{ scheme, edition, source }] : []));
  const astray = checkFollows(sources, editions);
  const facts = sources.map(({ scheme, edition, source }): EditionFacts => {
    const reading = readings.find((each) => each.scheme.scheme === scheme && each.scheme.edition === edition);
    const { follows } = source.value ?? {};
    return reading ? factsOf(reading.scheme, follows) : { scheme, edition, follows };
  });
  for (const { why, edition, other } of orderFaults(facts)) {
    const { source } = sources.find((each) => each.scheme === edition.scheme && each.edition === edition.edition)!;
    if (why === 'contradictory' || !(unread.has(edition.scheme) || astray.has(edition.scheme)))
      reportOrder(why, edition, other, source);
  }
}

/** Each file once: the editions of a scheme share its profile. What each of them says about it is on the first. */
function distinct(files: readonly (VFile | undefined)[]): VFile[] {
  const byPath = new Map<string, VFile>();
  for (const file of files) {
    if (!file) continue;
    const first = byPath.get(file.path) ?? file;
    byPath.set(file.path, first);
    const isNew = (message: VFile['messages'][number]) =>
      !first.messages.some((known) => String(known) === String(message));
    if (first !== file) first.messages.push(...file.messages.filter(isNew));
  }
  return [...byPath.values()];
}

/**
 * Compare an edition with the tables keyed from its original.
 * @returns  The files of the tables: what cannot be read, and rows that the text does not have, are reported on them.
 */
export function compareWithReference(
  texts: readonly Text[],
  { scheme, reconciliation, file }: Pick<Reading, 'scheme' | 'reconciliation' | 'file'>,
): VFile[] {
  const { keyed, files } = readReference(texts);
  reportDifferences(differencesFrom(keyed, scheme, reconciliation.amounts), file, files);
  return files;
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
