import { MOMENT } from '../../../schemas/date.ts';
import { Status, type Fact } from '../../../schemas/identity.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { column, csv, ofEdition, type ColumnMeta } from './csv.ts';
import { premiumCount } from '../document/key-facts.ts';

const line = (name: string) =>
  column(`${name}_line`, 'integer', 'Line of the original, from 1; empty where the value is not read from the text.', {
    minimum: 1,
  });
const moment = { pattern: MOMENT.source };

/** schemes.csv: one row for every edition of a scheme; the other tables refer to it. */
export const schemeColumns: ColumnMeta[] = [
  column('id', 'string', 'Name of the row: scheme and edition.', { required: true, unique: true }),
  ...ofEdition,
  column('title', 'string', 'Name of the scheme, verbatim.'),
  line('title'),
  column('policyholder', 'string', 'Policyholder, verbatim; empty where the text does not state it.'),
  line('policyholder'),
  column('insurer', 'string', 'Insurer, verbatim; empty where the text does not state it.'),
  line('insurer'),
  column('agent', 'string', 'Agent, verbatim; empty where the text does not state it.'),
  line('agent'),
  column(
    'inception',
    'string',
    'First moment of the policy period in ISO 8601, or its day where no time is printed; empty where the text does not state it.',
    moment,
  ),
  column(
    'expiry',
    'string',
    'Last moment of the policy period, as `inception`. Once it has passed, the premiums of the edition hold no longer.',
    moment,
  ),
  line('period'),
  column(
    'application_deadline',
    'string',
    'Last day to apply for the whole period, as `inception`; empty where the text does not state it.',
    moment,
  ),
  line('application_deadline'),
  column(
    'status',
    'string',
    '`open` or `closed` (to new business), as the text said when it was printed; empty where it does not say so, which is neither.',
    { enum: Status.options },
  ),
  line('status'),
  column('premiums', 'integer', 'How many premiums the text prints; 0 where they are on request.', {
    required: true,
    minimum: 0,
  }),
  column('source_file', 'string', 'File that was read.', { required: true }),
  column('source_sha256', 'string', 'Digest of that file as it was received.', {
    required: true,
    pattern: '^[0-9a-f]{64}$',
  }),
];

export function schemesCsv(schemes: readonly Scheme[]): string {
  return csv(
    schemeColumns,
    schemes.map((scheme) => {
      const { title, policyholder, insurer, agent, policyPeriod, applicationDeadline, status } = scheme.identity;
      const period = typeof policyPeriod.value === 'object' ? policyPeriod.value : undefined;
      return [
        scheme.id,
        scheme.scheme,
        scheme.edition,
        ...[title, policyholder, insurer, agent].flatMap((fact) => [wordsOf(fact), lineOf(fact)]),
        period?.inception,
        period?.expiry,
        lineOf(policyPeriod),
        ...[applicationDeadline, status].flatMap((fact) => [wordsOf(fact), lineOf(fact)]),
        premiumCount(scheme),
        scheme.source.file,
        scheme.source.sha256,
      ];
    }),
  );
}

/** Undefined for what the text does not state: a program must not take our words for those of the text. */
function wordsOf({ value }: Fact): unknown {
  return value === 'not stated' ? undefined : value;
}

function lineOf(fact: Fact): number | undefined {
  return 'span' in fact ? fact.span.start.line : undefined;
}
