import { z } from 'zod';
import { FactKind } from '../stated-fact.ts';
import { CoverOf } from './cover.ts';
import { haveOwnIds, idOf, whyNotStated } from './parts.ts';
import { Pattern, slotsOf } from './pattern.ts';

const HOLES = ['', 'text', 'list', 'of', 'attachment', 'requirement', 'benefit'];

/** The words that state one fact, or a list of facts of one kind. */
export const FactStatement = z.strictObject({
  id: idOf('the fact', 'liability'),
  quote: Pattern.refine(
    (quote) => slotsOf(quote).every((slot) => HOLES.includes(slot)),
    `holes named ${HOLES.filter((hole) => hole !== '')
      .map((hole) => `\`{${hole}}\``)
      .join(', ')}`,
  ).meta({
    description:
      'The words, with the hole `{text}` around the fact itself; several such holes are several facts, `{list}` holds names with 、 between ' +
      'them. `{of}` is what it is for. A clause has `{attachment}` around 任意付帯 and the like, a discount `{requirement}` and `{benefit}`. ' +
      'Without `{text}` and `{list}`, all of the match is the fact.',
    examples: [
      '{text:賠償責任保険普通保険約款}（',
      '業種区分Ⅰ：{list}',
      '{of:…した場合}は、{text:遅滞なく}ご連絡ください',
    ],
  }),
  covers: z.array(CoverOf).min(1).optional().describe('The covers that the fact is for.'),
  rider: z
    .string()
    .optional()
    .meta({
      description: 'The name of the rider (特約) under which alone it holds.',
      examples: ['追加被保険者特約条項'],
    }),
});
export type FactStatement = z.infer<typeof FactStatement>;

/** Where the text states facts of one kind, or why it states none. */
export const FactsProfile = z.partialRecord(
  FactKind,
  z
    .strictObject({
      find: z
        .array(FactStatement)
        .refine(haveOwnIds, 'ids of their own')
        .default([])
        .describe('The statements. Without `notStated`, each must be in the text.'),
      notStated: whyNotStated,
      mentions: z
        .array(z.string())
        .optional()
        .meta({
          description: 'With `notStated`: words of the text that name the kind and state nothing of it.',
          examples: [['時効の詳細は約款']],
        }),
    })
    .refine(({ find, notStated }) => find.length > 0 || notStated !== undefined, '`find`, `notStated` or both'),
);
