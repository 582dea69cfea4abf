import { z } from 'zod';
import { Moment, PolicyPeriod } from './date.ts';
import { sourced } from './span.ts';

/** What the text does not state. Never shown as `none` or `not covered`; `reason` says what was looked for. */
export const NotStated = z.strictObject({ value: z.literal('not stated'), reason: z.string() });
export type NotStated = z.infer<typeof NotStated>;

/** A fact the text does not state and a person vouches for in source.yaml. */
const declared = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, declared: z.strictObject({ by: z.string(), on: z.string(), why: z.string() }) });

const fact = <T extends z.ZodType>(value: T) => z.union([sourced(value), declared(value), NotStated]);

/** 募集中 or 新規引受停止, as the text says it. */
export const Status = z.enum(['open', 'closed']);
export type Status = z.infer<typeof Status>;

/** Who and when: the first things a member asks. */
export const Identity = z.strictObject({
  /** 商品名 */
  title: fact(z.string()),
  /** 引受保険会社 */
  insurer: fact(z.string()),
  /** 保険契約者 */
  policyholder: fact(z.string()),
  /** 取扱代理店 */
  agent: fact(z.string()),
  /** 保険期間 */
  policyPeriod: fact(PolicyPeriod),
  /** 申込締切日・募集期間の末日 */
  applicationDeadline: fact(Moment),
  /** Open, or closed to new business. */
  status: fact(Status),
});
export type Identity = z.infer<typeof Identity>;
export type IdentityField = keyof Identity;
export type Fact = Identity[IdentityField];
