import { z } from 'zod';
import { CoverName } from './cover.ts';
import { choice } from './meta.ts';
import { Yen } from './money.ts';
import { Span, sourced } from './span.ts';

export const LimitBasis = choice({
  'per-claim': { ja: '1請求', means: 'one claim' },
  'per-incident': { ja: '1事故', means: 'one incident' },
  aggregate: { ja: '期間中・保険期間中', means: 'all of the policy period' },
  'per-person': { ja: '被害者1名につき', means: 'one person' },
  'per-corporation': { ja: '1法人につき', means: 'one corporation' },
}).describe('What a limit counts for.');
export type LimitBasis = z.infer<typeof LimitBasis>;

const cover = CoverName.meta({ ja: '補償', description: 'The name of the cover it is for.' });
const sublimitOf = z.string().optional().meta({
  ja: '内枠',
  description: 'The id of the limit it is within, if a statement of the text says so.',
});

export const Limit = z
  .strictObject({
    id: z.string(),
    cover,
    basis: z
      .array(LimitBasis)
      .min(1)
      .describe('What it counts for. A limit printed as `1事故・保険期間中` applies on both bases.'),
    amount: sourced(Yen).meta({ ja: '金額', description: 'How much is paid at most.' }),
    mentions: z.array(Span).describe('Every place that prints it.'),
    sublimitOf,
  })
  .meta({ ja: '支払限度額・保険金額', description: 'The most that is paid under one plan for one cover.' });
export type Limit = z.infer<typeof Limit>;

const mergedCell = Span.optional().meta({
  ja: '結合セル',
  description: 'The place of the empty cell, where the value is inferred from the cell above it.',
});
const condition = sourced(z.string()).optional().meta({
  ja: '条件',
  description: 'The words of the condition under which it applies, such as `(A)`.',
});
const conditionNote = z.string().optional().describe('The id of the note that says when the condition is met.');

export const Sublimit = z
  .strictObject({
    id: z.string(),
    cover,
    of: z.array(z.string()).describe('The ids of the statements it is for; none if the text names none.'),
    plan: z.string().optional().meta({ ja: 'プラン', description: 'The id of the plan, if it is for one plan.' }),
    basis: z.array(LimitBasis).describe('What it counts for.'),
    condition,
    conditionNote,
    amount: sourced(Yen).meta({ ja: '金額', description: 'How much is paid at most.' }),
    bound: choice({
      lower: { ja: '下限', means: 'the lower end of a printed range' },
      upper: { ja: '上限', means: 'the upper end of a printed range' },
    })
      .optional()
      .describe('Which end of a range it is, if the text prints a range.'),
    sublimitOf,
    overall: z
      .literal(true)
      .optional()
      .meta({ ja: '費用全体の支払限度額', description: 'It is for all costs of a table together, not for one.' }),
    mergedCell,
    statement: sourced(z.string()).optional().describe('The sentence or the cell that states it.'),
  })
  .meta({ ja: 'サブリミット', description: 'A limit for one cost, one kind of loss or one condition.' });
export type Sublimit = z.infer<typeof Sublimit>;

export const PayoutRatio = z
  .strictObject({
    id: z.string(),
    of: z.string().describe('The id of the cost it is for.'),
    percent: sourced(z.number().min(0).max(100).meta({ unit: 'percent (%)' })).meta({
      ja: '支払割合',
      description: 'How much of the loss is paid, from 0 to 100.',
      unit: 'percent (%)',
    }),
    condition,
    conditionNote,
    mergedCell,
  })
  .meta({
    ja: '縮小支払割合',
    description: 'The part of the loss that is paid for a cost, under a condition or always.',
  });
export type PayoutRatio = z.infer<typeof PayoutRatio>;

export const Deductible = z
  .strictObject({
    id: z.string(),
    cover,
    amount: sourced(Yen).meta({ ja: '金額', description: 'How much the insured bears. `なし` is 0 yen.' }),
    bound: z.literal('upper').optional().meta({ ja: '上限', description: 'The deductible is no more than this.' }),
  })
  .meta({ ja: '免責金額・自己負担額', description: 'What the insured bears of a loss.' });
export type Deductible = z.infer<typeof Deductible>;

export const Plan = z
  .strictObject({
    id: z.string(),
    label: sourced(z.string())
      .optional()
      .describe('Its name, as printed. A scheme without plans has one, without a name.'),
    limits: z.array(Limit).meta({ ja: '支払限度額', description: 'Its limits.' }),
    deductibles: z.array(Deductible).meta({ ja: '免責金額', description: 'Its deductibles.' }),
  })
  .meta({ ja: 'プラン', description: 'A choice of limits that a member has.' });
export type Plan = z.infer<typeof Plan>;

export const LimitTable = z
  .strictObject({ id: z.string(), printed: z.array(Span).describe('Where it is printed.') })
  .meta({ ja: '支払限度額の表', description: 'A printed table of limits; its values are in the plans.' });
export type LimitTable = z.infer<typeof LimitTable>;
