import { z } from 'zod';
import { choice } from './meta.ts';
import { Weight } from './weight.ts';
import { Wording, sourced } from './span.ts';

export const CodeRelation = choice({
  same: { means: 'it covers or excludes what the code says' },
  narrower: { means: 'it covers or excludes less than the code says' },
  wider: { means: 'it covers or excludes more than the code says' },
  'part of': { means: 'the code is one part of what it covers or excludes' },
}).describe('How the wording of a scheme compares with a neutral code.');
export type CodeRelation = z.infer<typeof CodeRelation>;

export const NeutralCode = z
  .strictObject({
    code: z.string().describe('The name of the code.'),
    relation: CodeRelation.describe('How the wording compares with the code.'),
    conditions: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'The printed conditions of its limits and ratios, such as `(B)`, that can apply to what the code stands for; absent if all can.',
      ),
    weight: Weight.optional().describe(
      'How much a reader needs to know of the code, as sources/coverage.yaml declares it; absent for `detail`.',
    ),
    advertises: z
      .literal(true)
      .optional()
      .describe('The wording recommends the cover and only mentions what the code stands for: it promises nothing.'),
    toReview: z
      .literal(true)
      .optional()
      .describe('A person judged this on other words: whether it still holds is to be reviewed.'),
  })
  .meta({ description: 'A code that makes schemes comparable, next to the wording that it stands for.' });
export type NeutralCode = z.infer<typeof NeutralCode>;

export const Reference = z
  .strictObject({
    text: sourced(z.string()).describe('The words, such as `(1)①に掲げる費用`.'),
    to: z.array(z.string()).min(1).describe('The ids of the statements they name.'),
  })
  .meta({ ja: '参照', description: 'Words that refer to other statements.' });
export type Reference = z.infer<typeof Reference>;

const neutralCodes = (description: string) => z.array(NeutralCode).optional().describe(description);

export const Clause = z
  .strictObject({
    id: z.string(),
    marker: sourced(z.string())
      .optional()
      .meta({ ja: '項番', description: 'What numbers the statement: ①, ア, (ア). A paragraph has none.' }),
    name: Wording.optional().describe('The term in front of the statement, such as `人件費`.'),
    text: Wording.optional().describe('Its words.'),
    get items() {
      return z.array(Clause).describe('The statements below it.');
    },
    exceptions: z.array(Wording).meta({ ja: 'ただし書き', description: 'The sentences that begin with ただし.' }),
    itemsOf: z
      .literal('exceptions')
      .optional()
      .describe('The items below are those of the exception (次の原因によるものを除きます).'),
    notes: z.array(z.string()).meta({ ja: '注', description: 'The ids of the notes that its marks point to.' }),
    references: z.array(Reference).meta({ ja: '参照', description: 'Where its words refer to other statements.' }),
    codes: neutralCodes('The neutral codes it stands for.'),
    covers: neutralCodes('Triggers that the words of a cost also state (公的調査が開始された場合に).'),
    pays: neutralCodes('Costs that the words of a trigger or a rider also promise to pay (…通信費用などに対しても).'),
    excludes: neutralCodes('What the words of a cost, a trigger or a note also exclude (罰金…を含みません).'),
    lifts: neutralCodes('Exclusions that the words of a rider take back, wholly or in part.'),
  })
  .meta({
    ja: '条項・項目',
    description: 'A statement of the text, with the statements below it (`items`): ① over ア over (ア).',
  });
export type Clause = z.infer<typeof Clause>;
