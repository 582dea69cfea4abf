import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

/** 特約: automatic (自動付帯) or optional (任意付帯); extends or restricts what is covered. */
export const Attachment = z.enum(['automatic', 'optional', 'not stated']);
export const RiderEffect = z.enum(['extends', 'restricts']);
export const Rider = z.strictObject({
  id: z.string(),
  name: Wording,
  attachment: Attachment,
  effect: RiderEffect,
  clauses: z.array(Clause),
});
export type Rider = z.infer<typeof Rider>;
