import { CHANGE_COLUMNS, changeRows } from '../../editions/change-table.ts';
import { ChangedThing, ChangeKind, Effect, Sign } from '../../../schemas/change.ts';
import { required, type ColumnMeta, type Table } from './table.ts';

type ColumnName = (typeof CHANGE_COLUMNS)[number];

const META: Record<ColumnName, Omit<ColumnMeta, 'name'>> = {
  id: { type: 'string', constraints: required },
  scheme: { type: 'string', constraints: required },
  old: { type: 'string', constraints: required },
  new: { type: 'string', constraints: required },
  kind: { type: 'string', constraints: { required: true, enum: ChangeKind.options } },
  what: { type: 'string', constraints: { required: true, enum: ChangedThing.options } },
  key: { type: 'string' },
  old_text: { type: 'string' },
  new_text: { type: 'string' },
  yen_delta: { type: 'integer' },
  percent: { type: 'number' },
  effect: { type: 'string', constraints: { required: true, enum: Effect.options } },
  sign: { type: 'string', constraints: { required: true, enum: Sign.options } },
  cause: { type: 'string' },
  erratum: { type: 'integer', constraints: { required: true, minimum: 0 } },
};

/** changes.csv: each pair of following editions of each scheme, and each correction of an edition; the head alone if there are none. */
export const changes: Table = {
  name: 'changes',
  columns: CHANGE_COLUMNS.map((name) => ({ name, ...META[name] })),
  primaryKey: ['scheme', 'old', 'new', 'erratum', 'id'],
  foreignKeys: [
    { fields: ['scheme', 'old'], table: 'schemes', to: ['scheme', 'edition'] },
    { fields: ['scheme', 'new'], table: 'schemes', to: ['scheme', 'edition'] },
  ],
  valuesOf: ({ changes: all }) =>
    all.flatMap(changeRows).map((row) => row.map((value) => (value === '' ? undefined : value))),
};
