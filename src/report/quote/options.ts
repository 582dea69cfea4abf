import type { Offer } from '../../compare/offers.ts';
import type { Facts } from '../../compare/rating.ts';
import { typedDay, typedRevenue, typedStores } from '../../compare/typed-amount.ts';

/** The options of `yakkan quote`, as typed. */
export type QuoteOptions = {
  revenue?: string;
  stores?: string;
  member?: string;
  class?: string;
  limit?: string;
  joining?: string;
  condition?: string[];
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
    inception: read('joining', typedDay, 'a day such as `03-15`'),
    conditions: options.condition ?? [],
  };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none: there is nothing to choose' : names.map((name) => `\`${name}\``).join(', ');
}
