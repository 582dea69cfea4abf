import type { AxisKind } from '../../../schemas/rate-axis.ts';
import type { Offer, OfferedAxis } from '../../compare/offers.ts';
import { kindOf, type Facts } from '../../compare/rating.ts';
import { typedCount, typedDate, typedDay, typedRevenue, typedStores } from '../../compare/typed-amount.ts';

/** The options of `yakkan quote`, as typed. */
export type QuoteOptions = {
  revenue?: string;
  stores?: string;
  member?: string;
  class?: string;
  limit?: string;
  joining?: string;
  condition?: string[];
  /** `age=25`, `employees=12`, or a name: `faculty=medical`. */
  axis?: string[];
};

/** Thrown for an option that cannot be read, or that names something unknown. */
export class WrongOption extends Error {}

/** Read the options as facts about a member, checked against the offers. */
export function factsFrom(options: QuoteOptions, offers: readonly Offer[]): Facts {
  const read = <T>(name: keyof QuoteOptions, value: (typed: string) => T | undefined, expected: string) => {
    const typed = options[name] as string | undefined;
    if (typed === undefined) return undefined;
    const found = value(typed);
    if (found === undefined) throw new WrongOption(`--${name} is \`${typed}\`, expected ${expected}.`);
    return found;
  };
  const amounts = 'an amount such as `3億5,000万円`, `35000万` or `350000000`';
  const classes = offers.flatMap(({ ratingClasses }) => ratingClasses);
  const conditions = offers.flatMap(({ tables }) =>
    tables.flatMap(({ bands }) => bands.filter(({ extent }) => extent.kind === 'condition').map(({ id }) => id)),
  );
  // the texts of the other schemes do not state whose members they are for
  const membered = offers.flatMap(({ scheme, membership }) => (membership ? [scheme] : []));
  for (const condition of options.condition ?? [])
    if (!conditions.includes(condition))
      throw new WrongOption(`--condition is \`${condition}\`, expected ${listed(conditions)}.`);
  return {
    membership: read('member', (typed) => membered.find((scheme) => scheme === typed), listed(membered)),
    revenue: read('revenue', typedRevenue, `${amounts}, above 0: a company without revenue so far has to ask`),
    stores: read('stores', typedStores, 'a whole number from 1'),
    ratingClass: read(
      'class',
      (typed) => {
        const named = classes.filter(({ id, label }) =>
          [id, id.slice(id.indexOf('/') + 1), label.text].includes(typed),
        );
        return named.length === 1 ? named[0]!.id : undefined;
      },
      listed(classes.map(({ id }) => id)),
    ),
    limit: read('limit', typedRevenue, `${amounts}, above 0`),
    inception: read('joining', (typed) => typedDate(typed) ?? typedDay(typed), 'a day such as `03-15` or `2024-03-15`'),
    ...axesFrom(options.axis ?? [], offers),
    conditions: options.condition ?? [],
  };
}

/** Read `--axis`: a quantity by what it is of, or the value of an axis by its id or its printed label. */
function axesFrom(typed: readonly string[], offers: readonly Offer[]): Pick<Facts, 'quantities' | 'values'> {
  const tables = offers.flatMap((offer) => offer.tables);
  const axes = tables.flatMap((table) => table.axes ?? []);
  const isNumber = ({ values }: OfferedAxis) => values.some(({ extent }) => extent.kind !== 'condition');
  const kinds = new Set([
    ...tables.flatMap((table) => kindOf(table) ?? []),
    ...axes.flatMap((axis) => (isNumber(axis) ? [axis.kind] : [])),
  ]);
  const named = axes.filter((axis) => !isNumber(axis));
  const quantities: Partial<Record<AxisKind, number>> = {};
  const values: string[] = [];
  const expected = () =>
    listed([
      ...[...kinds].map((kind) => `${kind}=…`),
      ...named.flatMap(({ id, values }) => values.map((value) => `${lastName(id)}=${lastName(value.id)}`)),
    ]);
  for (const each of typed) {
    const [name = '', value = ''] = each.split(/=(.*)/s);
    const kind = [...kinds].find((known) => known === name);
    const isYen = kind === 'revenue' || kind === 'sum-insured';
    const quantity = kind && (isYen ? typedRevenue(value) : typedCount(value));
    const chosen = named
      .filter(({ id }) => id === name || lastName(id) === name)
      .flatMap((axis) => axis.values.filter(({ id, label }) => [id, lastName(id), label.text].includes(value)));
    if (kind && quantity !== undefined) quantities[kind] = quantity;
    else if (chosen.length > 0) values.push(...chosen.map(({ id }) => id));
    else throw new WrongOption(`--axis is \`${each}\`, expected ${expected()}.`);
  }
  return { quantities, values };
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none: there is nothing to choose' : names.map((name) => `\`${name}\``).join(', ');
}
