import { z } from 'zod';
import { BandExtent } from './band.ts';
import { NotStated, NotYetRead } from './identity.ts';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

/** @public The glossary has its name. */
export const Membership = z
  .strictObject({
    id: z.string(),
    state: z.literal('stated').describe('The text states it.'),
    members: sourced(z.string()).describe('The words for those who may join.'),
    statement: sourced(z.string()).describe('The sentence or line that says so.'),
  })
  .meta({ ja: '加入資格', description: 'Who may join.' });
export type Membership = z.infer<typeof Membership>;

export const EligibilityEffect = choice({
  admits: { means: 'only members within its sizes may join (`売上高が200億円以下の企業。`)' },
  refers: { means: 'members within any of its sizes ask the agent (`101店舗以上 … 代理店にご照会ください。`)' },
  excludes: { means: 'members within any of its sizes may not join' },
}).describe('What a rule does with those it is for.');
export type EligibilityEffect = z.infer<typeof EligibilityEffect>;

/** @public The glossary has its name. */
export const EligibleSize = z
  .strictObject({
    label: sourced(z.string()).describe('The size as printed: 200億円以下, 101店舗以上.'),
    extent: BandExtent.describe('The size in numbers.'),
  })
  .meta({ description: 'A size of the member that a rule names.' });

export const EligibilityRule = z
  .strictObject({
    id: z.string(),
    effect: EligibilityEffect.describe('What the rule does with those it is for.'),
    statement: sourced(z.string()).describe('The words of the rule.'),
    sizes: z
      .array(EligibleSize)
      .describe(
        'The sizes it names. A rule without sizes is words only (`医療機関 … は加入対象となりません`): only the reader can decide.',
      ),
    referral: sourced(z.string()).optional().meta({ ja: '照会', description: 'The words that send to the agent.' }),
    condition: sourced(z.string())
      .optional()
      .describe(
        'Those whom the rule is for, as the label of a row says it (`過去3年以内に事故あり`): a reader who picks that row has decided the rule.',
      ),
  })
  .meta({ ja: '加入条件', description: 'A rule on which members may join.' });
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const Eligibility = z
  .strictObject({
    membership: z
      .union([Membership, NotStated, NotYetRead])
      .meta({ ja: '加入資格', description: 'Whose members may join.' }),
    rules: z.array(EligibilityRule).describe('Which of them.'),
  })
  .meta({ ja: '加入対象', description: 'Who may join.' });
export type Eligibility = z.infer<typeof Eligibility>;
