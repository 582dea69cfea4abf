import { z } from 'zod';
import { Clause } from './clause.ts';
import { CoverName } from './cover.ts';
import { Wording } from './span.ts';

export const ExclusionGroup = z
  .strictObject({
    id: z.string(),
    heading: Wording.optional().describe('The heading, as printed.'),
    scope: Wording.describe('What they apply to, in the words of the text.'),
    rider: z.string().optional().meta({ ja: '特約', description: 'The id of the rider they belong to.' }),
    covers: z
      .array(CoverName)
      .min(1)
      .optional()
      .describe(
        'The names of the covers that they apply to as a whole; absent if the scope is narrower, or the profile does not say.',
      ),
    within: z
      .array(CoverName)
      .min(1)
      .optional()
      .describe('For a scope that is narrower than a cover （…事故固有）: the covers that it is a part of.'),
    items: z.array(Clause).min(1).describe('The exclusions, item by item.'),
    openEnd: Wording.optional().meta({
      ja: 'など・等',
      description: 'The words that say that the list is not complete.',
    }),
  })
  .meta({ ja: '保険金をお支払いできない主な場合', description: 'The exclusions of one scope.' });
export type ExclusionGroup = z.infer<typeof ExclusionGroup>;
