import { z } from 'zod';
import { choice } from './meta.ts';
import { Span } from './span.ts';

export const BandUnit = choice({
  JPY: { ja: '売上高', means: 'yen of revenue' },
  store: { ja: '店舗数', means: 'stores' },
}).describe('What a band counts.');
export type BandUnit = z.infer<typeof BandUnit>;

export const BandEdge = z
  .strictObject({
    value: z
      .int()
      .nonnegative()
      .meta({ description: 'Where the edge is.', unit: 'yen (円) or stores (店舗), by the band' }),
    inclusive: z.boolean().meta({
      ja: '以上・以下・まで／超・未満',
      description: 'Whether the edge itself is in the band: 以上, 以下 and まで include it, 超 and 未満 do not.',
    }),
    inferred: z
      .strictObject({ span: Span.describe('The label that implies it.') })
      .optional()
      .describe('The label does not print this edge; the label of the row above implies it.'),
  })
  .meta({ ja: '上限・下限', description: 'One edge of a band.' });
export type BandEdge = z.infer<typeof BandEdge>;

const unit = BandUnit.meta({ description: 'What is counted.' });

export const BandExtent = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('interval').describe('Every revenue or number of stores between two edges.'),
      unit,
      min: BandEdge.optional().meta({ ja: '下限', description: 'The lower edge; absent if there is none.' }),
      max: BandEdge.optional().meta({ ja: '上限', description: 'The upper edge; absent if there is none.' }),
    }),
    z.strictObject({
      kind: z
        .literal('point')
        .describe('An example (`売上高 5億円 → 109万円`). Nothing is published between two examples.'),
      unit,
      value: z.int().nonnegative().meta({
        description: 'The revenue or the number of stores of the example.',
        unit: 'yen (円) or stores (店舗), by the band',
      }),
    }),
    z.strictObject({ kind: z.literal('condition').describe('Not a quantity (`過去3年以内に事故あり`).') }),
  ])
  .meta({ description: 'What a row of a rate table is for: an interval, an example or a condition.' });
export type BandExtent = z.infer<typeof BandExtent>;
