import { latestEditions } from '../compare/editions.ts';
import { offersOf, type Offer } from '../compare/offers.ts';
import type { Facts } from '../compare/rating.ts';
import { languagesOf, readAll } from '../pipeline.ts';
import { offerI18n } from '../render/document/offers.ts';
import { quoteJson } from '../report/quote/json.ts';
import { factsFrom, WrongOption, type QuoteOptions } from '../report/quote/options.ts';
import { quoteText } from '../report/quote/text.ts';
import { asWrongUsage, contextOf, printJson } from './context.ts';

export type QuoteCommandOptions = QuoteOptions & { sources: string; lang: string; json: boolean };

/** `yakkan quote`. */
export async function quote({ sources, lang, json, ...typed }: QuoteCommandOptions, project: string): Promise<void> {
  const context = contextOf({ sources }, project);
  const schemes = (await readAll(context)).map(({ scheme }) => scheme);
  const { languages } = await languagesOf(context, schemes);
  const { i18n } = languages.find((language) => language.i18n.locale.lang === lang)!;
  const offers = offersOf(latestEditions(schemes), offerI18n(i18n));
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
