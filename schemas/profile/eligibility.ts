import { z } from 'zod';
import { EligibilityEffect } from '../eligibility.ts';
import { haveOwnIds, idOf, whyNotStated } from './parts.ts';
import { Pattern, slotsOf } from './pattern.ts';

/** Who may join. */
export const EligibilityProfile = z.strictObject({
  membership: z
    .strictObject({
      quote: Pattern.optional().meta({
        description: 'The words that say who may join. The hole holds the members.',
        examples: ['<{}専用>', '①{}であること'],
      }),
      notStated: whyNotStated,
    })
    .prefault({})
    .describe('Whose members may join (加入資格): `quote`, `notStated` or both.'),
  rules: z
    .array(
      z
        .strictObject({
          id: idOf('the rule', 'revenue'),
          effect: EligibilityEffect.describe('What the rule does with those it is for.'),
          quote: Pattern.meta({
            description:
              'The words of the rule. `{band}` holds a size of the member, `{referral}` the words that send to the agent. Without `{band}` ' +
              'the rule is shown and decides nothing.',
            examples: ['売上高が{band}の企業。', '{band:…店舗…}の場合は{referral}'],
          }),
          condition: Pattern.optional().meta({
            description:
              'The label of the row of the rate table that is for those whom the rule is for: a reader can tick it.',
            examples: ['過去{:#}年以内に事故あり'],
          }),
        })
        .refine(
          ({ quote }) => slotsOf(quote).every((name) => /^(?:band|referral)?$/.test(name)),
          'no holes but `{band}`, `{referral}` and those without a name',
        )
        .refine(
          ({ effect, quote }) => (effect === 'refers') === slotsOf(quote).includes('referral'),
          '`{referral}` in the quote of a rule that `refers`, and in no other',
        ),
    )
    .refine(haveOwnIds, 'ids of their own')
    .default([])
    .describe('Rules on which members may join: by revenue (売上高), by stores (店舗数), or in words.'),
});
