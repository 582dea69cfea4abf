import { z } from 'zod';
import { Find, whyNotStated } from './parts.ts';
import { Pattern } from './pattern.ts';

/** Who and when. */
export const IdentityProfile = z.strictObject({
  title: Find.prefault({}).describe('The name of the product (商品名).'),
  insurer: Find.prefault({}).describe('The insurer (引受保険会社).'),
  policyholder: Find.prefault({}).describe('The policyholder (保険契約者), as a rule the association.'),
  agent: Find.prefault({}).describe('The agent (取扱代理店).'),
  policyPeriod: Find.prefault({}).describe('The policy period (保険期間): from when to when, with times if printed.'),
  applicationDeadline: Find.prefault({}).describe('The last day to apply (申込締切日・募集期間の末日).'),
  status: z
    .strictObject({
      open: z
        .array(Pattern)
        .default([])
        .meta({
          description: 'Words that say that members can join now.',
          examples: [['中途加入は毎月随時受付中']],
        }),
      closed: z
        .array(Pattern)
        .default([])
        .meta({
          description: 'Words that say that the scheme takes no new members.',
          examples: [['引受停止']],
        }),
      notStated: whyNotStated,
    })
    .prefault({})
    .describe('Whether the scheme takes new members (募集中) or not (新規引受停止).'),
});
