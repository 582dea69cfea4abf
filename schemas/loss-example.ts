import { z } from 'zod';
import { Clause } from './clause.ts';
import { Yen } from './money.ts';
import { Wording, sourced } from './span.ts';

/** @public The glossary has its name. */
export const LossAmount = z
  .strictObject({
    id: z.string(),
    name: Wording.optional().describe('What it was for.'),
    amount: sourced(Yen).meta({ ja: '金額', description: 'What it cost.' }),
    approximate: z.boolean().meta({ ja: '約', description: 'Whether the amount is approximate.' }),
    total: z.boolean().meta({ ja: '合計', description: 'Whether it is the sum of the others.' }),
  })
  .meta({ ja: '損害額', description: 'An amount of a loss example.' });

export const LossExample = z
  .strictObject({
    id: z.string(),
    heading: Wording.optional().describe('The heading, as printed.'),
    clauses: z.array(Clause).describe('What happened.'),
    amounts: z.array(LossAmount).describe('What it cost, item by item.'),
  })
  .meta({ ja: '想定事故例・支払例', description: 'A loss as an example. Its amounts are not terms of the contract.' });
export type LossExample = z.infer<typeof LossExample>;
