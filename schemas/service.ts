import { z } from 'zod';
import { Clause } from './clause.ts';
import { Wording } from './span.ts';

export const Service = z
  .strictObject({
    id: z.string(),
    name: Wording.describe('Its name, as printed.'),
    clauses: z.array(Clause).describe('What it is.'),
    availability: Wording.optional().meta({
      ja: 'ご利用対象',
      description: 'Who may use it; inferred if the cell is merged with the one above.',
    }),
  })
  .meta({ ja: '付帯サービス', description: 'What comes with the insurance and is not a claim payment.' });
export type Service = z.infer<typeof Service>;
