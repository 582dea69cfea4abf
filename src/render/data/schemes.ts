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
  description:
    'One row for each edition of a scheme: its policyholder, policy period and whether it is closed to new business.',
  primaryKey: EDITION,
  foreignKeys: [],
  rowsOf: (content) => [...content.schemes],
  columns: [
    column('id', 'string', 'Id of the row, made of scheme and edition.', ({ id }) => id, {
      required: true,
      unique: true,
    }),
    ...editionColumns<Row>((scheme) => scheme),
    column('title', 'string', 'Name of the scheme as printed.', ({ identity }) => textOf(identity.title)),
    lineColumn('title', 'title'),
    column('policyholder', 'string', 'Policyholder as printed. Empty if the text does not state it.', ({ identity }) =>
      textOf(identity.policyholder),
    ),
    lineColumn('policyholder', 'policyholder'),
    column('insurer', 'string', 'Insurer as printed. Empty if the text does not state it.', ({ identity }) =>
      textOf(identity.insurer),
    ),
    lineColumn('insurer', 'insurer'),
    column('agent', 'string', 'Agent as printed. Empty if the text does not state it.', ({ identity }) =>
      textOf(identity.agent),
    ),
    lineColumn('agent', 'agent'),
    column(
      'inception',
      'string',
      'Start of the policy period in ISO 8601; the date alone if no time is printed. Empty if the text does not state it.',
      (scheme) => periodOf(scheme)?.inception,
      moment,
    ),
    column(
      'expiry',
      'string',
      'End of the policy period, in the same form as `inception`. After it, the premiums of the edition are no longer valid.',
      (scheme) => periodOf(scheme)?.expiry,
      moment,
    ),
    lineColumn('period', 'policyPeriod'),
    column(
      'application_deadline',
      'string',
      'Deadline to apply for the whole policy period, in the same form as `inception`. Empty if the text does not state it.',
      ({ identity }) => textOf(identity.applicationDeadline),
      moment,
    ),
    lineColumn('application_deadline', 'applicationDeadline'),
    column(
      'status',
      'string',
      '`open` or `closed` (to new business), as at the time the text was written. Empty if the text does not state it; empty means neither.',
      ({ identity }) => textOf(identity.status),
      { enum: Status.options },
    ),
    lineColumn('status', 'status'),
    column(
      'premiums',
      'integer',
      'Number of printed premiums. 0 if premiums are calculated on request.',
      premiumCount,
      {
        required: true,
        minimum: 0,
      },
    ),
    column('source_file', 'string', 'File that was read.', ({ source }) => source.file, required),
    column('source_sha256', 'string', 'SHA-256 hash of the file as received.', ({ source }) => source.sha256, {
      required: true,
      pattern: '^[0-9a-f]{64}$',
    }),
  ],
});

function lineColumn(name: string, field: keyof Identity): Column<Row> {
  return column(
    `${name}_line`,
    'integer',
    'Line of the value in the original, counted from 1. Empty if the value was not read from the original.',
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
