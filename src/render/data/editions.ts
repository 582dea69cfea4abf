import type { Scheme } from '../../../schemas/scheme.ts';
import { dayOf, lastDayToJoin } from '../../compare/policy-period.ts';
import { daysOf } from '../../editions/states.ts';
import { column, EDITION, editionColumns, ofEdition, table } from './table.ts';

const day = { pattern: '^\\d{4}-\\d\\d-\\d\\d$' };

/**
 * editions.csv: what the state of each edition depends on, from its own text and source.yaml alone. The state is not in it: it changes
 * with the day, and a new edition changes no row of an old one.
 */
export const editions = table<Scheme>({
  name: 'editions',
  primaryKey: EDITION,
  foreignKeys: [ofEdition],
  rowsOf: (content) => [...content.schemes],
  columns: [
    ...editionColumns<Scheme>((scheme) => scheme),
    column(
      'from',
      'string',
      (scheme) => {
        const { period, takesOver } = daysOf(scheme);
        return takesOver ?? (period ? dayOf(period.inception) : undefined);
      },
      day,
    ),
    column(
      'until',
      'string',
      (scheme) => {
        const { period } = daysOf(scheme);
        return period ? lastDayToJoin(period) : undefined;
      },
      day,
    ),
    column('takes_over', 'boolean', (scheme) => daysOf(scheme).takesOver !== null, { required: true }),
    column(
      'application_deadline',
      'string',
      ({ identity: { applicationDeadline: deadline } }) =>
        deadline.state === 'stated' ? dayOf(deadline.value) : undefined,
      day,
    ),
    column('withdrawn', 'string', (scheme) => daysOf(scheme).withdrawn ?? undefined, {
      pattern: '^(always|\\d{4}-\\d\\d-\\d\\d)$',
    }),
  ],
});
