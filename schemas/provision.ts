import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** What a provision is about: who is insured, how to join, the duties of the parties, claims, notices. */
export const Subject = z.enum([
  'insured', //              記名被保険者・被保険者
  'structure', //            商品構成
  'eligibility', //          加入対象
  'enrolment', //            ご加入方法
  'mid-term-joining', //     中途加入
  'renewal', //              更新
  'policy-period', //        保険期間
  'start-of-cover', //       保険責任の始期と終期
  'payment', //              保険料の払込み
  'premium', //              保険料の算出・精算
  'dividends', //            契約者配当金
  'surrender-value', //      解約返れい金
  'territory', //            保険適用地域
  'limits', //               支払限度額等
  'disclosure', //           告知義務
  'notification', //         通知義務
  'cancellation', //         解約・取消し・無効・重大事由による解除
  'cooling-off', //          クーリングオフ
  'insolvency', //           保険会社破綻時の取扱い
  'dispute-resolution', //   指定紛争解決機関
  'privacy', //              個人情報の取扱い
  'agency', //               代理店の業務
  'other-insurance', //      他の保険契約等・補償の重複
  'certificate', //          加入者証
  'claims', //               事故が起きたとき
  'claims-documents', //     保険金請求に必要な書類
  'claims-payment', //       保険金のお支払い
  'settlement', //           示談交渉
  'first-claim', //          先取特権
  'wording', //              約款・パンフレットについて
  'parties', //              契約者・引受保険会社
]);
export type Subject = z.infer<typeof Subject>;

/** Rules between the parties, in the words of the text. */
export const Provision = z.strictObject({
  id: z.string(),
  about: Subject,
  heading: Wording.optional(),
  clauses: z.array(Clause).min(1),
});
export type Provision = z.infer<typeof Provision>;
