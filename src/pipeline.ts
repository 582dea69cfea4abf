import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { Profile } from '../schemas/profile.ts';
import { Scheme } from '../schemas/scheme.ts';
import { Site } from '../schemas/site.ts';
import { Source } from '../schemas/source.ts';
import { buildReport } from './build-report.ts';
import { latestEditions } from './compare/editions.ts';
import { assemble } from './extract/assemble.ts';
import { collect, type EditionFiles } from './extract/collect.ts';
import { decode } from './extract/decode.ts';
import { parse } from './extract/parse.ts';
import type { Reading } from './extract/reading.ts';
import { recognise } from './extract/recognise/index.ts';
import { reconcile } from './extract/reconcile.ts';
import { Stopped, stopIfFailed } from './extract/report.ts';
import { pamphletText } from './extract/text.ts';
import { readYaml } from './extract/yaml-file.ts';
import { renderStyles, renderWebFonts } from './render/assets.ts';
import { json, renderData } from './render/data.ts';
import { merge, type Files } from './render/files.ts';
import { loadTemplates } from './render/html.ts';
import { renderPamphlets } from './render/pamphlet.ts';
import { printAll, type Printable } from './render/pdf.ts';
import { renderSite } from './render/site.ts';
import { voices } from './render/voices.ts';

/** Where things are, and what may be used: folders, and a browser to print with when not our own. */
export type Io = { sources: string; templates: string; cache: string; browser?: string | undefined };

/** Everything published, by its path below `out/`, and how the printing went. */
export type Publication = { files: Files; readings: Reading[]; printed: number; kept: number };

/** Take one edition from the files people gave us to a scheme every value of which knows its place. */
export function read(files: EditionFiles): Reading {
  const profile = readYaml(files.profile.path, files.profile.text, Profile); //       what to look for, as data
  const source = readYaml(files.source.path, files.source.text, Source); //           where the text came from
  stopIfFailed(profile.file, source.file);
  const file = decode(files.pamphlet.path, files.pamphlet.bytes, source.value!); //   bytes -> VFile (hash checked)
  stopIfFailed(file);
  const tree = parse(file); //                                                        VFile -> Root (mdast)
  const pamphlet = pamphletText(file); //                                             VFile -> text with lines and spans
  const quantities = recognise(pamphlet, profile.value!.notMoney); //                 text  -> Quantities, each with its span
  const draft = assemble(files, profile.value!, source.value!, tree, pamphlet, quantities); // … -> SchemeDraft
  stopIfFailed(file);
  const scheme = Scheme.parse(draft); // SchemeDraft -> Scheme (zod); a refusal is a bug of ours
  const reconciliation = reconcile(scheme, quantities, profile.value!, pamphlet); // every amount claimed, every table proven
  stopIfFailed(file);
  return { scheme, quantities, reconciliation, file };
}

/** Read every edition. What is wrong with any of them is told together. */
export async function readAll({ sources }: Pick<Io, 'sources'>): Promise<Reading[]> {
  const readings: Reading[] = [];
  const failed: VFile[] = [];
  for (const files of await collect(sources)) {
    try {
      readings.push(read(files));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      failed.push(...error.files);
    }
  }
  if (failed.length > 0) throw new Stopped([...failed, ...readings.map(({ file }) => file)]);
  return readings;
}

/** Take every scheme from its source files to everything we publish about it; `pdf: false` leaves out the printing. */
export async function publish(io: Io, { pdf = true }: { pdf?: boolean } = {}): Promise<Publication> {
  const readings = await readAll(io);
  const schemes = readings.map(({ scheme }) => scheme);
  const latest = latestEditions(schemes);
  const templates = await loadTemplates(io.templates);
  const styles = await renderStyles(io.templates);
  const site = readYaml('sources/site.yaml', await readFile(join(io.sources, 'site.yaml'), 'utf8'), Site);
  stopIfFailed(site.file);

  const data = renderData(
    schemes,
    readings.flatMap(({ reconciliation }) => reconciliation.amounts),
  );
  const editions = (await voices(io.sources)).map((voice, _, all) => ({
    voice,
    all: all.map(({ locale }) => locale),
    site: site.value!,
  }));
  const pages = merge(...editions.map((edition) => renderSite(schemes, latest, edition, templates)));
  const pamphlets = merge(...editions.map((edition) => renderPamphlets(schemes, edition, templates)));
  const { files: pdfs, ...printing } = pdf
    ? await printAll(printables(pamphlets, schemes), styles, io.cache, io.browser)
    : { files: new Map() as Files, printed: 0, kept: 0 };
  const fonts = merge(
    await renderWebFonts('site', pages, io.cache),
    await renderWebFonts('pamphlets', pamphlets, io.cache),
  );

  const files = merge(data, styles, fonts, pages, pamphlets, pdfs);
  files.set('report.json', json(buildReport(readings)));
  // the site stands on its own: what it links to goes with it
  for (const [path, content] of [...files]) if (/^(data|pamphlets)\//.test(path)) files.set(`site/${path}`, content);
  return { files, readings, ...printing };
}

/** A pamphlet is dated by its text: the day it was received. */
function printables(pamphlets: Files, schemes: readonly Scheme[]): Printable[] {
  return [...pamphlets].map(([path, html]) => {
    const scheme = schemes.find(({ scheme: name, edition }) => path.endsWith(`/${name}-${edition}.html`))!;
    return { path, html: String(html), date: scheme.source.received };
  });
}
