import { z } from 'zod';
import { BandExtent } from './band.ts';
import { NotStated } from './identity.ts';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

/** 加入資格: who may join. `members` are the words for them, `statement` the sentence or line that says so. */
export const Membership = z.strictObject({
  id: z.string(),
  members: sourced(z.string()),
  statement: sourced(z.string()),
});
export type Membership = z.infer<typeof Membership>;

/** What a rule does with those it is for. */
export const EligibilityEffect = choice({
  admits: { means: 'only members within its sizes may join (`売上高が200億円以下の企業。`)' },
  refers: { means: 'members within any of its sizes ask the agent (`101店舗以上 … 代理店にご照会ください。`)' },
  excludes: { means: 'members within any of its sizes may not join' },
});
export type EligibilityEffect = z.infer<typeof EligibilityEffect>;

/** A size of the member that a rule names: 200億円以下, 101店舗以上. */
export const EligibleSize = z.strictObject({ label: sourced(z.string()), extent: BandExtent });

/**
 * A rule on who may join. One without `sizes` is words only (`医療機関 … は加入対象となりません`): it is shown, and nobody
 * but the reader can tell whether it holds. `referral`: the words that send to the agent. `condition`: those whom the rule is
 * for as the label of a row says it (`過去3年以内に事故あり`): a reader who names that row has said whether the rule holds.
 */
export const EligibilityRule = z.strictObject({
  id: z.string(),
  effect: EligibilityEffect,
  statement: sourced(z.string()),
  sizes: z.array(EligibleSize),
  referral: sourced(z.string()).optional(),
  condition: sourced(z.string()).optional(),
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;

/** 加入対象: whose members may join, and which of them. */
export const Eligibility = z.strictObject({
  membership: z.union([Membership, NotStated]),
  rules: z.array(EligibilityRule),
});
export type Eligibility = z.infer<typeof Eligibility>;
