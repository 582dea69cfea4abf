import { z } from 'zod';
import { choice } from './meta.ts';
import { Wording } from './span.ts';

export const Statistic = z
  .strictObject({
    id: z.string(),
    figure: Wording.describe('The figure, as printed.'),
    value: z.number().meta({ description: 'The figure as a number.', unit: 'see `unit`' }),
    unit: choice({
      JPY: { ja: '円', means: 'yen' },
      percent: { ja: '%', means: 'a part of a hundred' },
      fraction: { means: 'a part of one, such as 1/20' },
      times: { ja: '倍', means: 'how many times as much' },
      persons: { ja: '人', means: 'people' },
      cases: { ja: '件', means: 'incidents, claims and the like' },
    }).describe('What the number counts.'),
    subject: Wording.describe('The words that say what is counted.'),
    source: Wording.optional().meta({ ja: '出典', description: 'The words that say where it comes from.' }),
  })
  .meta({ ja: '統計', description: 'A figure about threats or losses in general. Never a figure of the scheme.' });
export type Statistic = z.infer<typeof Statistic>;
