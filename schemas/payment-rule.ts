import { z } from 'zod';
import { CoverName } from './cover.ts';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

const limitIds = (means: string, ja: string) => z.array(z.string()).min(1).optional().meta({ ja, description: means });

export const DeductibleUse = choice({
  deducted: { ja: '免責金額を控除', means: 'the deductible is taken off before anything is paid' },
  none: { ja: '免責金額なし', means: 'no deductible is taken off' },
}).describe('Whether a deductible is taken off.');
export type DeductibleUse = z.infer<typeof DeductibleUse>;

export const PaymentRule = z
  .strictObject({
    id: z.string(),
    covers: z.array(CoverName).describe('The names of the covers it is about.'),
    of: z
      .array(z.string())
      .describe('The ids of the costs and riders it is about; none if it is about all of its covers.'),
    within: limitIds('The ids of the limits up to which all of it is paid.', '枠内'),
    besides: limitIds('The ids of the limits that it does not count for: it is paid besides them.', '枠外'),
    shares: limitIds('The ids of the limits that it has in common with the rest of the contract.', '共有'),
    deductible: DeductibleUse.optional(),
    condition: sourced(z.string())
      .optional()
      .meta({ ja: '条件', description: 'The words of the condition under which it applies, or of its exception.' }),
    statement: sourced(z.string()).describe('The sentence that states it.'),
  })
  .meta({
    ja: '保険金のお支払い方法',
    description:
      'How limits and deductibles apply to covers, costs and riders: within a limit, besides it, after a deductible.',
  });
export type PaymentRule = z.infer<typeof PaymentRule>;

export const Reduction = z
  .strictObject({
    id: z.string(),
    of: z.array(z.string()).describe('The ids of the costs whose payment is reduced; none if it is every payment.'),
    formula: sourced(z.string()).meta({ ja: '割合', description: 'How the ratio is found, in the words of the text.' }),
    condition: sourced(z.string())
      .optional()
      .meta({ ja: '条件', description: 'The words of the condition under which it is reduced.' }),
    statement: sourced(z.string()).describe('The sentence that states it.'),
  })
  .meta({
    ja: '削減払い',
    description: 'A payment that is reduced by a ratio that the text does not print as a number.',
  });
export type Reduction = z.infer<typeof Reduction>;
