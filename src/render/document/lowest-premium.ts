import type { Scheme } from '../../../schemas/scheme.ts';
import { placeOf } from '../../compare/place-of.ts';
import { termsOfCell } from '../../compare/rate-key.ts';
import type { I18n } from '../words/i18n.ts';
import { premiumName } from '../words/phrases.ts';
import { cellView, factorTexts } from './rate-table.ts';

/** A printed premium with what it is called and what it is for: class, plan, band. */
export type PremiumWords = { amount: string; name: string; of: string; isExample: boolean; at: string };

/** The lowest of the premiums for a whole policy period; undefined if none is printed, or if they are in several currencies. */
export function lowestPremium(scheme: Scheme, i18n: I18n): PremiumWords | undefined {
  const printed = scheme.rateTables
    .filter(({ basis }) => basis !== 'mid-term')
    .flatMap((table) => table.cells.flatMap((cell) => (cell.premium ? [{ table, cell, premium: cell.premium }] : [])));
  const kinds = new Set(printed.map(({ table, cell }) => JSON.stringify(premiumName(termsOfCell(cell, table), i18n))));
  const currencies = new Set(printed.map(({ table }) => table.terms.currency));
  const [lowest] = [...printed].sort((a, b) => a.premium.value - b.premium.value);
  // a monthly premium is not lower than a yearly one
  if (!lowest || kinds.size > 1 || currencies.size > 1 || !currencies.has('JPY')) return undefined;
  const { table, cell, premium } = lowest;
  return {
    amount: cellView(cell, scheme, i18n).text.text,
    name: premiumName(termsOfCell(cell, table), i18n),
    of: factorTexts(cell, table, scheme, i18n).join(i18n.locale.punctuation.comma),
    isExample: table.bands.some(({ extent }) => extent.kind === 'point'),
    at: placeOf(premium.span),
  };
}
