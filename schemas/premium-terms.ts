import { z } from 'zod';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

export const Frequency = choice({
  single: { ja: '一時払', means: 'once for the whole period' },
  monthly: { ja: '月払・月額', means: 'every month' },
  quarterly: { ja: '四半期払', means: 'every three months' },
  'half-yearly': { ja: '半年払', means: 'every half year' },
  yearly: { ja: '年払・年間', means: 'every year' },
  'per-trip': { ja: '1旅行あたり', means: 'for every trip' },
}).describe('How often the premium is paid.');
export type Frequency = z.infer<typeof Frequency>;

export const Period = z
  .string()
  .regex(/^(?:policy|P[1-9]\d*[YMD])$/, '`policy` or a duration such as `P3Y`, `P6M`, `P10D`')
  .meta({
    ja: '保険期間',
    description: 'The time that the premium pays for: `policy` is the policy period, else a duration of ISO 8601.',
    examples: ['policy', 'P3Y', 'P6M'],
  });
export type Period = z.infer<typeof Period>;

export const PerWhat = choice({
  contract: { ja: '1契約・1加入者', means: 'the whole contract of one member' },
  person: { ja: '1名', means: 'one insured person' },
  employee: { ja: '従業員1名', means: 'one employee' },
  store: { ja: '1店舗', means: 'one store or office' },
  unit: { ja: '1口', means: 'one unit of cover' },
  payroll: { ja: '賃金総額', means: 'an amount of wages' },
  revenue: { ja: '売上高', means: 'an amount of revenue' },
  'sum-insured': { ja: '保険金額', means: 'an amount of the sum insured' },
}).describe('What the premium is for one of.');
export type PerWhat = z.infer<typeof PerWhat>;

export const Per = z
  .strictObject({
    of: PerWhat,
    quantity: z
      .int()
      .positive()
      .default(1)
      .meta({
        description: 'How many of them, or how many yen of them: 1000000 for 100万円あたり.',
        unit: 'as `of` says; yen (円) for amounts',
        examples: [1000000],
      }),
  })
  .meta({
    ja: 'あたり・につき',
    description: 'What one premium is for: a contract, a person, 1,000,000 yen of wages.',
  });
export type Per = z.infer<typeof Per>;

export const Tax = choice({
  included: { ja: '税込', means: 'a tax is part of the premium' },
  exempt: { ja: '非課税', means: 'no tax is paid on the premium' },
}).describe('Whether a tax is part of the premium, if the text says so.');
export type Tax = z.infer<typeof Tax>;

export const Charge = choice({
  base: { ja: '基本保険料', means: 'the premium without what can be added to it' },
  addition: { ja: '追加保険料', means: 'paid on top of the premium of another table' },
}).describe('Whether more than this premium may have to be paid, if the text says so.');
export type Charge = z.infer<typeof Charge>;

/** Read from the printed words, or declared in the profile where the text has no word for it. */
const stated = <T extends z.ZodType>(value: T) =>
  z.union([
    sourced(value),
    z.strictObject({
      value,
      declared: z.literal(true).describe('The text has no word for it: the profile says so.'),
    }),
  ]);

export const PremiumTerms = z
  .strictObject({
    frequency: stated(Frequency).describe('How often it is paid.'),
    period: stated(Period).describe('The time that it pays for.'),
    per: stated(Per).describe('What it is for one of.'),
    currency: z
      .literal('JPY')
      .meta({ ja: '通貨', description: 'The currency: yen. Premiums in another one are not read.' }),
    tax: stated(Tax).optional().describe('Whether a tax is part of it; absent if the text does not say.'),
    charge: stated(Charge)
      .optional()
      .describe('Whether it is a base premium or an addition; absent if it is all that is paid.'),
    buys: sourced(z.string()).optional().meta({
      ja: '追加の補償',
      description: 'What an addition is paid for, as printed. Only an addition has it.',
    }),
  })
  .meta({
    ja: '保険料の単位',
    description: 'What the premiums of a table are: how often, for how long, for one of what.',
  });
export type PremiumTerms = z.infer<typeof PremiumTerms>;
