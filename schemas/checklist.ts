import { z } from 'zod';
import { choice } from './meta.ts';

/** What a 契約概要 tells, in its order (domain.md; 損保協会, 契約概要・注意喚起情報に関するガイドライン). */
export const ContractSummaryItem = choice({
  structure: { ja: '商品の仕組み' },
  cover: { ja: '補償の内容' },
  territory: { ja: '保険適用地域' },
  riders: { ja: '付帯できる特約' },
  'policy-period': { ja: '保険期間' },
  limits: { ja: '引受条件・支払限度額' },
  premium: { ja: '保険料' },
  payment: { ja: '保険料の払込方法' },
  dividends: { ja: '配当金' },
  'surrender-value': { ja: '解約返れい金' },
});

/** What the 注意喚起情報 tells, in its order. */
export const WarningItem = choice({
  'cooling-off': { ja: 'クーリングオフ' },
  disclosure: { ja: '告知義務' },
  notification: { ja: '通知義務' },
  'start-of-cover': { ja: '責任開始期' },
  exclusions: { ja: '保険金をお支払いしない主な場合' },
  cancellation: { ja: '解約・解除' },
  insolvency: { ja: '保険会社破綻時の取扱い' },
  'dispute-resolution': { ja: '指定紛争解決機関' },
  contact: { ja: '連絡先' },
});

export const ChecklistItem = z.union([ContractSummaryItem, WarningItem]);
export type ChecklistItem = z.infer<typeof ChecklistItem>;
export const CHECKLIST: readonly ChecklistItem[] = [...ContractSummaryItem.options, ...WarningItem.options];

/** An item is `in` fields where it would not be looked for, or the text does not state it. */
export const ChecklistDeclarations = z.partialRecord(
  ChecklistItem,
  z.union([
    z.strictObject({
      in: z
        .array(z.string())
        .min(1)
        .meta({
          description: 'The fields that state the item, by their ids after the edition.',
          examples: [['provisions/renewal']],
        }),
    }),
    z.strictObject({
      notStated: z.string().meta({
        description: 'What was looked for and is not in the text, in Japanese: it is printed.',
        examples: ['配当金の有無は書かれていない。'],
      }),
    }),
  ]),
);
export type ChecklistDeclarations = z.infer<typeof ChecklistDeclarations>;

/**
 * An item as it turns out for a scheme: the ids of what states it, or why it is not stated, or neither. `foremost`: those of them
 * that a reader is led to, because the others only touch upon it.
 */
export type CheckedItem = {
  item: ChecklistItem;
  statedIn: string[];
  foremost: string[];
  notStated: string | undefined;
};
