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
  description: 'One row for each defined term.',
  ...keyed,
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) => scheme.definitions.map((definition) => ({ scheme, definition }))),
  columns: [
    ...commonColumns<Row>(({ definition }) => definition.id),
    column('term', 'string', 'The term as printed.', ({ definition }) => definition.term.value, required),
    column(
      'text',
      'string',
      'The meaning, with wrapped lines joined and any items after it.',
      ({ definition, scheme }) => allWords(meaningOf(definition, scheme)),
    ),
    sourceLine(({ definition }) => lineOfWording(definition.term)),
  ],
});
