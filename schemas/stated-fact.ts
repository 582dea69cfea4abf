import { z } from 'zod';
import { Moment } from './date.ts';
import { NotStated, NotYetRead } from './identity.ts';
import { choice } from './meta.ts';
import { Attachment } from './rider.ts';
import { Wording } from './span.ts';

export const FactKind = choice({
  'policy-form': { ja: '普通保険約款', means: 'the general conditions that the contract is made of' },
  'policy-clause': {
    ja: '特別約款・特約条項・追加条項',
    means: 'a clause that the contract is made of, in addition to its general conditions',
  },
  'recruitment-start': { ja: '募集開始日', means: 'the first day to apply' },
  discount: { ja: '割引', means: 'what lowers the premium, for whom, and by how much' },
  'trade-admitted': { ja: '対象業種', means: 'a trade whose members may join' },
  'trade-excluded': { ja: '対象外業種', means: 'a trade whose members may not join' },
  'named-insured': { ja: '記名被保険者', means: 'whom the policy names as insured' },
  insured: { ja: '被保険者', means: 'who is insured' },
  trigger: { ja: '保険事故の基準', means: 'what must happen within the policy period' },
  'response-period': { ja: '事故対応期間', means: 'until when, after an incident, costs must arise to be paid' },
  'notice-period': { ja: '通知の期限', means: 'by when a member must report something, or hand it in' },
  'payment-period': { ja: '保険金支払の期限', means: 'by when the insurer pays a claim' },
  prescription: { ja: '保険金請求権の時効', means: 'after which time the right to a claim is lost' },
}).describe('What a fact of the contract is about.');
export type FactKind = z.infer<typeof FactKind>;

export const TriggerBasis = choice({
  'claims-made': { ja: '請求ベース', means: 'a claim must be made against the insured within the policy period' },
  discovery: { ja: '発見ベース', means: 'the incident must be discovered within the policy period' },
  occurrence: { ja: '発生ベース', means: 'the incident must happen within the policy period' },
}).describe('What must happen within the policy period, so that the insurance pays.');
export type TriggerBasis = z.infer<typeof TriggerBasis>;

export const Promptness = choice({
  beforehand: { ja: 'あらかじめ', means: 'before it happens' },
  immediately: { ja: 'ただちに・直ちに', means: 'at once' },
  promptly: { ja: 'すみやかに・速やかに', means: 'as soon as one can' },
  'without-delay': { ja: '遅滞なく', means: 'as soon as nothing excuses a delay' },
}).describe('How soon something must be done, where no number of days is printed.');
export type Promptness = z.infer<typeof Promptness>;

export const StatedFact = z
  .strictObject({
    id: z.string(),
    text: Wording.describe('The words of the fact: a name, one trade of a list, a period.'),
    statement: Wording.optional().describe('The sentence or the line that says so; absent if it has no other words.'),
    of: Wording.optional().describe('What it is for, in the words of the text: a class of trades, a cost, an event.'),
    covers: z.array(z.string()).min(1).optional().describe('The covers it is for, by their names in `covers`.'),
    rider: z.string().optional().describe('The id of the rider under which alone it holds.'),
    attachment: Attachment.exclude(['not stated']).optional().meta({
      ja: '付帯',
      description: 'For `policy-clause`: how the clause comes with a contract, if printed beside it.',
    }),
    day: Moment.optional().describe('For `recruitment-start`: the day.'),
    basis: TriggerBasis.optional().describe('For `trigger`: what must happen within the policy period.'),
    length: z
      .string()
      .regex(/^P\d+[YMD]$/, 'a duration such as P30D')
      .optional()
      .meta({
        description: 'For periods: how long, in the notation of ISO 8601.',
        examples: ['P30D', 'P1Y'],
      }),
    promptness: Promptness.optional().describe('For periods without a number: how soon.'),
    requirement: Wording.optional().meta({ ja: '要件', description: 'For `discount`: what a member must have or do.' }),
    benefit: Wording.optional().meta({ ja: '割引の内容', description: 'For `discount`: what the member gets.' }),
    percent: z
      .number()
      .positive()
      .max(100)
      .optional()
      .meta({ description: 'For `discount`: the rate, if printed.', unit: 'percent' }),
    yen: z.int().positive().optional().meta({ description: 'For `discount`: the amount, if printed.', unit: '円' }),
  })
  .meta({ description: 'A fact of the contract, as the text states it.' });
export type StatedFact = z.infer<typeof StatedFact>;

/** @public The glossary has its name. */
export const StatedFacts = z
  .strictObject({
    state: z.literal('stated').describe('The text states it.'),
    values: z.array(StatedFact).min(1).describe('What it states, in the order of the profile.'),
  })
  .meta({ description: 'The facts of one kind.' });

export const FactsOfKind = z.union([StatedFacts, NotStated, NotYetRead]);
export type FactsOfKind = z.infer<typeof FactsOfKind>;

export const ContractFacts = z.record(FactKind, FactsOfKind).meta({
  ja: '契約の内容',
  description:
    'Facts of the contract that have no table of their own, by kind. Each kind is stated, not stated, or not yet read.',
});
export type ContractFacts = z.infer<typeof ContractFacts>;

/** Words that name a kind of facts: where a text has them, it may not be declared to state nothing of the kind. */
export const WORDS_OF_FACT: Partial<Record<FactKind, readonly string[]>> = {
  'policy-form': ['普通保険約款'],
  'policy-clause': ['特約条項', '特別約款', '追加条項'],
  'recruitment-start': ['募集期間', '募集開始'],
  discount: ['割引'],
  'trade-admitted': ['業種'],
  'named-insured': ['を記名被保険者と'],
  trigger: ['保険期間中に発見', '保険期間中に損害賠償請求', '損害賠償請求が保険期間中に'],
  'notice-period': ['遅滞なく', 'すみやかに', '速やかに', 'ただちに', '直ちに'],
  'payment-period': ['日以内に保険金'],
  prescription: ['時効'],
};
