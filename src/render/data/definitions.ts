import type { Definition } from '../../../schemas/definition.ts';
import { allWords } from '../../compare/clause-words.ts';
import { lineOfWording } from '../../compare/places.ts';
import { meaningOf } from '../../compare/terms.ts';
import { column, required, table } from './table.ts';
import { commonColumns, keyed, sourceLine, type OfScheme } from './clause-columns.ts';

type Row = OfScheme & { definition: Definition };

/** definitions.csv: the terms of each text and what they mean. */
export const definitions = table<Row>({
  name: 'definitions',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) => scheme.definitions.map((definition) => ({ scheme, definition }))),
  columns: [
    ...commonColumns<Row>(({ definition }) => definition.id),
    column('term', 'string', ({ definition }) => definition.term.value, required),
    column('text', 'string', ({ definition, scheme }) => allWords(meaningOf(definition, scheme))),
    sourceLine(({ definition }) => lineOfWording(definition.term)),
  ],
});
