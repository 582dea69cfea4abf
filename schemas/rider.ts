import { z } from 'zod';
import { Clause } from './clause.ts';
import { choice } from './meta.ts';
import { Wording } from './span.ts';

export const Attachment = choice({
  automatic: { ja: '自動付帯・自動セット', means: 'in every contract' },
  optional: { ja: '任意付帯・オプション', means: 'in the contracts that choose it' },
  'not stated': { means: 'the text does not say' },
}).describe('How a rider comes with a contract.');

export const RiderEffect = choice({
  extends: { ja: '担保', means: 'adds cover' },
  restricts: { ja: '不担保', means: 'takes cover away' },
}).describe('What a rider does to the cover.');

export const ClassWithRider = z
  .strictObject({
    ratingClass: z.string().meta({ ja: '業種区分', description: 'The id of the class of risk.' }),
    text: Wording.describe('The words that say so: 業種区分Ⅳ：IT業（…追加条項セット）.'),
  })
  .meta({ description: 'A class of risk whose contracts all have a rider.' });
export type ClassWithRider = z.infer<typeof ClassWithRider>;

export const Rider = z
  .strictObject({
    id: z.string(),
    name: Wording.describe('Its name, as printed.'),
    attachment: Attachment.meta({ ja: '付帯', description: 'How it comes with a contract.' }),
    effect: RiderEffect.describe('What it does to the cover.'),
    includedFor: z
      .array(ClassWithRider)
      .min(1)
      .optional()
      .describe('Classes of risk that have it in every contract, though it is optional for others.'),
    clauses: z.array(Clause).describe('What it says.'),
  })
  .meta({ ja: '特約・追加条項', description: 'Terms that add to the cover or take from it.' });
export type Rider = z.infer<typeof Rider>;
