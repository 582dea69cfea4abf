import { z } from 'zod';
import { Clause } from './clause.ts';
import { Cover } from './plan.ts';
import { Wording } from './span.ts';

const titled = { id: z.string(), heading: Wording.optional() };

/** 保険金をお支払いする場合: what triggers a cover. */
export const Coverage = z.strictObject({ ...titled, cover: Cover, clauses: z.array(Clause) });
export type Coverage = z.infer<typeof Coverage>;

/** お支払いの対象となる損害・費用: the costs of one table or list. `cover` says whose limit they fall under. */
export const CostGroup = z.strictObject({ ...titled, cover: Cover, items: z.array(Clause).min(1) });
export type CostGroup = z.infer<typeof CostGroup>;

/** 保険金をお支払いできない主な場合: the exclusions of one scope. `rider`: id of the rider they belong to. */
export const ExclusionGroup = z.strictObject({
  ...titled,
  scope: Wording,
  rider: z.string().optional(),
  items: z.array(Clause).min(1),
  /** など, 等: the list is not the whole list. */
  openEnd: Wording.optional(),
});
export type ExclusionGroup = z.infer<typeof ExclusionGroup>;

/** 用語の意味 */
export const Definition = z.strictObject({ id: z.string(), term: Wording, clauses: z.array(Clause).min(1) });
export type Definition = z.infer<typeof Definition>;

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
