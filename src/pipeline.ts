import { VFile } from 'vfile';
import { Misreadings } from '../schemas/misreading.ts';
import { Mappings } from '../schemas/mappings.ts';
import { NeutralCodes, type Codes } from '../schemas/neutral-codes.ts';
import { Profile } from '../schemas/profile.ts';
import { Scheme } from '../schemas/scheme.ts';
import { Site } from '../schemas/site.ts';
import { Source } from '../schemas/source.ts';
import { buildReport } from './report/build-report.ts';
import { checklistOf, idleDeclarations } from './compare/checklist.ts';
import { latestEditions } from './compare/editions.ts';
import { differencesFrom } from './compare/reference.ts';
import { assemble } from './extract/assemble.ts';
import { reportChecklist } from './extract/checklist.ts';
import {
  collect,
  collectShared,
  collectText,
  type EditionFiles,
  type EditionName,
  type SharedFiles,
  type Text,
} from './input/collect.ts';
import { collectReference, readReference } from './input/reference.ts';
import { checkConfirmations } from './extract/confirmations.ts';
import { correctionsOf } from './extract/corrections.ts';
import { decode } from './input/decode.ts';
import { gridsOf } from './extract/grid.ts';
import {
  checkCodesKnown,
  checkConditionsKnown,
  checkLiftsOfRiders,
  checkMappedCodesKnown,
  checkMappingsUsed,
  compileMappings,
  type CompiledMappings,
} from './extract/neutral-codes.ts';
import { parse } from './extract/parse.ts';
import type { Reading } from './extract/reading.ts';
import { recognise } from './extract/recognise.ts';
import { reconcile } from './extract/reconcile.ts';
import { reportDifferences } from './extract/reference.ts';
import { report, Stopped, stopIfFailed, reportedPlaces } from './messages/report.ts';
import { pamphletText } from './extract/text.ts';
import { readYaml } from './input/yaml-file.ts';
import { renderPictureStyles, renderScripts, renderStyles, renderWebFonts } from './render/html/assets.ts';
import { json, renderData } from './render/data/data.ts';
import { merge, type Files } from './store/files.ts';
import type { SiteLanguage } from './render/html/page.ts';
import { siteLanguages } from './render/html/site-languages.ts';
import { loadTemplates } from './render/html/templates.ts';
import { renderPamphlets, type PublicationStatus } from './render/pamphlet/pamphlets.ts';
import { renderPictures } from './render/print/pictures.ts';
import { printAll, type Refused } from './render/print/print-all.ts';
import { documentsIn, renderLanguageChooser, renderSite, withSiteComplete } from './render/site/site.ts';
import { i18nOfAll } from './render/words/i18n.ts';
import { loadWords } from './render/words/load.ts';
import { coverageOfSchemes, readCatalogFile, type CoverageOfSchemes } from './translate/catalog-file.ts';

/** Where things are, what may be used (folders, a browser to print with when not our own), and what day it is. */
export type BuildContext = {
  sources: string;
  templates: string;
  cache: string;
  /** Where the compiled scripts of the site lie. */
  scripts: string;
  browser?: string | undefined;
  /** The day in Japan, `2026-11-21`: a policy period may be over. */
  today: string;
};

/** Everything published, by its path below `out/`, the files that messages are on, and how the printing went. */
export type Publication = { files: Files; readings: Reading[]; messages: VFile[]; printed: number; kept: number };

/** What editions are read with: the mappings of each scheme to neutral codes, and slips that an editor knows. */
export type Shared = { mappings: ReadonlyMap<string, CompiledMappings>; misreadings: Misreadings };

/** Take one edition from the files people gave us to a scheme every value of which knows its place. */
export function read(files: EditionFiles, shared: Shared = NOTHING_SHARED): Reading {
  const profile = readYaml(files.profile.path, files.profile.text, Profile); //       what to look for, as data
  const source = readYaml(files.source.path, files.source.text, Source); //           where the text came from
  stopIfFailed(profile.file, source.file);
  const file = decode(files.pamphlet.path, files.pamphlet.bytes, source.value!); //   bytes -> VFile (hash checked)
  stopIfFailed(file);
  const corrections = correctionsOf(source.value!, file, source.file, source.locate); //             overrides of a person, in their places
  stopIfFailed(source.file);
  const pamphlet = pamphletText(file, corrections); //                                VFile -> text with lines and spans
  const grids = gridsOf(parse(file), pamphlet); //                                    VFile -> Root (mdast) -> tables
  const quantities = recognise(pamphlet, profile.value!.notMoney); //                 text  -> Quantities, each with its span
  const own = { mappings: shared.mappings.get(files.scheme), misreadings: shared.misreadings };
  const draft = assemble(files, profile.value!, source.value!, grids, pamphlet, quantities, own); // … -> SchemeDraft
  stopIfFailed(file);
  const scheme = Scheme.parse(draft.scheme); // SchemeDraft -> Scheme (zod); a refusal is a bug of ours
  checkConfirmations(scheme, source.file, source.locate); //                          what a person confirmed for this edition
  stopIfFailed(source.file);
  const reconciliation = reconcile(scheme, quantities, profile.value!, source.value!, pamphlet); // every character and amount
  stopIfFailed(file);
  return { scheme, quantities, reconciliation, mapped: draft.mapped, file };
}

