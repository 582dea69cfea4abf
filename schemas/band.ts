import { z } from 'zod';
import { choice } from './meta.ts';
import { Span } from './span.ts';

export const BandUnit = choice({
  JPY: { ja: '円', means: 'yen' },
  store: { ja: '店舗', means: 'stores or offices' },
  person: { ja: '名・人', means: 'persons' },
  age: { ja: '歳', means: 'years of age' },
  day: { ja: '日', means: 'days' },
  month: { ja: 'か月', means: 'months' },
  year: { ja: '年', means: 'years' },
  unit: { ja: '口', means: 'units of cover' },
  count: { ja: '台・棟・床など', means: 'other things that are counted: the label says which' },
}).describe('What a band counts.');
export type BandUnit = z.infer<typeof BandUnit>;

export const BandEdge = z
  .strictObject({
    value: z.int().nonnegative().meta({ description: 'Where the edge is.', unit: 'as `unit` says' }),
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
      kind: z.literal('interval').describe('Every quantity between two edges.'),
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
        description: 'The quantity of the example.',
        unit: 'as `unit` says',
      }),
    }),
    z.strictObject({ kind: z.literal('condition').describe('Not a quantity (`過去3年以内に事故あり`).') }),
  ])
  .meta({ description: 'What a row of a rate table is for: an interval, an example or a condition.' });
export type BandExtent = z.infer<typeof BandExtent>;
