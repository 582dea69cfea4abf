import { z } from 'zod';
import { ChecklistItem } from '../checklist.ts';
import { Statement } from './item.ts';

/** What the profile says about items of the 契約概要 and the 注意喚起情報. */
export const ChecklistProfile = z.partialRecord(
  ChecklistItem,
  z.union([
    z.strictObject({
      in: z
        .array(Statement)
        .min(1)
        .meta({
          description: 'What states the item: sections by id, costs, riders and notes by their words.',
          examples: [[{ section: 'renewal' }], [{ note: '日本国内外において{}' }]],
        }),
    }),
    z.strictObject({
      notStated: z.string().meta({
        description: 'What was looked for and is not in the text, in Japanese: it is printed.',
        examples: ['配当金の有無の記載はありません。'],
      }),
      mentions: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .meta({
          description:
            'Words of the text that name the item and do not state it. Any others that name it are an error.',
          examples: [['告知義務違反の場合は、お支払いできないことがあります']],
        }),
    }),
  ]),
);
export type ChecklistProfile = z.infer<typeof ChecklistProfile>;
