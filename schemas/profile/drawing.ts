import { z } from 'zod';
import { choice } from '../meta.ts';
import { slotsOf } from './pattern.ts';

/** What a hole of a drawing may hold; one without a name is read and not used. */
const SLOT =
  /^(?:item|group|name|text|term|availability|payout|limit\.(?:own|overall)|premium|band|example|condition|plan|plan_code|rating_class|members|inception|months|period|per|frequency|axis\.[a-z0-9]+(?:-[a-z0-9]+)*|(?:limit|deductible)\.[a-z0-9-]+(?:\/(?:per-claim|per-incident|aggregate|per-person|per-corporation)(?:\+(?:per-claim|per-incident|aggregate|per-person|per-corporation))*)?)?$/;

/** Whether a hole has a name that is read by someone else alone: a name that no one knows is reported where it is. */
export const isOfAnother = (name: string, read: RegExp) => SLOT.test(name) && !read.test(name);

export const Cell = z
  .string()
  .refine((cell) => !/[{}]/.test(cell.replace(/\{[^{}]*\}/g, '')), 'braces in pairs')
  .refine(
    (cell) => slotsOf(cell).every((name) => SLOT.test(name)),
    'a hole named as in docs/adding-a-scheme.md, such as `{premium}`',
  )
  .describe(
    'One cell as printed, with named holes for what it holds, such as `{premium}`; an empty text is an empty cell. ' +
      'docs/adding-a-scheme.md lists the names of the holes.',
  );

/** A cell of a drawing, or a group of cells that repeats to the right, once for every plan or inception date. */
const DrawnCell = z.union([
  Cell,
  z
    .array(Cell)
    .min(1)
    .describe('A group of cells that repeats to the right, once for each plan or each inception date.'),
]);
export type DrawnCell = z.infer<typeof DrawnCell>;
export const DrawnRow = z
  .array(DrawnCell)
  .min(1)
  .refine((row) => row.filter(Array.isArray).length <= 1, 'one group of repeated cells at most')
  .meta({
    description: 'One row of the table, cell by cell. A nested list is a group of cells that repeats to the right.',
    examples: [['売上高', ['{plan}']]],
  });
export type DrawnRow = z.infer<typeof DrawnRow>;

export const NotShown = z
  .array(
    z.strictObject({
      cell: Cell.describe('The cell as it is drawn.'),
      reason: z.string().min(1).meta({
        ja: '理由',
        description: 'Why the words of its unnamed holes are not shown. The page of the original prints it.',
      }),
    }),
  )
  .default([])
  .meta({
    description:
      'Cells whose unnamed holes hold words that no field reads, each with the reason. Without one, such words are an error.',
    examples: [[{ cell: '支払限度額{?}', reason: '表の中の単位の表示' }]],
  });

/** A table as it looks on the page: its head rows in order, then the rows its body may have. */
export const Drawing = z
  .strictObject({
    layout: choice({
      cells: { means: 'cells are set apart by tabs or pipes' },
      spaced: { means: 'one line is one row; cells are set apart by white space' },
      lines: { means: 'each cell is a line of its own; blank lines do not count' },
    })
      .default('cells')
      .describe('How the text sets the cells of the table apart.'),
    above: z
      .array(Cell)
      .default([])
      .meta({
        description: 'Lines above the table that belong to it, outermost first. The last one is right above the table.',
        examples: [['{plan}（{limit.liability/aggregate}）']],
      }),
    head: z
      .array(DrawnRow)
      .describe('The head rows (見出し行) of the table, in order. A table without any is found by the lines above it.'),
    body: z
      .array(DrawnRow)
      .min(1)
      .describe('The rows that the body of the table may have. Each printed row is read by the first one that fits.'),
    notShown: NotShown,
  })
  .refine(({ above, head }) => above.length > 0 || head.length > 0, '`head`, or lines `above` the table');
export type Drawing = z.infer<typeof Drawing>;

const OF_LIMITS = /^(?:plan|limit\.(?!own$|overall$).+|deductible\..+)?$/;

/** A table of limits. A hole of another name would be read by no one. */
export const LimitTableDrawing = Drawing.refine(
  ({ above, head, body }) =>
    [above, ...head, ...body]
      .flat(2)
      .flatMap(slotsOf)
      .every((name) => !isOfAnother(name, OF_LIMITS)),
  'holes that a table of limits reads: `{plan}`, `{limit.…/…}` and `{deductible.…}`',
);
