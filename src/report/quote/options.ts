import type { AxisKind } from '../../../schemas/rate-axis.ts';
import type { Offer } from '../../compare/offers.ts';
import { isYen, QUANTITIES, type QuantityKind } from '../../compare/kinds.ts';
import { isNumber, leastOf, quantitiesAsked, typedQuantity } from '../../compare/quantities.ts';
import type { Facts } from '../../compare/rating.ts';
import { typedAmount, typedDate, typedDay } from '../../compare/typed-amount.ts';

/** The options of `yakkan quote`, as typed; each quantity has one of its own, by the name of its kind. */
export type QuoteOptions = Partial<Record<QuantityKind, string>> & {
  member?: string;
  class?: string;
  limit?: string;
  joining?: string;
  on?: string;
  condition?: string[];
  /** `age=25`, `employees=12`, or a name: `faculty=medical`. */
  axis?: string[];
};

const AMOUNTS = 'an amount such as `3億5,000万円`, `35000万` or `350000000`';

/** The options for quantities, as the command declares them. */
export const QUANTITY_OPTIONS = QUANTITIES.map((kind) => ({
  flags: `--${kind} <${isYen(kind) ? 'amount' : 'n'}>`,
  description: isYen(kind) ? `${kind.replace('-', ' ')}, ${AMOUNTS}` : `${kind.replace('-', ' ')}, a number`,
}));

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
  const classes = offers.flatMap(({ ratingClasses }) => ratingClasses);
  const conditions = offers.flatMap(({ tables }) =>
    tables.flatMap(({ bands }) => bands.filter(({ extent }) => extent.kind === 'condition').map(({ id }) => id)),
  );
  // the texts of the other schemes do not state whose members they are for
  const membered = offers.flatMap(({ scheme, membership }) => (membership ? [scheme] : []));
  for (const condition of options.condition ?? [])
    if (!conditions.includes(condition))
      throw new WrongOption(`--condition is \`${condition}\`, expected ${listed(conditions)}.`);
  const on = read('on', typedDate, 'a day with its year such as `2026-04-01`');
  const joining = read(
    'joining',
    (typed) => typedDate(typed) ?? typedDay(typed),
    'a day such as `03-15` or `2024-03-15`',
  );
  if (on !== undefined && joining !== undefined && !joining.startsWith('--') && joining !== on)
    throw new WrongOption(`--joining is \`${options.joining!}\`, expected the day of --on, \`${on}\`, or none.`);
  return {
    membership: read('member', (typed) => membered.find((scheme) => scheme === typed), listed(membered)),
    ratingClass: read(
      'class',
      (typed) => {
        const named = classes.filter(({ id, label }) =>
          [id, id.slice(id.indexOf('/') + 1), label.text].includes(typed),
        );
        // several editions may have it
        return new Set(named.map(({ id }) => id)).size === 1 ? named[0]!.id : undefined;
      },
      listed(classes.map(({ id }) => id)),
    ),
    limit: read('limit', (typed) => typedAmount(typed) || undefined, `${AMOUNTS}, above 0`),
    on,
    inception: joining ?? on,
    ...withOwnOptions(options, axesFrom(options.axis ?? [], offers), offers),
    conditions: options.condition ?? [],
  };
}

/** Add the quantities that have an option of their own, such as `--age`. */
function withOwnOptions(
  options: QuoteOptions,
  { quantities, values }: Pick<Facts, 'quantities' | 'values'>,
  offers: readonly Offer[],
): Pick<Facts, 'quantities' | 'values'> {
  const asked = quantitiesAsked(offers);
  const own = QUANTITIES.flatMap((kind) => {
    const typed = options[optionOf(kind)];
    if (typed === undefined) return [];
    if (!asked.includes(kind))
      throw new WrongOption(
        `--${kind} is \`${typed}\`, expected none: nothing depends on it. ${listed(asked)} can be asked.`,
      );
    const quantity = typedQuantity(kind, typed);
    if (quantity !== undefined) return [[kind, quantity] as const];
    const expected = isYen(kind)
      ? `${AMOUNTS}, above 0: who has none so far has to ask`
      : `a whole number from ${leastOf(kind)}`;
    throw new WrongOption(`--${kind} is \`${typed}\`, expected ${expected}.`);
  });
  return { quantities: { ...quantities, ...Object.fromEntries(own) }, values };
}

// --sum-insured is read as sumInsured
function optionOf(kind: QuantityKind): QuantityKind {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as QuantityKind;
}

/** Read `--axis`: a quantity by what it is of, or the value of an axis by its id or its printed label. */
function axesFrom(typed: readonly string[], offers: readonly Offer[]): Pick<Facts, 'quantities' | 'values'> {
  const axes = offers.flatMap((offer) => offer.tables.flatMap((table) => table.axes ?? []));
  const kinds = quantitiesAsked(offers);
  const named = axes.filter((axis) => !isNumber(axis));
  const quantities: Partial<Record<AxisKind, number>> = {};
  const values: string[] = [];
  const expected = () =>
    listed([
      ...kinds.map((kind) => `${kind}=…`),
      ...named.flatMap(({ id, values }) => values.map((value) => `${lastName(id)}=${lastName(value.id)}`)),
    ]);
  for (const each of typed) {
    const [name = '', value = ''] = each.split(/=(.*)/s);
    const kind = kinds.find((known) => known === name);
    const quantity = kind && typedQuantity(kind, value);
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
  return names.length === 0
    ? 'none: there is nothing to choose'
    : [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}
