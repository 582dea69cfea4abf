import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** 特約: automatic (自動付帯) or optional (任意付帯); extends or restricts what is covered. */
export const Attachment = z.enum(['automatic', 'optional', 'not stated']);
export const RiderEffect = z.enum(['extends', 'restricts']);

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
