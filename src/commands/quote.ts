import { coverAsked, offersOf, type Offer } from '../compare/offers.ts';
import type { Facts } from '../compare/rating.ts';
import { readSources } from '../stages/sources.ts';
import { i18nIn } from '../render/html/site-languages.ts';
import { offerI18n } from '../render/document/offers.ts';
import { quoteJson } from '../report/quote/json.ts';
import { factsFrom, WrongOption, type QuoteOptions } from '../report/quote/options.ts';
import { quoteText } from '../report/quote/text.ts';
import type { I18n } from '../render/words/i18n.ts';
import { asWrongUsage, contextOf, printJson, storeOf, WrongUsage } from './context.ts';

export type QuoteCommandOptions = QuoteOptions & { sources: string; lang?: string | undefined; json: boolean };

/** `yakkan quote`. */
export async function quote({ sources, lang, json, ...typed }: QuoteCommandOptions, project: string): Promise<void> {
  const context = contextOf({ sources }, project);
  const { editions, codes, catalogs } = await readSources({ ...context, store: await storeOf(context) });
  const i18n = typedLanguage(lang, await i18nIn(context.templates, catalogs));
  const offers = offersOf(editions.flat(), offerI18n(i18n), coverAsked(codes));
  const facts = typedFacts(typed, offers);
  if (json) return printJson(quoteJson(offers, facts, context.today, i18n));
  const hasColours = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
  process.stdout.write(quoteText(offers, facts, context.today, i18n, hasColours));
}

/** The language that was asked for, or that of the pamphlets. */
function typedLanguage(lang: string | undefined, all: readonly I18n[]): I18n {
  const found = lang === undefined ? all[0] : all.find(({ locale }) => locale.lang === lang);
  if (!found) {
    const known = all.map(({ locale }) => `\`${locale.lang}\``).join(', ');
    throw new WrongUsage(`There are no words in the language \`${lang}\`, only in ${known}.`);
  }
  return found;
}

function typedFacts(typed: QuoteOptions, offers: readonly Offer[]): Facts {
  try {
    return factsFrom(typed, offers);
  } catch (error) {
    return asWrongUsage(WrongOption)(error);
  }
}
