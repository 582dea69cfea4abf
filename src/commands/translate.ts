import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSources } from '../stages/sources.ts';
import { translationMemory } from '../stages/translation-memory.ts';
import { i18nIn } from '../render/html/site-languages.ts';
import { isTranslation } from '../render/words/i18n.ts';
import { printTranslation, translationReport } from '../report/translation-report.ts';
import { catalogsOf, translationState, type TranslationState } from '../translate/catalog-file.ts';
import { contextOf, printJson, storeOf } from './context.ts';

export type TranslateOptions = { sources: string; check: boolean; json: boolean };

/** `yakkan translate`. */
export async function translate(options: TranslateOptions, project: string): Promise<void> {
  const context = contextOf(options, project);
  const { readings, catalogs, keyed } = await readSources({ ...context, store: await storeOf(context) });
  const schemes = readings.map(({ scheme }) => scheme);
  const langs = (await i18nIn(context.templates, catalogs)).filter(isTranslation).map(({ locale }) => locale.lang);
  const memory = translationMemory(keyed);
  const states = catalogsOf(langs, catalogs).map((catalog) => translationState(schemes, catalog, memory));
  if (!options.check) for (const state of states) await write(state, context.sources);
  if (options.json) printJson(translationReport(states));
  else for (const state of states) printTranslation(state);
  if (options.check && !states.every(isReady)) process.exitCode = 1;
}

async function write({ lang, merged, isCurrent }: TranslationState, sources: string): Promise<void> {
  if (isCurrent) return;
  await mkdir(join(sources, 'translations'), { recursive: true });
  await writeFile(join(sources, 'translations', `${lang}.po`), merged.text);
}

function isReady({ isCurrent, coverage }: TranslationState): boolean {
  return isCurrent && [...coverage.values()].every((each) => each.isEnough);
}
