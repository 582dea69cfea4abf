import { z } from 'zod';

/** A character with the marks that belong to it: 𠮷, 葛󠄀 (a kanji and its variation selector). */
const oneCharacter = /^\P{M}\p{M}*$/su;

export const DeclaredCharacter = z
  .strictObject({
    character: z
      .string()
      .regex(oneCharacter, 'one character, with the variation selector or mark behind it')
      .meta({
        description:
          'The character as the text has it: a private-use one (外字), a kanji with a variation selector (異体字), one that our fonts do not have. In ' +
          'YAML, double quotes take its code point.',
        examples: ['\u{20bb7}', '\uE001'],
      }),
    shownAs: z
      .string()
      .min(1)
      .meta({
        description:
          'What is printed, and kept in the data, in its place; the character itself if only its reading is declared.',
        examples: ['葛'],
      }),
    reading: z
      .string()
      .regex(oneCharacter, 'one character')
      .optional()
      .meta({
        description: 'The plain character by which the search finds it too: a reader who types 吉 finds 𠮷.',
        examples: ['吉'],
      }),
  })
  .meta({
    ja: '外字・異体字',
    description:
      'A character that is no plain text, or that the fonts do not have, with what it is shown as and found by.',
  });
export type DeclaredCharacter = z.infer<typeof DeclaredCharacter>;
