import { z } from 'zod';
import { Cell } from './drawing.ts';
import { idOf, Name } from './parts.ts';
import { Pattern } from './pattern.ts';

/** A printed table that no drawing of the profile describes: its heads, or its cells if nothing sets them apart. */
export const PrintedTableProfile = z
  .strictObject({
    id: idOf('the table', 'contract-conditions'),
    section: Name.describe('The id of the section that it is printed in.'),
    head: z
      .array(z.array(Cell).min(1))
      .default([])
      .meta({
        description:
          'For a table whose cells are set apart by tabs or pipes: its head rows (見出し行), cell by cell. Its first rows must look like them.',
        examples: [[['商品構成', '', '主な補償内容']]],
      }),
    merged: z
      .array(z.string().min(1))
      .default([])
      .meta({
        description:
          'The heads of columns, as in `head`, in which an empty cell is merged with the cell above it (結合セル).',
        examples: [['商品構成']],
      }),
    rows: z
      .array(Pattern)
      .min(1)
      .optional()
      .meta({
        description:
          'For a table whose cells nothing sets apart: its rows from top to bottom, each with a hole for each cell. A hole that is a number says ' +
          'which cell it is, if the text has the cells in another order.',
        examples: [['- {:保険期間} {}', '- {:保険契約者} {}']],
      }),
    heads: z.int().nonnegative().default(0).describe('How many of `rows`, the first ones, are heads (見出し行).'),
    sections: z
      .array(Name)
      .min(1)
      .optional()
      .describe(
        'For a table whose rows are sections: their ids from top to bottom. The heading is the first cell, what is below it the second.',
      ),
    asLines: z
      .string()
      .min(1)
      .optional()
      .meta({
        ja: '理由',
        description: 'Why the pages show the table line by line. Without a reason, that is an error.',
        examples: ['連絡先の一覧なので、行ごとに示す'],
      }),
  })
  .refine(
    ({ head, rows, sections }) => [head.length > 0, rows, sections].filter(Boolean).length === 1,
    '`head`, `rows` or `sections`, one of the three',
  )
  .refine(({ head, merged }) => merged.every((name) => head.flat().includes(name)), '`merged`: cells of `head`')
  .refine(({ rows, heads }) => heads === 0 || (rows && heads < rows.length), '`heads`: fewer than `rows`')
  .refine(({ head, asLines }) => asLines === undefined || head.length > 0, '`head` for a table that is shown as lines');
export type PrintedTableProfile = z.infer<typeof PrintedTableProfile>;
