import type { Clause } from '../../../schemas/clause.ts';
import type { ExclusionGroup } from '../../../schemas/exclusion.ts';
import { exceptionWords, excludedWords, scopeOf } from '../../compare/clause-words.ts';
import { lineOfClause } from '../../compare/places.ts';
import { column, required, table } from './table.ts';
import { codesColumn, commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

type Row = OfScheme & { group: ExclusionGroup; clause: Clause };

/** exclusions.csv: the words of an exclusion include its items. The columns are a promise: new ones come after the old ones. */
export const exclusions = table<Row>({
  name: 'exclusions',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.exclusions.flatMap((group) => group.items.map((clause) => ({ scheme, group, clause }))),
    ),
  columns: [
    ...commonColumns<Row>(({ clause }) => clause.id),
    column('scope', 'string', ({ group, scheme }) => scopeOf(group, scheme), required),
    column('marker', 'string', ({ clause }) => clause.marker?.value),
    column('text', 'string', ({ clause }) => excludedWords(clause)),
    column('exceptions', 'string', ({ clause }) => exceptionWords(clause)),
    codesColumn(({ clause }) => clause),
    sourceLine(({ clause }) => lineOfClause(clause)),
    column('covers', 'string', ({ group }) => group.covers?.join('+')),
    column('within', 'string', ({ group }) => group.within?.join('+')),
    column('rider', 'string', ({ group }) => group.rider),
    keyColumn(({ clause }) => clause.id),
  ],
});
