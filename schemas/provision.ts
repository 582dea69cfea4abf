import { z } from 'zod';
import { choice } from './meta.ts';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

export const Subject = choice({
  insured: { ja: '記名被保険者・被保険者', means: 'who is insured' },
  structure: { ja: '商品構成', means: 'the parts the product is made of' },
  eligibility: { ja: '加入対象', means: 'who may join' },
  enrolment: { ja: 'ご加入方法', means: 'how to join' },
  'mid-term-joining': { ja: '中途加入', means: 'joining during the policy period' },
  renewal: { ja: '更新', means: 'what happens at the end of the policy period' },
  'policy-period': { ja: '保険期間', means: 'from when to when the insurance covers' },
  'start-of-cover': { ja: '保険責任の始期と終期', means: 'when the cover begins and ends' },
  payment: { ja: '保険料の払込み', means: 'how and when the premium is paid' },
  premium: { ja: '保険料の算出・精算', means: 'how the premium is calculated and adjusted' },
  dividends: { ja: '契約者配当金', means: 'whether a surplus is paid out' },
  'surrender-value': { ja: '解約返れい金', means: 'what is paid back when a member leaves' },
  territory: { ja: '保険適用地域', means: 'where the insurance covers' },
  limits: { ja: '支払限度額等', means: 'how much is paid at most' },
  disclosure: { ja: '告知義務', means: 'what a member must say before joining' },
  notification: { ja: '通知義務', means: 'what a member must report later' },
  cancellation: { ja: '解約・取消し・無効・重大事由による解除', means: 'how the contract ends early, or is void' },
  'cooling-off': { ja: 'クーリングオフ', means: 'taking the application back' },
  insolvency: { ja: '保険会社破綻時の取扱い', means: 'what happens if the insurer fails' },
  'dispute-resolution': { ja: '指定紛争解決機関', means: 'who settles disputes with the insurer' },
  privacy: { ja: '個人情報の取扱い', means: 'what happens to personal data' },
  agency: { ja: '代理店の業務', means: 'what the agent may do' },
  'other-insurance': { ja: '他の保険契約等・補償の重複', means: 'other contracts that cover the same' },
  certificate: { ja: '加入者証', means: 'the proof that a member gets' },
  claims: { ja: '事故が起きたとき', means: 'what to do after an incident' },
  'claims-documents': { ja: '保険金請求に必要な書類', means: 'what a claim must come with' },
  'claims-payment': { ja: '保険金のお支払い', means: 'how and when claims are paid' },
  settlement: { ja: '示談交渉', means: 'who negotiates with the injured party' },
  'first-claim': { ja: '先取特権', means: 'the injured party is paid first' },
  wording: { ja: '約款・パンフレットについて', means: 'which text is the contract' },
  parties: { ja: '契約者・引受保険会社', means: 'who the contract is between' },
}).describe('What a provision is about: who is insured, how to join, the duties of the parties, claims, notices.');
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
