import type { I18n } from '../render/words/i18n.ts';
import { WrongUsage } from './context.ts';

/**
 * The language that was asked for, or that of the pamphlets.
 * @throws WrongUsage
 */
export function typedLanguage(lang: string | undefined, all: readonly I18n[]): I18n {
  const found = lang === undefined ? all[0] : all.find(({ locale }) => locale.lang === lang);
  if (!found) {
    const known = all.map(({ locale }) => `\`${locale.lang}\``).join(', ');
    throw new WrongUsage(`There are no words in the language \`${lang}\`, only in ${known}.`);
  }
  return found;
}