const NO_MISREADINGS: Misreadings = { misreadings: [], variants: [] };
const NOTHING_SHARED: Shared = { mappings: new Map(), misreadings: NO_MISREADINGS };

/** Read every edition, or those of one scheme. What is wrong with any of them is told together. */
export async function readAll(context: Pick<BuildContext, 'sources'>, only?: string): Promise<Reading[]> {
  return (await readSources(context, only)).readings;
}

/** Read as `readAll` does, and compare every edition with the tables that people keyed from its original. A build need not. */
export async function checkAll(context: Pick<BuildContext, 'sources'>, only?: string): Promise<Reading[]> {
  return (await readSources(context, only, true)).readings;
}

/** Every edition, and what the neutral codes that they were read with mean. */
async function readSources(
  { sources }: Pick<BuildContext, 'sources'>,
  only?: string,
  isCompared = false,
): Promise<{ readings: Reading[]; codes: Codes }> {
  const readings: Reading[] = [];
  const failed: VFile[] = [];
  const unread = new Set<string>();
  const editions = (await collect(sources)).filter(({ scheme }) => only === undefined || scheme === only);
  const { shared, codes, files: sharedFiles, checkMappings } = await readShared(sources, editions);
  for (const files of editions) {
    try {
      readings.push(read(files, shared));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      failed.push(...error.files);
      unread.add(files.scheme);
    }
  }
  for (const { scheme, file } of readings) reportChecklist(checklistOf(scheme), idleDeclarations(scheme), scheme, file); // 契約概要, 注意喚起情報
  // what an edition that could not be read says to a mapping, nobody knows
  checkMappings(readings.filter(({ scheme }) => !unread.has(scheme.scheme)));
  const tables = await Promise.all(
    (isCompared ? readings : []).map(async (reading) =>
      compareWithReference(await collectReference(sources, reading.scheme), reading),
    ),
  );
  stopIfFailed(...sharedFiles, ...failed, ...tables.flat(), ...readings.map(({ file }) => file));
  return { readings, codes: codes! };
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
 * What editions are read with. Faults are reported on `files`, one for each file. Where one cannot be read, the editions are read
 * without it, so that a slip in it hides no other.
 * @returns  `checkMappings` needs all editions of a scheme: a mapping that none of them matches is reported.
 */
export function sharedFrom({ codes: codesText, misreadings: slipsText, mappings: mappingTexts }: SharedFiles): {
  shared: Shared;
  codes: Codes | undefined;
  files: VFile[];
  checkMappings: (readings: readonly Reading[]) => void;
} {
  const codes = readYaml(codesText.path, codesText.text, NeutralCodes);
  const slips = readYaml(slipsText.path, slipsText.text, Misreadings);
  if (codes.value) checkCodesKnown(codes.value.codes, codes.file, codes.locate);
  const mappings = mappingTexts.map(({ scheme, path, text }) => ({ scheme, ...readYaml(path, text, Mappings) }));
  for (const { value, file, locate } of mappings)
    if (value && codes.value) checkMappedCodesKnown(value, codes.value.codes, file, locate);
  const compiled = mappings.flatMap(({ scheme, value }) => (value ? [[scheme, compileMappings(value)] as const] : []));
  return {
    shared: { mappings: new Map(compiled), misreadings: slips.value ?? NO_MISREADINGS },
    codes: codes.value?.codes,
    files: [codes.file, slips.file, ...mappings.map(({ file }) => file)],
    checkMappings: (readings) => {
      for (const { scheme, value, file, locate } of mappings) {
        const editions = readings.filter((reading) => reading.scheme.scheme === scheme);
        if (!value || editions.length === 0) continue;
        checkMappingsUsed(value, editions, file, locate);
        checkConditionsKnown(value, editions, file, locate);
        checkLiftsOfRiders(value, editions, file, locate);
      }
    },
  };
}

/** @param editions  Those that are to be read: the mappings of their schemes are read, and no others. */
export async function readShared(
  sources: string,
  editions: readonly EditionName[],
): Promise<ReturnType<typeof sharedFrom>> {
  return sharedFrom(await collectShared(sources, [...new Set(editions.map(({ scheme }) => scheme))]));
}

/** The languages of a publication, the catalog as a file for its messages, and how much of each scheme it translates. */
export type Languages = { languages: SiteLanguage[]; file: VFile; coverage: CoverageOfSchemes };

/** Who publishes, in which languages, and how much of each scheme each of them can say. */
export async function languagesOf(
  { sources, templates, today }: { sources: string; templates: string; today: string },
  schemes: readonly Scheme[],
  withPictures = false,
): Promise<Languages> {
  const siteText = await collectText(sources, 'site.yaml');
  const site = readYaml(siteText.path, siteText.text, Site);
  stopIfFailed(site.file);
  const { catalog, file } = await readCatalogFile(sources);
  const coverage = coverageOfSchemes(schemes, { catalog, file });
  const incomplete = new Set([...coverage].filter(([, { isEnough }]) => !isEnough).map(([id]) => id));
  const about = { site: site.value!, today, withPictures, incomplete };
  const spoken = await i18nOfAll(await loadWords(templates), new Map([['en', catalog]]));
  return { languages: siteLanguages(spoken, schemes, about), file, coverage };
}

/**
 * Take every scheme from its source files to everything we publish about it.
 * @param pdf      Whether to print.
 * @param release  Refuse drafts, and pamphlets whose policy period has expired.
 */
export async function publish(
  context: BuildContext,
  { pdf = true, release = false }: { pdf?: boolean; release?: boolean } = {},
): Promise<Publication> {
  const { readings, codes } = await readSources(context); //                      sources -> Reading[], or stop
  const schemes = readings.map(({ scheme }) => scheme);
  const { languages, file: catalog, coverage } = await languagesOf(context, schemes, pdf); // ja as it is, en by its catalog
  const templates = await loadTemplates(context.templates);
  const data = renderData(readings, languages[0]!.site); //                  CSV, JSON, schema
  const styles = await renderStyles(context.templates);
  const rendered = languages.map((language) => renderPamphlets(schemes, language, templates));
  const pamphlets = merge(...rendered.map(({ files }) => files));
  if (release) stopIfFailed(...rendered.flatMap(({ statuses }) => statuses.map(reportUnfit)));
  const printables = pdf ? rendered.flatMap(({ printables }) => printables) : [];
  const print = await printAll(printables, stylesOfPamphlets(styles), context.cache, context.browser); //  HTML -> PDF, through the gate
  stopIfFailed(...print.refused.map(reportRefused));
  const content = {
    originals: readings.map(({ scheme, file }) => ({ scheme, text: String(file), findings: reportedPlaces(file) })),
    latest: latestEditions(schemes),
    codes,
    documents: documentsIn(merge(data, pamphlets, print.files), print.pages),
  };
  const pages = languages.map((language, i) => renderSite(content, rendered[i]!, language, templates));
  const site = merge(...pages.map(({ files }) => files), renderLanguageChooser(languages, templates)); // each language, and the choice of one
  const cards = pages.flatMap((each) => each.cards);
  const pictures = await renderPictures(
    cards,
    await renderPictureStyles(context.templates),
    context.cache,
    context.browser,
  ); // HTML -> PNG
  const scripts = await renderScripts(context.scripts);
  const fonts = await renderWebFonts({ site, pamphlets }, styles, context.cache);
  const reportFile: Files = new Map([['report.json', json(buildReport(readings, coverage))]]);
  const files = merge(data, styles, scripts, fonts, site, pictures, pamphlets, print.files, reportFile);
  const messages = [...readings.map(({ file }) => file), catalog];
  const spoken = languages.map(({ i18n }) => i18n.locale.lang);
  const whole = withSiteComplete(files, spoken, languages[0]!.site); //      with what hosts and search engines read
  return { files: whole, readings, messages, printed: print.printed, kept: print.kept };
}

/** A change of the site's style sheet prints nothing anew. */
function stylesOfPamphlets(styles: Files): Files {
  return new Map([...styles].filter(([path]) => path.startsWith('pamphlets/')));
}

function reportRefused({ path, faults }: Refused): VFile {
  const file = new VFile({ path: `out/${path}`, value: '' });
  for (const { page, why } of faults)
    report(file, 'pdf-refused', undefined, {
      unexpected: `fault${page === undefined ? '' : ` on page ${page}`}: ${why}`,
      expected: 'a pamphlet that says what the data say, and that a printer and a screen reader can use',
    });
  return file;
}

function reportUnfit({ path, lacksNumber, lacksTranslation, isExpired }: PublicationStatus): VFile {
  const file = new VFile({ path: `out/${path}`, value: '' });
  const refuse = (unexpected: string, expected: string, hint: string) =>
    report(file, 'release-refused', undefined, { unexpected, expected, hint });
  if (lacksNumber)
    refuse('draft without a document number', 'a number confirmed for its edition', 'See `confirmed` in source.yaml.');
  if (lacksTranslation)
    refuse(
      'draft in part untranslated',
      'every exclusion and notice, and four fifths of the rest',
      '`yakkan translate` lists what is missing.',
    );
  if (isExpired)
    refuse('policy period that is over', 'an edition in force', 'A new edition is a new folder with a new text.');
  return file;
}
