import { VFile } from 'vfile';
import type { Scheme } from '../schemas/scheme.ts';
import { Site } from '../schemas/site.ts';
import { Termbase } from '../schemas/termbase.ts';
import { collectText } from './input/collect.ts';
import { report, stopIfFailed } from './messages/report.ts';
import { spanIn } from './input/span-in.ts';
import { readYaml } from './input/yaml-file.ts';
import type { SiteLanguage } from './render/html/page.ts';
import { i18nOfAll } from './render/words/i18n.ts';
import { loadWords } from './render/words/load.ts';
import { readCatalog, type Catalog, type Flaw } from './translate/catalog.ts';
import { mergeCatalog, type Merged } from './translate/merge.ts';
import { coverageOf, neededMessages, type Coverage } from './translate/needed.ts';

/** Where the catalog of English lies below `sources/`. */
export const CATALOG = 'translations/en.po';

/** The languages of a publication, the catalog as a file for its messages, and how much of each scheme it says. */
export type Languages = { languages: SiteLanguage[]; file: VFile; coverage: Map<string, Coverage> };

/** Who publishes, in which voices, and how much of each scheme each of them can say. */
export async function languagesOf(
  { sources, templates, today }: { sources: string; templates: string; today: string },
  schemes: readonly Scheme[],
  withPictures = false,
): Promise<Languages> {
  const siteText = await collectText(sources, 'site.yaml');
  const site = readYaml(siteText.path, siteText.text, Site);
  stopIfFailed(site.file);
  const { catalog, file } = await catalogIn(sources);
  stopIfFailed(file);
  const coverage = coverageOfAll(schemes, catalog);
  for (const [id, each] of coverage) if (!each.isEnough) reportIncomplete(file, id, each);
  const incomplete = new Set([...coverage].filter(([, { isEnough }]) => !isEnough).map(([id]) => id));
  const spoken = await i18nOfAll(await loadWords(templates), new Map([['en', catalog]]));
  const languages = spoken.map((i18n, i) => ({
    i18n,
    all: spoken.map(({ locale }) => locale),
    site: site.value!,
    today,
    withPictures,
    received:
      schemes
        .map(({ source }) => source.received)
        .sort()
        .at(-1) ?? '',
    // the first language is the source's own
    incomplete: i === 0 ? new Set<string>() : incomplete,
  }));
  return { languages, file, coverage };
}

/** The catalog held against the sources: brought up to date, its flaws as messages, and how much of each scheme it says. */
export async function translationState(
  sources: string,
  schemes: readonly Scheme[],
): Promise<{ merged: Merged; isCurrent: boolean; file: VFile; coverage: Map<string, Coverage> }> {
  const { catalog, file } = await catalogIn(sources);
  stopIfFailed(file);
  const merged = mergeCatalog(String(file), neededMessages(schemes));
  return { merged, isCurrent: merged.text === String(file), file, coverage: coverageOfAll(schemes, catalog) };
}

async function catalogIn(sources: string): Promise<{ catalog: Catalog; file: VFile }> {
  const termsText = await collectText(sources, 'translations/termbase.yaml');
  const terms = readYaml(termsText.path, termsText.text, Termbase);
  stopIfFailed(terms.file);
  const { path, text } = await collectText(sources, CATALOG);
  const file = new VFile({ path, value: text });
  const catalog = readCatalog(text, terms.value!['en'] ?? {});
  for (const flaw of catalog.flaws) reportFlaw(file, flaw);
  return { catalog, file };
}

function coverageOfAll(schemes: readonly Scheme[], catalog: Catalog): Map<string, Coverage> {
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
