import { z } from 'zod';

/** The digest of words that a person judged. `yakkan ask` writes it; a person never does. */
export const WordsDigest = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'the digest that `yakkan ask` writes')
  .describe('The digest of the words that were judged: if they change, the judgement is void. `yakkan ask` writes it.');

/** One judgement on words of a text. */
export const Judgement = z.strictObject({
  words: WordsDigest,
  by: z.string().describe('Who judged: a name.'),
  on: z.iso
    .date('a day of the calendar such as 2026-04-01')
    .meta({ description: 'The day they judged, as YYYY-MM-DD in quotes.', examples: ['2026-11-21'] }),
  why: z.string().optional().describe('Why, in one sentence.'),
});
export type Judgement = z.infer<typeof Judgement>;
