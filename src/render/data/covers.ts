import type { Cover } from '../../../schemas/cover.ts';
import { column, ofEdition, required, table, type ForeignKey } from './table.ts';
import { commonColumns, keyColumn, type OfScheme, sourceLine } from './clause-columns.ts';

type Row = OfScheme & { cover: Cover };

const COVER = ['scheme', 'edition', 'cover'];
export const ofCover: ForeignKey = { fields: COVER, table: 'covers', to: COVER };

/** covers.csv: the covers of each scheme, and what they are called in it. */
export const covers = table<Row>({
  name: 'covers',
  primaryKey: COVER,
  foreignKeys: [ofEdition],
  rowsOf: ({ schemes }) => schemes.flatMap((scheme) => scheme.covers.map((cover) => ({ scheme, cover }))),
  columns: [
    ...commonColumns<Row>(({ cover }) => cover.id),
    column('cover', 'string', ({ cover }) => cover.name, required),
    column('name', 'string', ({ cover }) => cover.label.value, required),
    column('code', 'string', ({ cover }) => cover.code, required),
    sourceLine(({ cover }) => cover.label.span.start.line),
    keyColumn(({ cover }) => cover.id),
  ],
});
