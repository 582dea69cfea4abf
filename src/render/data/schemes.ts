import { MOMENT } from '../../../schemas/date.ts';
import { Status, type Fact, type Identity } from '../../../schemas/identity.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { premiumCount } from '../document/key-facts.ts';
import { column, EDITION, editionColumns, required, table, type Column } from './table.ts';

type Row = Scheme;

const moment = { pattern: MOMENT.source };

/** schemes.csv: the other tables refer to it. */
export const schemes = table<Row>({
  name: 'schemes',
  description: 'One row for every edition of a scheme: whose it is, its policy period, and whether it is closed.',
  primaryKey: EDITION,
  foreignKeys: [],
  rowsOf: (content) => [...content.schemes],
  columns: [
    column('id', 'string', 'Name of the row: scheme and edition.', ({ id }) => id, { required: true, unique: true }),
    ...editionColumns<Row>((scheme) => scheme),
    column('title', 'string', 'Name of the scheme, verbatim.', ({ identity }) => textOf(identity.title)),
    lineColumn('title', 'title'),
    column(
      'policyholder',
      'string',
      'Policyholder, verbatim; empty where the text does not state it.',
      ({ identity }) => textOf(identity.policyholder),
    ),
    lineColumn('policyholder', 'policyholder'),
    column('insurer', 'string', 'Insurer, verbatim; empty where the text does not state it.', ({ identity }) =>
      textOf(identity.insurer),
    ),
    lineColumn('insurer', 'insurer'),
    column('agent', 'string', 'Agent, verbatim; empty where the text does not state it.', ({ identity }) =>
      textOf(identity.agent),
    ),
    lineColumn('agent', 'agent'),
    column(
      'inception',
      'string',
      'First moment of the policy period in ISO 8601, or its day where no time is printed; empty where the text does not state it.',
      (scheme) => periodOf(scheme)?.inception,
      moment,
    ),
    column(
      'expiry',
      'string',
      'Last moment of the policy period, as `inception`. Once it has passed, the premiums of the edition hold no longer.',
      (scheme) => periodOf(scheme)?.expiry,
      moment,
    ),
    lineColumn('period', 'policyPeriod'),
    column(
      'application_deadline',
      'string',
      'Last day to apply for the whole period, as `inception`; empty where the text does not state it.',
      ({ identity }) => textOf(identity.applicationDeadline),
      moment,
    ),
    lineColumn('application_deadline', 'applicationDeadline'),
    column(
      'status',
      'string',
      '`open` or `closed` (to new business), as the text said when it was printed; empty where it does not say so, which is neither.',
      ({ identity }) => textOf(identity.status),
      { enum: Status.options },
    ),
    lineColumn('status', 'status'),
    column('premiums', 'integer', 'How many premiums the text prints; 0 where they are on request.', premiumCount, {
      required: true,
      minimum: 0,
    }),
    column('source_file', 'string', 'File that was read.', ({ source }) => source.file, required),
    column('source_sha256', 'string', 'Digest of that file as it was received.', ({ source }) => source.sha256, {
      required: true,
      pattern: '^[0-9a-f]{64}$',
    }),
  ],
});

function lineColumn(name: string, field: keyof Identity): Column<Row> {
  return column(
    `${name}_line`,
    'integer',
    'Line of the original, from 1; empty where the value is not read from the text.',
    ({ identity }) => lineOf(identity[field]),
    { minimum: 1 },
  );
}

/** Undefined for what the text does not state: a program must not take our words for those of the text. */
function textOf({ value }: { value: string }): string | undefined {
  return value === 'not stated' ? undefined : value;
}

function periodOf({ identity }: Scheme) {
  const { value } = identity.policyPeriod;
  return typeof value === 'object' ? value : undefined;
}

function lineOf(fact: Fact): number | undefined {
  return 'span' in fact ? fact.span.start.line : undefined;
}
