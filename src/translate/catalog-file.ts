import { VFile } from 'vfile';
import { Lang } from '../../schemas/language.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { Termbase } from '../../schemas/termbase.ts';
import { collectCatalogs, collectYaml } from '../input/collect.ts';
import { spanIn } from '../input/span-in.ts';
import { report, stopIfFailed } from '../messages/report.ts';
import { readCatalog, translationOf, type Catalog, type Flaw } from './catalog.ts';
import { omittedNumbers } from './flaws.ts';
import { mergeCatalog, type Merged, type TranslationMemory } from './merge.ts';
import { coverageOf, neededMessages, type Coverage, type NeededWithValues } from './needed.ts';
import { saidNumbers } from './number-words.ts';
import { placedEntries } from './po-entries.ts';
import type { Terms } from './termbase.ts';

/** The translations of what the sources say into one language, and their file for messages. */
export type CatalogFile = { lang: Lang; catalog: Catalog; file: VFile };

/** Reads the text of a catalog by the terms of its language. */
export type ReadCatalog = (text: string, terms: Terms, lang: Lang) => Catalog | Promise<Catalog>;

/** The catalogs by language. `faults` are the other files that something may be wrong with. */
export type Catalogs = { byLang: ReadonlyMap<Lang, CatalogFile>; faults: VFile[] };

/** A scheme, and the messages that its pages say in other languages. */
export type Translated = { scheme: Pick<Scheme, 'id'>; needed: readonly NeededWithValues[] };

/** How much of each scheme a catalog translates, by the id of the scheme. */
export type CoverageOfSchemes = ReadonlyMap<string, Coverage>;
export type CoverageByLanguage = ReadonlyMap<Lang, CoverageOfSchemes>;

/**
 * Read the termbase and every catalog, `translations/<lang>.po`. Every flaw is an error at its entry.
 * @param read  Reads the text of one.
 */
export async function readCatalogs(sources: string, read: ReadCatalog = readCatalog): Promise<Catalogs> {
  const terms = await collectYaml(sources, 'translations/termbase.yaml', Termbase);
  const { catalogs, faults: unread } = await collectCatalogs(sources);
  const faults = [terms.file, ...unread];
  const byLang = new Map<Lang, CatalogFile>();
  for (const { name: lang, path, text } of catalogs) {
    const file = new VFile({ path, value: text });
    if (!Lang.safeParse(lang).success) {
      report(file, 'name-missing', undefined, {
        unexpected: `catalog \`${lang}.po\``,
        expected: 'a name that is the tag of a language, such as `pt-BR.po`',
      });
      faults.push(file);
      continue;
    }
    // without the termbase, the catalog still has flaws of its own
    const catalog = await read(text, termsOf(terms.value, lang), lang);
    for (const flaw of catalog.flaws) reportFlaw(file, flaw);
    byLang.set(lang, { lang, catalog, file });
  }
  return { byLang, faults };
}

/** The catalogs of some languages. One that does not exist yet is empty: everything in it is still to be translated. */
export function catalogsOf(langs: readonly Lang[], { byLang }: Catalogs): CatalogFile[] {
  return langs.map((lang) => byLang.get(lang) ?? emptyCatalog(lang));
}

function emptyCatalog(lang: Lang): CatalogFile {
  const file = new VFile({ path: `sources/translations/${lang}.po`, value: '' });
  return { lang, catalog: { entries: new Map(), flaws: [] }, file };
}

/**
 * How much of each scheme each catalog translates. A scheme of which it translates too little is a warning on its file.
 * @throws Stopped, if a translation says a number in words and the text now has another one.
 */
