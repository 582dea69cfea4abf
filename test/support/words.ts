import { i18nOfAll, type I18n } from '../../src/render/words/i18n.ts';
import { loadWords } from '../../src/render/words/load.ts';
import { project } from './sources.ts';

const all = await i18nOfAll(await loadWords(`${project}templates`), new Map());

/** Our words in a language, without translations of what sources say. */
export function i18nIn(lang: string): I18n {
  return all.find(({ locale }) => locale.lang === lang)!;
}
