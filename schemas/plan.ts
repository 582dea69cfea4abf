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
const basis = z
  .array(LimitBasis)
  .describe('What it counts for: several if it is printed as `1事故・保険期間中`, none if the text prints none.');
const basisPrinted = sourced(z.string()).optional().meta({
  description: 'The words that say what it counts for, if they are in the same cell, such as `1事故(*4)・保険期間中`.',
});

/** `(*4) 運搬費用については1請求となります。` */
export const BasisChange = z
  .strictObject({
    note: z.string().describe('The id of the note (注) that says so.'),
    from: LimitBasis.describe('The basis in front of the mark of the note.'),
    to: LimitBasis.describe('What it is instead.'),
    of: z.array(z.string()).min(1).describe('The ids of the costs for which it is so.'),
    statement: sourced(z.string()).describe('The words of the note.'),
  })
  .meta({ description: 'A note that says what a limit counts for where some costs are concerned.' });
export type BasisChange = z.infer<typeof BasisChange>;

const changes = z
  .array(BasisChange)
  .optional()
  .describe('What notes (注) change about what it counts for; absent if none does.');

export const Limit = z
  .strictObject({
    id: z.string(),
    cover,
    basis,
    basisPrinted,
    amount: sourced(Yen).meta({ ja: '金額', description: 'How much is paid at most.' }),
    mentions: z.array(Span).describe('Every place that prints it.'),
    sublimitOf,
    changes,
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
    basis,
    basisPrinted,
    condition,
    conditionNote,
    amount: sourced(Yen).meta({ ja: '金額', description: 'How much is paid at most.' }),
    sameAs: z.string().optional().meta({
      ja: '同額',
      description: 'The id of the limit whose amount it has, if the text says so and prints none.',
    }),
    bound: choice({
      lower: { ja: '下限', means: 'the lower end of a printed range' },
      upper: { ja: '上限', means: 'the upper end of a printed range' },
    })
      .optional()
      .describe('Which end of a range it is, if the text prints a range.'),
    lowerOf: z.array(z.string()).min(1).optional().meta({
      ja: 'いずれか低い額',
      description:
        'The ids of the limits of its cover, one for each plan: the lower of such a limit and this amount is paid.',
    }),
    sublimitOf,
    within: z.array(z.string()).min(1).optional().meta({
      ja: '内枠',
      description:
        'The ids of all limits it is within: `sublimitOf` first, if it has one; for a limit without a plan, those of each plan.',
    }),
    changes,
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
    basis: sourced(z.string()).optional().describe('The words for what it is a part of, such as 損害額.'),
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
    of: z.array(z.string()).describe('The ids of the costs it is for; none if it is for the cover.'),
    basis,
    amount: sourced(Yen).meta({ ja: '金額', description: 'How much the insured bears. `なし` is 0 yen.' }),
    bound: z.literal('upper').optional().meta({ ja: '上限', description: 'The deductible is no more than this.' }),
  })
  .meta({ ja: '免責金額（自己負担額）', description: 'What the insured bears of a loss.' });
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
