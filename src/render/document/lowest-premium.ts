import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { placeOf } from '../../compare/place-of.ts';
import { isAddition, termsOfCell } from '../../compare/rate-key.ts';
import type { I18n } from '../words/i18n.ts';
import { premiumName } from '../words/phrases.ts';
import { cellView, factorTexts } from './rate-table.ts';

/** A printed premium with what it is called and what it is for: class, plan, band. */
export type PremiumWords = { amount: string; name: string; of: string; isExample: boolean; at: string };

/** The lowest of the premiums for a whole policy period; undefined if none is printed, or if they are in several currencies. */
export function lowestPremium(scheme: Scheme, i18n: I18n): PremiumWords | undefined {
  const printed = scheme.rateTables
    .filter((table) => table.basis !== 'mid-term' && !isAddition(table))
    .flatMap((table) => table.cells.flatMap((cell) => (cell.premium ? [{ table, cell, premium: cell.premium }] : [])));
  const nameOf = ({ table, cell }: { table: RateTable; cell: RateCell }) =>
    premiumName({ basis: table.basis, terms: termsOfCell(cell, table) }, i18n);
  const kinds = new Set(printed.map(nameOf));
  const currencies = new Set(printed.map(({ table }) => table.terms.currency));
  const [lowest] = [...printed].sort((a, b) => a.premium.value - b.premium.value);
  // a monthly premium is not lower than a yearly one
  if (!lowest || kinds.size > 1 || currencies.size > 1 || !currencies.has('JPY')) return undefined;
  const { table, cell, premium } = lowest;
  return {
    amount: cellView(cell, scheme, i18n).text.text,
    name: nameOf(lowest),
    of: factorTexts(cell, table, scheme, i18n).join(i18n.locale.punctuation.comma),
    isExample: table.bands.some(({ extent }) => extent.kind === 'point'),
    at: placeOf(premium.span),
  };
}
