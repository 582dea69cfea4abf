import { z } from 'zod';

/** sources/misreadings.yaml: slips that recognition and typing leave in texts, each with what it must have been. */
export const Misreadings = z
  .strictObject({
    misreadings: z
      .array(
        z.strictObject({
          printed: z
            .string()
            .min(2)
            .meta({ description: 'The words with the slip, as printed.', examples: ['恒久代作'] }),
          reads: z
            .string()
            .min(1)
            .meta({ description: 'What they must have been.', examples: ['恒久対策'] }),
        }),
      )
      .describe(
        'Slips, each with what it must have been. They are looked for everywhere in a text, so give enough words around them.',
      ),
    variants: z.array(z.array(z.string().min(2)).min(2)).meta({
      description:
        'Spellings of one word (表記ゆれ), the usual one first. Reported where one text has more than one of them.',
      examples: [[['コンピュータ', 'コンピューター']]],
    }),
  })
  .describe(
    'Slips that character recognition (OCR) and typing leave in texts. They are reported wherever they are printed, and corrected ' +
      'only by an override in source.yaml.',
  );
export type Misreadings = z.infer<typeof Misreadings>;
