import { z } from 'zod';
import { LimitBasis } from '../plan.ts';
import { CoverOf } from './cover.ts';
import { Insured } from './item.ts';
import { idOf, Name } from './parts.ts';
import { Pattern } from './pattern.ts';

/** A sentence that states limits. */
export const LimitStatement = z.strictObject({
  id: idOf('the limit', 'condolence'),
  quote: Pattern.meta({
    description:
      'The sentence, with the hole `{yen}` for an amount, or `{from}` and `{to}` for a range; `{condition}` for the words it depends on.',
    examples: ['被害者1名あたり{yen}を限度'],
  }),
  cover: CoverOf.describe('The cover that the limit is for.'),
  of: z
    .union([Insured, z.array(Insured).min(1)])
    .optional()
    .meta({
      description:
        'The cost or the rider that the limit is for, by its name or its words, or a list of several. If absent, the statement names none.',
      examples: [{ cost: 'コンサルティング費用' }],
    }),
  basis: z
    .array(LimitBasis)
    .default([])
    .describe('What the limit counts for; several if the text prints it so, as in 1請求・保険期間中.'),
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
});

/** A sentence that puts the limits of one cover within a limit of another. */
export const Within = z.strictObject({
  quote: Pattern.describe('The sentence that says so.'),
  cover: CoverOf.describe('The cover whose limits are within the other limit.'),
  basis: LimitBasis.describe('What the other limit counts for.'),
  of: CoverOf.describe('The cover that the other limit is of.'),
});

/** A sentence that says how large a member may be. */
export const LargestMember = z.strictObject({
  quote: Pattern.meta({
    description: 'The sentence, with the hole `{yen}`.',
    examples: ['売上高が{yen}以下の企業'],
  }),
  table: Name.describe('The table whose bands are compared with it, by its name under `rateTables`.'),
});
