import { VFile } from 'vfile';
import type { Scheme } from '../../schemas/scheme.ts';
import { Termbase } from '../../schemas/termbase.ts';
import { collectText, collectYaml } from '../input/collect.ts';
import { spanIn } from '../input/span-in.ts';
import { report } from '../messages/report.ts';
import { readCatalog, type Catalog, type Flaw } from './catalog.ts';
import { mergeCatalog, type Merged } from './merge.ts';
import { coverageOf, neededMessages, type Coverage } from './needed.ts';

/** Where the catalog of English is below `sources/`. */
export const CATALOG = 'translations/en.po';

/** The catalog of English, its file for messages, and that of the termbase. */
export type CatalogFile = { catalog: Catalog; file: VFile; terms: VFile };

/** How much of each scheme a catalog translates, by the id of the scheme. */
export type CoverageOfSchemes = Map<string, Coverage>;

/** Read the catalog and the termbase. Every flaw is an error at its entry. */
export async function readCatalogFile(sources: string): Promise<CatalogFile> {
  const terms = await collectYaml(sources, 'translations/termbase.yaml', Termbase);
  const found = await collectText(sources, CATALOG);
  if (!('text' in found)) return { catalog: { entries: new Map(), flaws: [] }, file: found, terms: terms.file };
  const file = new VFile({ path: found.path, value: found.text });
  // without the termbase, the catalog still has flaws of its own
  const catalog = readCatalog(found.text, terms.value?.['en'] ?? {});
  for (const flaw of catalog.flaws) reportFlaw(file, flaw);
  return { catalog, file, terms: terms.file };
}

/** How much of each scheme the catalog translates. A scheme of which it translates too little is a warning on its file. */
export function coverageOfSchemes(schemes: readonly Scheme[], { catalog, file }: CatalogFile): CoverageOfSchemes {
  const coverage = coverageOfAll(schemes, catalog);
  for (const [id, each] of coverage) if (!each.isEnough) reportIncomplete(file, id, each);
  return coverage;
}

/** The catalog brought up to date with the sources. */
export type TranslationState = { merged: Merged; isCurrent: boolean; coverage: CoverageOfSchemes };

/** Bring the catalog up to date: what the schemes need now, what is stale, what is obsolete. */
export function translationState(schemes: readonly Scheme[], { catalog, file }: CatalogFile): TranslationState {
  const merged = mergeCatalog(String(file), neededMessages(schemes));
  return { merged, isCurrent: merged.text === String(file), coverage: coverageOfAll(schemes, catalog) };
}

function coverageOfAll(schemes: readonly Scheme[], catalog: Catalog): CoverageOfSchemes {
  return new Map(schemes.map((scheme) => [scheme.id, coverageOf(neededMessages([scheme]), catalog)]));
}

function reportFlaw(file: VFile, { context, id, translation, why }: Flaw): void {
  const quoted = `msgctxt ${JSON.stringify(context)}\nmsgid ${JSON.stringify(id)}`;
  const entry = String(file).indexOf(quoted);
  const at = entry === -1 ? -1 : entry + quoted.length - JSON.stringify(id).length + 1;
  const place = at === -1 ? undefined : spanIn(file)(at, at + id.length);
  report(file, 'translation-invalid', place, { unexpected: `translation \`${translation}\``, expected: why });
}

function reportIncomplete(file: VFile, scheme: string, { binding, rest, missing }: Coverage): void {
  const [first] = missing;
  report(file, 'translation-incomplete', undefined, {
    unexpected: `gaps in \`${scheme}\`: ${binding.translated} of ${binding.messages} exclusions and notices, ${rest.translated} of ${rest.messages} other messages`,
    expected: 'every exclusion and notice, and four fifths of the rest',
    hint: `The first is \`${first!.id}\`, ${first!.places[0] ?? 'of the profile'}; \`yakkan translate\` lists them all.`,
  });
}
