import type { BandExtent } from '../../../schemas/band.ts';
import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { factorsOf, isAddition, rowsOf, termsOfCell, type RateFactor } from '../../compare/rate-key.ts';
import { placeOf } from '../../compare/place-of.ts';
import type { I18n } from '../words/i18n.ts';
import { premiumName, quantityText } from '../words/phrases.ts';
import { cellView, factorWording } from './rate-table.ts';

/** A printed premium, looked up for a member: what the member has, the row that it is in, and the premium. */
export type WorkedExample = {
  /** The id of the premium. */
  id: string;
  /** What the member has: the quantity in the middle of a band, and the plan. */
  given: string;
  /** The label of the row; '' if what the member has is the label. */
  row: string;
  name: string;
  amount: string;
  at: string;
};

/** A premium from the middle of the first table that has some; undefined if none is printed. */
export function workedExample(scheme: Scheme, i18n: I18n): WorkedExample | undefined {
  for (const table of scheme.rateTables.filter((each) => each.basis !== 'mid-term' && !isAddition(each))) {
    const priced = table.cells.flatMap((cell) =>
      cell.premium ? [{ cell, factors: factorsOf(cell, table, scheme) }] : [],
    );
    const rows = rowsOf(table)?.axis;
    const within = priced.filter(({ factors }) =>
      factors.some((each) => each.axis.id === rows && valueIn(each.extent) !== undefined),
    );
    const among = within.length > 0 ? within : priced;
    // the first premium of the row in the middle
    const labels = [...new Set(among.map(({ factors }) => rowOf(factors, rows)))];
    const middle = labels[Math.floor(labels.length / 2)];
    const found = among.find(({ factors }) => rowOf(factors, rows) === middle);
    if (found) return exampleOf(found.cell, found.factors, rows, table, scheme, i18n);
  }
  return undefined;
}

function rowOf(factors: readonly RateFactor[], rows: string | undefined): string | undefined {
  return factors.find(({ axis }) => axis.id === rows)?.id;
}

function exampleOf(
  cell: RateCell,
  factors: readonly RateFactor[],
  rows: string | undefined,
  table: RateTable,
  scheme: Scheme,
  i18n: I18n,
): WorkedExample {
  const words = factors.map((factor) => {
    const value = factor.axis.id === rows ? valueIn(factor.extent) : undefined;
    if (value === undefined) return { said: factorWording(factor, i18n).text, row: '' };
    const { unit } = factor.extent as Exclude<BandExtent, { kind: 'condition' }>;
    const quantity = unit === 'count' ? i18n.locale.number(value) : quantityText(value, unit, i18n);
    const isPoint = factor.extent?.kind === 'point';
    return {
      said: `${i18n.t(`terms.axis.${factor.axis.kind}`)} ${quantity}`,
      row: isPoint ? '' : factorWording(factor, i18n).text,
    };
  });
  return {
    id: cell.id,
    // the quantity first: it is what a member knows
    given: [...words.filter(({ row }) => row !== ''), ...words.filter(({ row }) => row === '')]
      .map(({ said }) => said)
      .join(i18n.locale.punctuation.comma),
    row: words.map(({ row }) => row).join(''),
    name: premiumName({ basis: table.basis, terms: termsOfCell(cell, table) }, i18n),
    amount: cellView(cell, scheme, i18n).text.text,
    at: placeOf(cell.premium!.span),
  };
}

/** A value that is clearly in a band: its middle, or a point; undefined for a band without both ends. */
function valueIn(extent: BandExtent | undefined): number | undefined {
  if (extent?.kind === 'point') return extent.value;
  if (extent?.kind !== 'interval' || !extent.min || !extent.max) return undefined;
  return Math.ceil((extent.min.value + extent.max.value) / 2);
}
