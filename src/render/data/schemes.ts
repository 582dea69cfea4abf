import { MOMENT } from '../../../schemas/date.ts';
import { isMissing, Status, type Fact, type Identity } from '../../../schemas/identity.ts';
import { Level } from '../../../schemas/level.ts';
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
    column('level', 'string', ({ level }) => level, { required: true, enum: Level.options }),
    column('not_yet_read', 'string', ({ identity }) => unreadIn(identity)),
  ],
});

/** The columns that are empty because the text is not read so far. Empty if there are none. */
function unreadIn(identity: Identity): string | undefined {
  const columns = Object.entries(COLUMN_OF_FACT).filter(
    ([field]) => identity[field as keyof Identity].state === 'not-yet-read',
  );
  return columns.length > 0 ? columns.map(([, name]) => name).join(' ') : undefined;
}

const COLUMN_OF_FACT: Record<keyof Identity, string> = {
  title: 'title',
  policyholder: 'policyholder',
  insurer: 'insurer',
  agent: 'agent',
  policyPeriod: 'inception expiry',
  applicationDeadline: 'application_deadline',
  status: 'status',
};

function lineColumn(name: string, field: keyof Identity): Column<Row> {
  return column(`${name}_line`, 'integer', ({ identity }) => lineOfFact(identity[field]), { minimum: 1 });
}

/** Undefined if the text does not state it: a program must not mistake our words for those of the text. */
function textOf(fact: Fact & { value: string }): string | undefined {
  return isMissing(fact) ? undefined : fact.value;
}

function periodOf({ identity }: Scheme) {
  const { value } = identity.policyPeriod;
  return typeof value === 'object' ? value : undefined;
}

function lineOfFact(fact: Fact): number | undefined {
  return 'span' in fact ? fact.span.start.line : undefined;
}
