import { z } from 'zod';
import { Clause, NeutralCode } from './clause.ts';
import { CoverName } from './cover.ts';
import { Wording } from './span.ts';

export const CostGroup = z
  .strictObject({
    id: z.string(),
    heading: Wording.optional().describe('The heading, as printed.'),
    cover: CoverName.describe('The name of the cover whose limit they fall under.'),
    codes: z.array(NeutralCode).optional().describe('The triggers that the heading names.'),
    items: z.array(Clause).min(1).describe('The costs, item by item.'),
  })
  .meta({ ja: 'お支払いの対象となる損害・費用', description: 'The costs of one table or list: what is paid for.' });
export type CostGroup = z.infer<typeof CostGroup>;
