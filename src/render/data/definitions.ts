import type { Definition } from '../../../schemas/definition.ts';
import type { Span } from '../../../schemas/span.ts';
import { allWords } from '../../compare/clause-words.ts';
import { lineOfWording } from '../../compare/places.ts';
import { meaningOf } from '../../compare/terms.ts';
import { column, EDITION, editionColumns, ofEdition, required, table } from './table.ts';
import { commonColumns, keyColumn, keyed, type OfScheme, sourceLine } from './clause-columns.ts';

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
    column('note', 'string', ({ definition }) => definition.note),
    column('uses', 'integer', ({ definition }) => definition.uses.length, { required: true, minimum: 0 }),
    keyColumn(({ definition }) => definition.id),
  ],
});

type Use = OfScheme & { definition: Definition; span: Span };

/** definition-uses.csv: where each term is used. */
export const definitionUses = table<Use>({
  name: 'definition-uses',
  primaryKey: [...EDITION, 'definition', 'source_line', 'source_column'],
  foreignKeys: [ofEdition],
  rowsOf: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.definitions.flatMap((definition) => definition.uses.map((span) => ({ scheme, definition, span }))),
    ),
  columns: [
    column('definition', 'string', ({ definition }) => definition.id, required),
    ...editionColumns<Use>(({ scheme }) => scheme),
    column('source_line', 'integer', ({ span }) => span.start.line, { required: true, minimum: 1 }),
    column('source_column', 'integer', ({ span }) => span.start.column, { required: true, minimum: 1 }),
  ],
});
