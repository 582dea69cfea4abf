import { z } from 'zod';
import { BandExtent, BandUnit } from './band.ts';
import { choice } from './meta.ts';
import { Span, sourced } from './span.ts';

export const AxisKind = choice({
  revenue: { ja: '売上高', means: 'the revenue of the member' },
  stores: { ja: '店舗数', means: 'the number of stores or offices' },
  employees: { ja: '従業員数', means: 'the number of employees' },
  age: { ja: '年齢', means: 'the age of the insured person' },
  days: { ja: '日数', means: 'a number of days' },
  months: { ja: '月数', means: 'a number of months' },
  years: { ja: '年数', means: 'a number of years' },
  units: { ja: '口数', means: 'the number of units of cover' },
  'sum-insured': { ja: '保険金額', means: 'the sum insured' },
  sex: { ja: '性別', means: 'the sex of the insured person' },
  trade: { ja: '業種・職種', means: 'the trade of the member' },
  class: { ja: '業種区分', means: 'the class of risk' },
  plan: { ja: 'プラン', means: 'the plan' },
  inception: { ja: '補償開始日', means: 'the day on which the cover begins' },
  condition: { ja: '条件', means: 'a condition in words' },
  other: { ja: 'その他', means: 'anything else: the printed head says what' },
}).describe('What the premiums of a table depend on.');
export type AxisKind = z.infer<typeof AxisKind>;

export const AxisScale = choice({
  interval: { ja: '区分', means: 'ranges of a quantity, such as 1億円超 2億円以下' },
  point: { ja: '例', means: 'single values given as examples: nothing is said between them' },
  count: { ja: '数', means: 'whole numbers, each with premiums of its own' },
  label: { ja: '名', means: 'names' },
}).describe('How the values of an axis are ordered.');
export type AxisScale = z.infer<typeof AxisScale>;

export const AxisValue = z
  .strictObject({
    id: z.string(),
    label: sourced(z.string()).describe('The label, as printed.'),
    extent: BandExtent.describe('The label in numbers.'),
    mentions: z.array(Span).describe('The label in every printed table that has it.'),
  })
  .describe('One value of an axis: the label of a row or of a column.');
export type AxisValue = z.infer<typeof AxisValue>;

export const RateAxis = z
  .strictObject({
    id: z.string(),
    name: z.string().describe('Its name: `band`, `class`, `plan`, `inception`, or the one in the profile.'),
    kind: AxisKind,
    scale: AxisScale,
    unit: BandUnit.optional().describe('What its numbers count, if it has numbers.'),
    head: sourced(z.string()).optional().meta({ ja: '見出し', description: 'Its head, as printed, if it has one.' }),
    values: z
      .array(AxisValue)
      .optional()
      .describe('Its values. Those of `band`, `class` and `plan` are in the lists of these names.'),
    gaps: z.string().optional().describe('Why there are gaps between its values, if they are meant.'),
  })
  .meta({ ja: '料率区分', description: 'One thing that the premiums of a table depend on.' });
export type RateAxis = z.infer<typeof RateAxis>;

export const Factor = z
  .strictObject({
    axis: z.string().describe('The id of the axis.'),
    value: z
      .string()
      .describe('The id of the value: of a band, a class, a plan or another value; a day such as `--03-15`.'),
  })
  .describe('The value of one axis for which a premium is.');
export type Factor = z.infer<typeof Factor>;
