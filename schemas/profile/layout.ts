import { z } from 'zod';
import { choice } from '../meta.ts';
import { Name } from './parts.ts';
import { Pattern } from './pattern.ts';

/** How to put text in order that was mixed when it was extracted from a page with columns. */
export const Order = z.union([
  z.strictObject({
    move: Pattern.describe(
      'The first words that are in the wrong place. Without `through`, they are all that is moved.',
    ),
    through: Pattern.optional().describe('The last words of what is moved.'),
    before: Pattern.describe('The words in front of which they belong.'),
    bridges: z
      .boolean()
      .default(false)
      .describe('Whether the lines around the gap that the move leaves are one statement.'),
  }),
  z.strictObject({ joins: Pattern.describe('Words that continue the statement in front of them.') }),
  z.strictObject({ opens: Pattern.describe('Words that begin a new statement, which belongs to no other.') }),
]);

/** What is printed and is not part of the document. */
export const Furniture = z
  .strictObject({
    line: Pattern.optional().describe('A whole line.'),
    mark: Pattern.optional().meta({ description: 'Text within a line.', examples: ['<p>'] }),
    repeats: z
      .boolean()
      .default(false)
      .describe(
        'The first such line is a heading of the document and stays; only the lines that repeat it are left out.',
      ),
    reason: z.string().meta({
      description: 'Why it is not part of the document, in Japanese: the page of the original shows it.',
      examples: ['ページごとにくり返された見出し'],
    }),
  })
  .refine(({ line, mark }) => (line === undefined) !== (mark === undefined), '`line` or `mark`, one of the two');

/** What the blanks in the cells of tables are, where a line of a cell may have been broken inside a word. */
export const CellWrap = z.union(
  [
    z.strictObject({
      join: z
        .string()
        .regex(/\S[ \u3000]+\S/, 'words with a blank')
        .meta({
          description:
            'Words as printed, with the blanks where the cell was broken; they are read without these blanks.',
          examples: ['緊急時ホットラ インサービス'],
        }),
    }),
    z.strictObject({
      apart: z
        .string()
        .regex(/\S[ \u3000]+\S/, 'words with a blank')
        .meta({ description: 'Words as printed whose blanks stay.', examples: ['ブロック サイバー'] }),
    }),
    z.strictObject({
      section: Name.describe(
        'A section, by its id: every blank between two Japanese letters in the cells of its tables is where a line was broken.',
      ),
    }),
  ],
  '`join`, `apart` or `section`, one of the three',
);

/** A sentence with をいいます that defines nothing. */
export const NotDefinition = z.strictObject({
  text: z
    .string()
    .min(1)
    .meta({ description: 'The words as printed, with をいいます.', examples: ['を併せて申込みをいいます'] }),
  reason: z.string().describe('Why they are not the meaning of a term.'),
});

/** A text that looks like money and is none. */
export const NotMoney = z.strictObject({
  text: z.string().min(1).describe('The text as printed.'),
  reason: z.string().describe('Why it is not an amount of money.'),
});

/** A number that no unit and no form explains. */
export const DeclaredNumber = z.strictObject({
  text: z
    .string()
    .min(1)
    .meta({ description: 'The text as printed, from its first number to its last.', examples: ['1～4 の要領'] }),
  is: choice({
    reference: { means: 'it points to an item, a step or a figure' },
    code: { means: 'it names something: a product, a form, a standard' },
    count: { means: 'it counts something that has no counter' },
    marker: { means: 'it numbers an item or a heading' },
  }).describe('What the number is.'),
  reason: z.string().describe('Why it is that.'),
});