export function coverageByLanguage(
  schemes: readonly Translated[],
  catalogs: readonly CatalogFile[],
): CoverageByLanguage {
  const byLang = new Map(
    catalogs.map(({ lang, catalog, file }) => {
      const coverage = coverageOfAll(schemes, catalog);
      for (const { needed } of schemes) reportOtherNumbers(file, catalog, needed);
      for (const [id, each] of coverage) if (!each.isEnough) reportIncomplete(file, id, each);
      return [lang, coverage] as const;
    }),
  );
  stopIfFailed(...catalogs.map(({ file }) => file));
  return byLang;
}

/** A catalog brought up to date with the sources. */
export type TranslationState = { lang: Lang; merged: Merged; isCurrent: boolean; coverage: CoverageOfSchemes };

/**
 * Bring a catalog up to date: what the schemes need now, what is stale, what is obsolete.
 * @param memory  What the same statements said in the editions before.
 */
export function translationState(
  schemes: readonly Scheme[],
  { lang, catalog, file }: CatalogFile,
  memory?: TranslationMemory,
): TranslationState {
  const merged = mergeCatalog(String(file) || emptyFile(lang), neededMessages(schemes), memory);
  return {
    lang,
    merged,
    isCurrent: merged.text === String(file),
    coverage: coverageOfAll(schemes.map(translated), catalog),
  };
}

/** A PO file without messages, with the header that editors of catalogs look for. */
function emptyFile(lang: Lang): string {
  const header = ['Project-Id-Version: yakkan', `Language: ${lang}`, 'MIME-Version: 1.0'];
  const encoding = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];
  return `msgid ""\nmsgstr ""\n${[...header, ...encoding].map((line) => `"${line}\\n"\n`).join('')}`;
}

export function translated(scheme: Scheme): { scheme: Scheme; needed: NeededWithValues[] } {
  return { scheme, needed: neededMessages([scheme]) };
}

function coverageOfAll(schemes: readonly Translated[], catalog: Catalog): CoverageOfSchemes {
  return new Map(schemes.map(({ scheme, needed }) => [scheme.id, coverageOf(needed, catalog)]));
}

/** The terms of a language. A language is a name that people give: `constructor` has none. */
function termsOf(terms: Termbase | undefined, lang: Lang): Terms {
  return terms && Object.hasOwn(terms, lang) ? terms[lang]! : {};
}

/** Report a flaw at its entry; that of a message which is there twice at the second one. */
function reportFlaw(file: VFile, { context, id, translation, why }: Flaw): void {
  const entry = placedEntries(String(file)).findLast((each) => each.context === context && each.id === id);
  const place = entry && spanIn(file)(entry.start, entry.end);
  report(file, 'translation-invalid', place, { unexpected: `translation \`${translation}\``, expected: why });
}

/**
 * Report each number that a translation leaves out because it says it in words, where the text now has another number: `any one incident`
 * is right for 1事故 alone.
 */
function reportOtherNumbers(file: VFile, catalog: Catalog, needed: readonly NeededWithValues[]): void {
  for (const { context, id, values } of needed) {
    const translation = translationOf(catalog, context, id);
    if (translation === undefined) continue;
    for (const name of omittedNumbers(id, translation))
      for (const raw of values.get(name) ?? []) {
        const value = Number(raw.normalize('NFKC').replaceAll(',', ''));
        if (value === 1 || saidNumbers(translation).includes(value)) continue;
        const why = `its \`{${name}}\`, which is now \`${raw}\`: words in its place say that it is 1`;
        reportFlaw(file, { context, id, translation, why });
      }
  }
}

function reportIncomplete(file: VFile, scheme: string, { binding, rest, missing }: Coverage): void {
  const [first] = missing;
  report(file, 'translation-incomplete', undefined, {
    unexpected: `gaps in \`${scheme}\`: ${binding.translated} of ${binding.messages} exclusions and notices, ${rest.translated} of ${rest.messages} other messages`,
    expected: 'every exclusion and notice, and four fifths of the rest',
    hint: `The first is \`${first!.id}\`, ${first!.places[0] ?? 'of the profile'}; \`yakkan translate\` lists them all.`,
  });
}
