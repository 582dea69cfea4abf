import { z } from 'zod';
import { Signature } from './signature.ts';
import { Encoding } from './encoding.ts';
import { DeclaredFact, Override, VouchedCharacter, Waiver } from './source-entries.ts';
import { dayOfCalendar, VOUCHED } from './vouched.ts';

const { by, on } = VOUCHED;

/** Words of the corrected text, and what was in their place. */
export const Undone = z
  .strictObject({
    at: z.int().nonnegative().meta({
      description: 'Where the words begin: an offset into the corrected text.',
      unit: 'UTF-16 units, without the byte order mark',
    }),
    now: z.string().describe('The words of the corrected text; empty if it has none there.'),
    was: z.string().describe('The words that were in their place; empty if there were none.'),
  })
  .describe('Words that were corrected.');
export type Undone = z.infer<typeof Undone>;

const Before = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a sha256 in hexadecimal')
      .describe('The SHA-256 of its bytes.'),
    encoding: Encoding.optional().describe('Its character encoding (文字コード), if it was another one.'),
    byteOrderMark: z
      .boolean()
      .optional()
      .describe('Whether its bytes began with a byte order mark, if the corrected ones are the opposite.'),
    receivedFrom: z.string().describe('Who sent it, and how.'),
    received: dayOfCalendar().describe('The day it was received, as YYYY-MM-DD in quotes.'),
    waived: z.array(Waiver).default([]).describe('Waivers that only it needs.'),
    declared: z.array(DeclaredFact).default([]).describe('Facts that only it does not state.'),
    overrides: z.array(Override).default([]).describe('Overrides of words that only it prints.'),
    characters: z.array(VouchedCharacter).default([]).describe('Declared characters that only it has.'),
  })
  .describe(
    'The text before the correction, and and what people said about it that no longer holds: it is still read with that.',
  );

/** A correction of a published edition: the same edition with other bytes. */
export const Erratum = z
  .strictObject({
    by: by.describe('Who says that it is a correction: a name.'),
    on,
    why: z
      .string()
      .min(1)
      .meta({
        description:
          'What was wrong, in one sentence. It is published beside the edition, in the language of the text.',
        examples: ['プランBの年間保険料の誤植を訂正しました。'],
      }),
    before: Before,
    undo: z
      .array(Undone)
      .describe(
        'What makes the text before out of the corrected one, in the order of the text. `yakkan renew` writes it, and each run applies it.',
      ),
    recount: z
      .array(z.string())
      .default([])
      .describe(
        'Sections whose number of characters it changed, so that `contents` no longer confirms it; `furniture`, `notation` and `tabs` too.',
      ),
    recounted: z
      .array(
        z.strictObject({
          section: z.string().describe('The section, by its id.'),
          characters: z.int().nonnegative().meta({
            description: 'Its characters, confirmed against the corrected original; its tabs, for `tabs`.',
            unit: 'characters (字)',
          }),
          by,
          on,
          why: z.string().optional().describe('Why, in one sentence.'),
        }),
      )
      .default([])
      .describe('What a person confirmed again of them. `yakkan ask` asks, and writes the answer.'),
    signed: z
      .array(Signature)
      .default([])
      .describe('Changes of this correction that a person signed. `yakkan ask` asks, and writes the answer.'),
  })
  .describe('A correction (訂正) of this edition after it was published: the text has other bytes since.');
export type Erratum = z.infer<typeof Erratum>;
