import { MOMENT } from '../../../schemas/date.ts';
import { Status, type Fact, type Identity } from '../../../schemas/identity.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { premiumCount } from '../document/key-facts.ts';
import { column, EDITION, editionColumns, required, table, type Column } from './table.ts';

type Row = Scheme;

const moment = { pattern: MOMENT.source };

/** schemes.csv: the table that the other tables refer to. */
export const schemes = table<Row>({
  name: 'schemes',
  primaryKey: EDITION,
  foreignKeys: [],
  rowsOf: (content) => [...content.schemes],
  columns: [
    column('id', 'string', ({ id }) => id, {
      required: true,
      unique: true,
    }),
    ...editionColumns<Row>((scheme) => scheme),
    column('title', 'string', ({ identity }) => textOf(identity.title)),
    lineColumn('title', 'title'),
    column('policyholder', 'string', ({ identity }) => textOf(identity.policyholder)),
    lineColumn('policyholder', 'policyholder'),
    column('insurer', 'string', ({ identity }) => textOf(identity.insurer)),
    lineColumn('insurer', 'insurer'),
    column('agent', 'string', ({ identity }) => textOf(identity.agent)),
    lineColumn('agent', 'agent'),
    column('inception', 'string', (scheme) => periodOf(scheme)?.inception, moment),
    column('expiry', 'string', (scheme) => periodOf(scheme)?.expiry, moment),
    lineColumn('period', 'policyPeriod'),
    column('application_deadline', 'string', ({ identity }) => textOf(identity.applicationDeadline), moment),
    lineColumn('application_deadline', 'applicationDeadline'),
    column('status', 'string', ({ identity }) => textOf(identity.status), { enum: Status.options }),
    lineColumn('status', 'status'),
    column('premiums', 'integer', premiumCount, {
      required: true,
      minimum: 0,
    }),
    column('source_file', 'string', ({ source }) => source.file, required),
    column('source_sha256', 'string', ({ source }) => source.sha256, {
      required: true,
      pattern: '^[0-9a-f]{64}$',
    }),
  ],
});

function lineColumn(name: string, field: keyof Identity): Column<Row> {
  return column(`${name}_line`, 'integer', ({ identity }) => lineOfFact(identity[field]), { minimum: 1 });
}

/** Undefined if the text does not state it: a program must not mistake our words for those of the text. */
function textOf({ value }: { value: string }): string | undefined {
  return value === 'not stated' ? undefined : value;
}

function periodOf({ identity }: Scheme) {
  const { value } = identity.policyPeriod;
  return typeof value === 'object' ? value : undefined;
}

function lineOfFact(fact: Fact): number | undefined {
  return 'span' in fact ? fact.span.start.line : undefined;
}
