import { z } from 'zod';
import { ItemWords, Statement } from './item.ts';
import { Name } from './parts.ts';
import { Pattern } from './pattern.ts';

const StatementItem = z
  .strictObject({
    statement: ItemWords.describe(
      'The first words of a statement, or its name, without its number; `{}` for the rest.',
    ),
    under: Name.optional().describe('The section it is in, by its id, if the words alone are not enough.'),
  })
  .describe('Any statement of the text, by its words.');
const TableItem = z
  .strictObject({ table: Name.describe('The name of one of `limitTables` or `rateTables`.') })
  .describe('A table of limits or of premiums.');

/** What words of a pamphlet can send a reader to. */
export const PointerTarget = z.union(
  [...Statement.options, StatementItem, TableItem],
  'a section by its id, a table by its name, or a cost, a rider, a note or a statement by its words, such as `{ section: renewal }`',
);
export type PointerTarget = z.infer<typeof PointerTarget>;

/** Where words of the text lead, if no rule finds it. */
export const PointerStatement = z
  .strictObject({
    quote: Pattern.meta({
      description:
        'The words around the pointer; the hole `{pointer}` holds the pointer itself. Every place that matches is meant.',
      examples: ['（サービスの詳細は、{pointer:P.#}をご参照ください。）', '{pointer:下記}口座あて'],
    }),
    to: z
      .union([PointerTarget, z.array(PointerTarget).min(1)])
      .optional()
      .describe('What it points to.'),
    meant: z
      .string()
      .optional()
      .meta({
        description: 'What it points to in the original, if the text does not have it, in Japanese: it is printed.',
        examples: ['オプションの特約の一覧'],
      }),
  })
  .refine(({ to, meant }) => (to === undefined) !== (meant === undefined), '`to` or `meant`, one of the two')
  .refine(({ quote }) => quote.includes('{pointer'), {
    path: ['quote'],
    message: 'a hole `{pointer}` around the words that point',
  });
export type PointerStatement = z.infer<typeof PointerStatement>;
