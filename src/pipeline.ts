import { VFile } from 'vfile';
import { Misreadings } from '../schemas/misreading.ts';
import { NeutralCodes } from '../schemas/neutral-codes.ts';
import { Profile } from '../schemas/profile.ts';
import { Scheme } from '../schemas/scheme.ts';
import { Site } from '../schemas/site.ts';
import { Source } from '../schemas/source.ts';
import { buildReport } from './build-report.ts';
import { latestEditions } from './compare/editions.ts';
import { assemble } from './extract/assemble.ts';
import { collect, collectText, type EditionFiles } from './extract/collect.ts';
import { correctionsOf } from './extract/corrections.ts';
import { decode } from './extract/decode.ts';
import { gridsOf } from './extract/grid.ts';
import { checkCodesKnown, checkMappingsUsed, readyCodes, type ReadyCodes } from './extract/neutral-codes.ts';
import { parse } from './extract/parse.ts';
import type { Reading } from './extract/reading.ts';
import { recognise } from './extract/recognise/index.ts';
import { reconcile } from './extract/reconcile.ts';
import { report, Stopped, stopIfFailed } from './extract/report.ts';
import { pamphletText, spanIn } from './extract/text.ts';
import { readYaml } from './extract/yaml-file.ts';
import { renderStyles, renderWebFonts } from './render/assets.ts';
import { json, renderData } from './render/data.ts';
import { merge, type Files } from './render/files.ts';
import { loadTemplates } from './render/html.ts';
import { printables, renderPamphlets } from './render/pamphlet.ts';
import { printAll } from './render/pdf.ts';
import { renderSite, withSiteComplete } from './render/site.ts';
import type { Edition } from './render/view/page.ts';
import { voices } from './render/voices.ts';
import type { Flaw } from './translate/catalog.ts';

/** Where things are, and what may be used: folders, and a browser to print with when not our own. */
export type Io = { sources: string; templates: string; cache: string; browser?: string | undefined };

/** Everything published, by its path below `out/`, and how the printing went. */
export type Publication = { files: Files; readings: Reading[]; printed: number; kept: number };

/** What holds for every scheme: neutral codes for the comparison, and slips that an editor knows. */
export type Shared = { codes: ReadyCodes; misreadings: Misreadings };

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
  const draft = assemble(files, profile.value!, source.value!, grids, pamphlet, quantities, shared); // … -> SchemeDraft
  stopIfFailed(file);
  const scheme = Scheme.parse(draft.scheme); // SchemeDraft -> Scheme (zod); a refusal is a bug of ours
  const reconciliation = reconcile(scheme, quantities, profile.value!, source.value!, pamphlet); // every character and amount
  stopIfFailed(file);
  return { scheme, quantities, reconciliation, mapped: draft.mapped, file };
}

const NOTHING_SHARED: Shared = {
  codes: {},
  misreadings: { misreadings: [], variants: [] },
};

/** Read every edition, or those of one scheme. What is wrong with any of them is told together. */
export async function readAll({ sources }: Pick<Io, 'sources'>, only?: string): Promise<Reading[]> {
  const readings: Reading[] = [];
  const failed: VFile[] = [];
  const editions = await collect(sources);
  const { shared, checkMappings } = await readShared(sources);
  for (const files of editions) {
    if (only !== undefined && files.scheme !== only) continue;
    try {
      readings.push(read(files, shared));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      failed.push(...error.files);
    }
  }
  if (failed.length > 0) throw new Stopped([...failed, ...readings.map(({ file }) => file)]);
  checkMappings(readings);
  return readings;
}

type Text = { path: string; text: string };

/** What all editions are read with, and the check that needs all of them: a mapping that no edition matches is told. */
export function sharedFrom(
  codesText: Text,
  slipsText: Text,
): { shared: Shared; checkMappings: (readings: readonly Reading[]) => void } {
  const codes = readYaml(codesText.path, codesText.text, NeutralCodes);
  const slips = readYaml(slipsText.path, slipsText.text, Misreadings);
  if (codes.value) checkCodesKnown(codes.value, codes.file, codes.locate);
  stopIfFailed(codes.file, slips.file);
  return {
    shared: { codes: readyCodes(codes.value!), misreadings: slips.value! },
    checkMappings: (readings) => {
      checkMappingsUsed(codes.value!, readings, codes.file, codes.locate);
      stopIfFailed(codes.file);
    },
  };
}

export async function readShared(sources: string): Promise<ReturnType<typeof sharedFrom>> {
  return sharedFrom(await collectText(sources, 'coverage.yaml'), await collectText(sources, 'misreadings.yaml'));
}

/** Take every scheme from its source files to everything we publish about it; `pdf: false` leaves out the printing. */
export async function publish(io: Io, { pdf = true }: { pdf?: boolean } = {}): Promise<Publication> {
  const readings = await readAll(io); //                                     sources -> Reading[], or stop
  const schemes = readings.map(({ scheme }) => scheme);
  const languages = await languagesOf(io); //                                ja as it is, en by its catalog
  const templates = await loadTemplates(io.templates);
  const data = renderData(readings); //                                      CSV, JSON, schema
  const styles = await renderStyles(io.templates);
  const site = merge(...languages.map((language) => renderSite(schemes, latestEditions(schemes), language, templates)));
  const pamphlets = merge(...languages.map((language) => renderPamphlets(schemes, language, templates)));
  const print = await printAll(pdf ? printables(pamphlets, schemes) : [], styles, io.cache, io.browser);
  const fonts = await renderWebFonts({ site, pamphlets }, io.cache);
  const told: Files = new Map([['report.json', json(buildReport(readings))]]);
  const files = merge(data, styles, fonts, site, pamphlets, print.files, told);
  return { files: withSiteComplete(files), readings, printed: print.printed, kept: print.kept };
}

/** The languages of a publication: who publishes, and the catalog each is translated by. */
export async function languagesOf({ sources }: Pick<Io, 'sources'>): Promise<Edition[]> {
  const siteText = await collectText(sources, 'site.yaml');
  const site = readYaml(siteText.path, siteText.text, Site);
  const catalog = await collectText(sources, 'translations/en.po');
  const catalogFile = new VFile({ path: catalog.path, value: catalog.text });
  const { voices: all, flaws } = voices(catalog.text);
  for (const flaw of flaws) reportFlaw(catalogFile, flaw);
  stopIfFailed(site.file, catalogFile);
  return all.map((voice) => ({ voice, all: all.map(({ locale }) => locale), site: site.value! }));
}

function reportFlaw(file: VFile, { id, translation, why }: Flaw): void {
  const at = String(file).indexOf(id);
  const place = at === -1 ? undefined : spanIn(file)(at, at + id.length);
  report(file, 'translation-invalid', place, { unexpected: `translation \`${translation}\``, expected: why });
}
