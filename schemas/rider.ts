import { z } from 'zod';
import { Clause } from './clause.ts';
import { choice } from './meta.ts';
import { Wording } from './span.ts';

/** How a rider comes with a contract. */
export const Attachment = choice({
  automatic: { ja: '自動付帯・自動セット', means: 'in every contract' },
  optional: { ja: '任意付帯・オプション', means: 'in the contracts that choose it' },
  'not stated': { means: 'the text does not say' },
});

/** What a rider does to the cover. */
export const RiderEffect = choice({
  extends: { ja: '担保', means: 'adds cover' },
  restricts: { ja: '不担保', means: 'takes cover away' },
});

/** A class of risk whose contracts all have a rider, in the words that say so: 業種区分Ⅳ：IT業（…追加条項セット）. */
export const ClassWithRider = z.strictObject({ ratingClass: z.string(), text: Wording });
export type ClassWithRider = z.infer<typeof ClassWithRider>;

/** `includedFor`: where it is no matter of choice, though it is optional elsewhere. */
export const Rider = z.strictObject({
  id: z.string(),
  name: Wording,
  attachment: Attachment,
  effect: RiderEffect,
  includedFor: z.array(ClassWithRider).min(1).optional(),
  clauses: z.array(Clause),
});
export type Rider = z.infer<typeof Rider>;
