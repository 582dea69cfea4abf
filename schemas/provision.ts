import { z } from 'zod';
import { choice } from './meta.ts';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** What a provision is about: who is insured, how to join, the duties of the parties, claims, notices. */
export const Subject = choice({
  insured: { ja: '記名被保険者・被保険者' },
  structure: { ja: '商品構成' },
  eligibility: { ja: '加入対象' },
  enrolment: { ja: 'ご加入方法' },
  'mid-term-joining': { ja: '中途加入' },
  renewal: { ja: '更新' },
  'policy-period': { ja: '保険期間' },
  'start-of-cover': { ja: '保険責任の始期と終期' },
  payment: { ja: '保険料の払込み' },
  premium: { ja: '保険料の算出・精算' },
  dividends: { ja: '契約者配当金' },
  'surrender-value': { ja: '解約返れい金' },
  territory: { ja: '保険適用地域' },
  limits: { ja: '支払限度額等' },
  disclosure: { ja: '告知義務' },
  notification: { ja: '通知義務' },
  cancellation: { ja: '解約・取消し・無効・重大事由による解除' },
  'cooling-off': { ja: 'クーリングオフ' },
  insolvency: { ja: '保険会社破綻時の取扱い' },
  'dispute-resolution': { ja: '指定紛争解決機関' },
  privacy: { ja: '個人情報の取扱い' },
  agency: { ja: '代理店の業務' },
  'other-insurance': { ja: '他の保険契約等・補償の重複' },
  certificate: { ja: '加入者証' },
  claims: { ja: '事故が起きたとき' },
  'claims-documents': { ja: '保険金請求に必要な書類' },
  'claims-payment': { ja: '保険金のお支払い' },
  settlement: { ja: '示談交渉' },
  'first-claim': { ja: '先取特権' },
  wording: { ja: '約款・パンフレットについて' },
  parties: { ja: '契約者・引受保険会社' },
});
export type Subject = z.infer<typeof Subject>;

export const Provision = z
  .strictObject({
    id: z.string(),
    about: Subject.describe('What the rules are about.'),
    heading: Wording.optional().describe('The heading, as printed.'),
    clauses: z.array(Clause).min(1).describe('The rules.'),
  })
  .meta({ ja: '規定', description: 'Rules between the parties, in the words of the text: duties, payment, notices.' });
export type Provision = z.infer<typeof Provision>;
