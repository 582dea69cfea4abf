import { z } from 'zod';
import { Moment, PolicyPeriod } from './date.ts';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

export const NotStated = z
  .strictObject({
    value: z.literal('not stated').describe('Always these words.'),
    reason: z.string().describe('What was looked for.'),
  })
  .meta({ ja: '記載なし', description: 'The text does not say it. Never shown as “none” or “not covered”.' });
export type NotStated = z.infer<typeof NotStated>;

/** A fact the text does not state and a person vouches for in source.yaml. */
const declared = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    declared: z
      .strictObject({
        by: z.string().describe('Who declared it.'),
        on: z.string().describe('The day they declared it.'),
        why: z.string().describe('The reason they gave.'),
      })
      .describe('The text does not state the fact; a person vouches for it.'),
  });

const fact = <T extends z.ZodType>(value: T) => z.union([sourced(value), declared(value), NotStated]);

export const Status = choice({
  open: { ja: '募集中', means: 'members can join' },
  closed: { ja: '新規引受停止', means: 'no new members' },
}).describe('Whether a scheme takes new members, as the text says it.');
export type Status = z.infer<typeof Status>;

export const Identity = z
  .strictObject({
    title: fact(z.string()).meta({ ja: '商品名', description: 'The name of the product.' }),
    insurer: fact(z.string()).meta({ ja: '引受保険会社', description: 'The company that insures.' }),
    policyholder: fact(z.string()).meta({
      ja: '保険契約者',
      description: 'Who has the contract with the insurer: as a rule the association, not its members.',
    }),
    agent: fact(z.string()).meta({ ja: '取扱代理店', description: 'Who sells the insurance and answers questions.' }),
    policyPeriod: fact(PolicyPeriod).meta({ ja: '保険期間', description: 'From when to when the insurance covers.' }),
    applicationDeadline: fact(Moment).meta({
      ja: '申込締切日・募集期間の末日',
      description: 'The last day to apply.',
    }),
    status: fact(Status).meta({ ja: '募集状況', description: 'Whether the scheme takes new members.' }),
  })
  .meta({ description: 'Who and when: the facts that a member asks for first.' });
export type Identity = z.infer<typeof Identity>;
export type IdentityField = keyof Identity;
export type Fact = Identity[IdentityField];
