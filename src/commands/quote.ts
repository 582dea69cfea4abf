import { coverAsked, offersOf, type Offer } from '../compare/offers.ts';
import type { Facts } from '../compare/rating.ts';
import { readSources } from '../stages/sources.ts';
import { i18nIn } from '../render/html/site-languages.ts';
import { offerI18n } from '../render/document/offers.ts';
import { quoteJson } from '../report/quote/json.ts';
import { factsFrom, WrongOption, type QuoteOptions } from '../report/quote/options.ts';
import { quoteText } from '../report/quote/text.ts';
import { asWrongUsage, contextOf, printJson, storeOf } from './context.ts';
import { typedLanguage } from './typed-language.ts';

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

function typedFacts(typed: QuoteOptions, offers: readonly Offer[]): Facts {
  try {
    return factsFrom(typed, offers);
  } catch (error) {
    return asWrongUsage(WrongOption)(error);
  }
}
