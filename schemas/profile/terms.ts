import { z } from 'zod';
import { DeductibleUse } from '../payment-rule.ts';
import { LimitBasis } from '../plan.ts';
import { CoverOf } from './cover.ts';
import { Insured } from './item.ts';
import { idOf, Name } from './parts.ts';
import { Pattern, slotsOf } from './pattern.ts';

/** The limits of a cover, one in each plan, by what they are for. */
const LimitsOf = z
  .strictObject({
    cover: CoverOf.describe('The cover whose limits they are.'),
    basis: LimitBasis.optional().describe('What they count for, if the cover has several limits.'),
  })
  .describe('The limits of a cover, one in each plan.');
export type LimitsOf = z.infer<typeof LimitsOf>;

const oneOrSeveral = z.union([LimitsOf, z.array(LimitsOf).min(1)]);
const insured = z.union([Insured, z.array(Insured).min(1)]);

/** A sentence that states limits. */
export const LimitStatement = z.strictObject({
  id: idOf('the limit', 'condolence'),
  quote: Pattern.meta({
    description:
      'The sentence, with the hole `{yen}` for an amount, or `{from}` and `{to}` for a range; `{condition}` for the words it depends on.',
    examples: ['被害者1名あたり{yen}を限度'],
  }),
  cover: CoverOf.describe('The cover that the limit is for.'),
  of: insured.optional().meta({
    description:
      'The cost or the rider that the limit is for, by its name or its words, or a list of several. If absent, the statement names none.',
    examples: [{ cost: 'コンサルティング費用' }],
  }),
  basis: z
    .array(LimitBasis)
    .default([])
    .describe('What the limit counts for; several if the text prints it so, as in 1請求・保険期間中.'),
  lowerOf: LimitsOf.optional().describe(
    'For 支払限度額または1億円のいずれか低い額: the limits of which this amount is a bound. The lower of the two is paid.',
  ),
  sameAs: LimitsOf.optional().describe(
    'For 同額の支払限度額: the limits whose amounts it has. The sentence prints no amount; each plan has a limit of its own.',
  ),
  within: oneOrSeveral.optional().describe('The limits that this one is within (内枠), as the sentence says.'),
  sublimitOf: z.string().optional().meta({
    description: 'The limit that this one is within (内枠), by its id after the edition; `{plan}` is each plan.',
  }),
});

/** A sentence that states a deductible, or that there is none. */
export const DeductibleStatement = z.strictObject({
  id: idOf('the deductible', 'none'),
  quote: Pattern.meta({
    description:
      'The sentence, with the hole `{yen}`, and `{upper}` where it says that the deductible is no more than that. Without `{yen}` it ' +
      'says that there is none; `{none}` holds the word for that (なし).',
    examples: ['1請求 {yen}(賠償責任部分)', '自己負担額はありません。'],
  }),
  covers: z.array(CoverOf).min(1).describe('The covers that the deductible is for.'),
  of: insured.optional().meta({
    description:
      'The cost that the deductible is for, by its name or its words, or a list of several. If absent, it is for the covers.',
    examples: [{ cost: '運搬費用' }],
  }),
  basis: z
    .array(LimitBasis)
    .default([])
    .describe('What the deductible is taken off from (1請求, 1事故); none if the text prints none.'),
});

/** A sentence that puts the limits of one cover within a limit of another. */
export const Within = z.strictObject({
  quote: Pattern.describe('The sentence that says so.'),
  cover: CoverOf.describe('The cover whose limits are within the other limit.'),
  basis: LimitBasis.describe('What the other limit counts for.'),
  of: CoverOf.describe('The cover that the other limit is of.'),
});

/** A sentence that says how limits and deductibles apply. */
export const PaymentStatement = z
  .strictObject({
    id: idOf('the rule', 'costs-besides'),
    quote: Pattern.meta({
      description:
        'The sentence, from which `{condition}` may hold the words of its condition or of its exception. All of the match is shown.',
      examples: ['②～⑤の費用は、{}(支払限度額は適用されません)。'],
    }),
    covers: z.array(CoverOf).min(1).describe('The covers that it is about.'),
    of: insured.optional().meta({
      description:
        'The cost or the rider that it is about, by its name or its words, or a list of several. If absent, it is about all of the covers.',
      examples: [[{ cost: '争訟費用' }, { cost: '協力費用' }]],
    }),
    within: oneOrSeveral.optional().describe('The limits up to which all of it is paid (枠内).'),
    besides: oneOrSeveral.optional().describe('The limits that do not apply to it (枠外).'),
    shares: oneOrSeveral.optional().describe('The limits that it has in common with the rest of the contract (共有).'),
    deductible: DeductibleUse.optional(),
  })
  .refine(
    ({ within, besides, shares, deductible }) =>
      [within, besides, shares, deductible].some((each) => each !== undefined),
    '`within`, `besides`, `shares` or `deductible`',
  );

/** A sentence that reduces a payment by a ratio that it describes. */
export const ReductionStatement = z.strictObject({
  id: idOf('the reduction', 'shortfall'),
  quote: Pattern.refine(
    (quote) => slotsOf(quote).includes('formula'),
    '`{formula}` for the words that say how the ratio is found',
  ).meta({
    description: 'The sentence, with the hole `{formula}`, and `{condition}` for the words it depends on.',
    examples: ['売上高が{condition:…に不足していた場合}には、{formula:…の割合}により保険金を削減する'],
  }),
  of: insured
    .optional()
    .describe('The cost whose payment is reduced, or a list of several. If absent, it is every payment.'),
});

/** A sentence that says what the ratios of payment are a part of. */
export const RatioBasisStatement = z.strictObject({
  quote: Pattern.refine(
    (quote) => slotsOf(quote).includes('basis'),
    '`{basis}` for the words of what is paid in part',
  ).meta({
    description: 'The sentence, with the hole `{basis}`.',
    examples: ['{basis:損害額}に縮小支払割合を乗じた金額'],
  }),
  sections: z.array(Name).min(1).describe('The sections of kind `costs` whose ratios it is about, by their ids.'),
});

/** A note that says what limits count for where some costs are concerned. */
export const BasisChangeStatement = z.strictObject({
  quote: Pattern.refine((quote) => slotsOf(quote).includes('basis'), '`{basis}` for the words of the basis').meta({
    description:
      'The words of the note (注), with the hole `{basis}`. The limits are those with its mark behind their basis.',
    examples: ['争訟費用については{basis}となります'],
  }),
  of: insured.describe('The cost for which it is so, by its name or its words, or a list of several.'),
});

/** A sentence that says how large a member may be. */
export const LargestMember = z.strictObject({
  quote: Pattern.meta({
    description: 'The sentence, with the hole `{yen}`.',
    examples: ['売上高が{yen}以下の企業'],
  }),
  table: Name.describe('The table whose bands are compared with it, by its name under `rateTables`.'),
});
