import { z } from 'zod';
import type { FactState } from './identity.ts';
import { choice } from './meta.ts';

// 損保協会, 契約概要・注意喚起情報に関するガイドライン
export const ContractSummaryItem = choice({
  structure: { ja: '商品の仕組み', means: 'the parts the product is made of' },
  cover: { ja: '補償の内容', means: 'what is covered' },
  territory: { ja: '保険適用地域', means: 'where the insurance covers' },
  riders: { ja: '付帯できる特約', means: 'what can be added' },
  'policy-period': { ja: '保険期間', means: 'from when to when the insurance covers' },
  limits: { ja: '引受条件・支払限度額', means: 'what is accepted, and how much is paid at most' },
  premium: { ja: '保険料', means: 'what is paid for the insurance' },
  payment: { ja: '保険料の払込方法', means: 'how the premium is paid' },
  dividends: { ja: '配当金', means: 'whether a surplus is paid out' },
  'surrender-value': { ja: '解約返れい金', means: 'what is paid back when a member leaves' },
}).meta({
  ja: '契約概要',
  description: 'What a contract summary says, in its order.',
});

/** @public The glossary has its name. */
export const WarningItem = choice({
  'cooling-off': { ja: 'クーリングオフ', means: 'taking the application back' },
  disclosure: { ja: '告知義務', means: 'what a member must say before joining' },
  notification: { ja: '通知義務', means: 'what a member must report later' },
  'start-of-cover': { ja: '責任開始期', means: 'when the cover begins' },
  exclusions: { ja: '保険金をお支払いしない主な場合', means: 'what is not paid for' },
  cancellation: { ja: '解約・解除', means: 'how the contract ends early' },
  insolvency: { ja: '保険会社破綻時の取扱い', means: 'what happens if the insurer fails' },
  'dispute-resolution': { ja: '指定紛争解決機関', means: 'who settles disputes with the insurer' },
  contact: { ja: '連絡先', means: 'who to turn to' },
}).meta({
  ja: '注意喚起情報',
  description: 'What warning information says, in its order.',
});

export const ChecklistItem = z
  .union([ContractSummaryItem, WarningItem])
  .describe('What solicitation material must say: an item of the contract summary or of the warning information.');
export type ChecklistItem = z.infer<typeof ChecklistItem>;
export const CHECKLIST: readonly ChecklistItem[] = [...ContractSummaryItem.options, ...WarningItem.options];

export const ChecklistDeclarations = z
  .partialRecord(
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
          examples: ['配当金の有無の記載はありません。'],
        }),
      }),
    ]),
  )
  .meta({
    ja: '契約概要・注意喚起情報',
    description: 'Items that are not where they are looked for: `in` where they are, or `notStated`, with the reason.',
  });
export type ChecklistDeclarations = z.infer<typeof ChecklistDeclarations>;

/** Words that a text has if it states an item: with one of them in the text, the item is not declared as not stated unseen. */
export const WORDS_OF_ITEM: Readonly<Partial<Record<ChecklistItem, readonly string[]>>> = {
  territory: ['保険適用地域', '適用地域', '補償地域', '担保地域'],
  dividends: ['配当'],
  'surrender-value': ['解約返れい金', '解約返戻金', '未経過期間', '未経過保険料'],
  'cooling-off': ['クーリングオフ', 'クーリング・オフ', '申込みの撤回'],
  disclosure: ['告知義務', '告知事項'],
  notification: ['通知義務', '通知事項'],
  cancellation: ['解約', '契約の解除', '契約を解除'],
  insolvency: ['破綻', '破たん', '契約者保護機構'],
  'dispute-resolution': ['紛争解決', 'ADRセンター'],
  payment: ['払込方法', '口座振替', '振込'],
};

/**
 * An item of the checklist for one scheme: the ids of what states it, or why it is not stated, or neither. `foremost`: the ids that
 * links go to; the others only mention the item.
 */
export type CheckedItem = {
  item: ChecklistItem;
  statedIn: string[];
  foremost: string[];
  state: FactState;
  notStated: string | undefined;
};
