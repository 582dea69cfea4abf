import { z } from 'zod';

/** What a 契約概要 tells, in its order (domain.md; 損保協会, 契約概要・注意喚起情報に関するガイドライン). */
export const ContractSummaryItem = z.enum([
  'structure', //          商品の仕組み
  'cover', //              補償の内容
  'territory', //          保険適用地域
  'riders', //             付帯できる特約
  'policy-period', //      保険期間
  'limits', //             引受条件・支払限度額
  'premium', //            保険料
  'payment', //            保険料の払込方法
  'dividends', //          配当金
  'surrender-value', //    解約返れい金
]);

/** What the 注意喚起情報 tells, in its order. */
export const WarningItem = z.enum([
  'cooling-off', //        クーリングオフ
  'disclosure', //         告知義務
  'notification', //       通知義務
  'start-of-cover', //     責任開始期
  'exclusions', //         保険金をお支払いしない主な場合
  'cancellation', //       解約・解除
  'insolvency', //         保険会社破綻時の取扱い
  'dispute-resolution', // 指定紛争解決機関
  'contact', //            連絡先
]);

export const ChecklistItem = z.union([ContractSummaryItem, WarningItem]);
export type ChecklistItem = z.infer<typeof ChecklistItem>;
export const CHECKLIST: readonly ChecklistItem[] = [...ContractSummaryItem.options, ...WarningItem.options];

/**
 * An item is `in` fields where it would not be looked for, by their ids below the edition (`provisions/renewal`), or the text
 * does not state it: the reason says what was looked for.
 */
export const ChecklistDeclarations = z.partialRecord(
  ChecklistItem,
  z.union([z.strictObject({ in: z.array(z.string()).min(1) }), z.strictObject({ notStated: z.string() })]),
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
