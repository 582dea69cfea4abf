import { z } from 'zod';
import { choice } from './meta.ts';
import { Span, Wording } from './span.ts';

export const CellContent = z
  .union([
    z.strictObject({
      statement: z.string().describe('The id of a statement, a term, a name or a premium whose words are in the cell.'),
    }),
    z.strictObject({
      words: Wording.describe('Words of the cell that are no statement of their own.'),
      of: z
        .string()
        .optional()
        .describe('The id of the statement that they are a part of: the table has it in several cells.'),
    }),
    z.strictObject({ mark: z.string().describe('The id of a note whose mark is in the cell, outside all words.') }),
  ])
  .meta({
    description: 'One of the things in a cell: a statement as far as the cell has its words, words, or a mark.',
  });
export type CellContent = z.infer<typeof CellContent>;

export const PrintedCell = z
  .strictObject({
    span: Span.describe('Where it is.'),
    columns: z.int().positive().describe('How many columns it spans (結合セル).').meta({ unit: 'columns' }),
    rows: z.int().positive().describe('How many rows it spans (結合セル).').meta({ unit: 'rows' }),
    head: choice({
      columns: { ja: '見出し行', means: 'it heads the columns below it' },
      row: { ja: '行見出し', means: 'it heads its row' },
    })
      .optional()
      .describe('What it heads. Absent for other cells.'),
    contents: z.array(CellContent).describe('What is in it, in reading order. An empty cell has nothing.'),
    text: Wording.optional().describe('All its words, as printed; absent if it is empty.'),
  })
  .meta({
    ja: 'セル',
    description: 'A cell of a printed table. A cell that is merged with another one is not listed.',
  });
export type PrintedCell = z.infer<typeof PrintedCell>;

export const PrintedTable = z
  .strictObject({
    id: z.string(),
    section: z.string().describe('The id of the section it is printed in.'),
    span: Span.describe('Where it is: from its first cell to its last.'),
    caption: z
      .array(Wording)
      .meta({ ja: '表題', description: 'What is printed over it as a part of it, outermost first; often nothing.' }),
    columns: z.int().positive().describe('How many columns it has.').meta({ unit: 'columns' }),
    heads: z
      .int()
      .nonnegative()
      .describe('How many of its rows, the first ones, are heads (見出し行).')
      .meta({ unit: 'rows' }),
    field: z.string().optional().describe('The id of the rate table or the table of limits that was read from it.'),
    rows: z.array(z.array(PrintedCell)).describe('Its rows, heads first.'),
  })
  .meta({ ja: '表', description: 'A printed table as it looks on the page: its cells, and what was read from each.' });
export type PrintedTable = z.infer<typeof PrintedTable>;
