import { z } from 'zod';
import { Moment, PolicyPeriod } from './date.ts';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

/** @public The glossary has its name. */
export const FactState = choice({
  stated: { ja: '記載あり', means: 'the text states it' },
  'not-stated': { ja: '記載なし', means: 'the text does not state it; a person may vouch for it' },
  'not-yet-read': { ja: '未読み取り', means: 'the text may state it; that part of it is not read yet' },
}).describe('Whether the text states it, does not, or is not read yet.');
export type FactState = z.infer<typeof FactState>;

const stated = { state: z.literal('stated').describe('The text states it.') };
const notStated = { state: z.literal('not-stated').describe('The text does not state it.') };

export const NotStated = z
  .strictObject({
    ...notStated,
    value: z.literal('not stated').describe('Always these words.'),
    reason: z.string().describe('What was looked for.'),
  })
  .meta({ ja: '記載なし', description: 'The text does not say it. Never shown as “none” or “not covered”.' });
export type NotStated = z.infer<typeof NotStated>;

export const NotYetRead = z
  .strictObject({
    state: z.literal('not-yet-read').describe('The text may state it.'),
    value: z.literal('not yet read').describe('Always these words.'),
  })
  .meta({
    ja: '未読み取り',
    description: 'The part of the text that may say it is not read yet. Never shown as “not stated”.',
  });
export type NotYetRead = z.infer<typeof NotYetRead>;

/** A fact the text does not state and a person vouches for in source.yaml. */
const declared = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    ...notStated,
    value,
    declared: z
      .strictObject({
        by: z.string().describe('Who declared it.'),
        on: z.string().describe('The day they declared it.'),
        why: z.string().describe('The reason they gave.'),
      })
      .describe('The text does not state the fact; a person vouches for it.'),
  });

const fact = <T extends z.ZodType>(value: T) =>
  z.union([sourced(value).extend(stated), declared(value), NotStated, NotYetRead]);

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

/** Whether a fact has no value: the text does not state it and no one vouches for it, or it is not read yet. */
export function isMissing(fact: { value?: unknown }): fact is NotStated | NotYetRead {
  return fact.value === 'not stated' || fact.value === 'not yet read';
}
