import { z } from 'zod';
import { Clause } from './clause.ts';
import { CoverName } from './cover.ts';
import { Wording } from './span.ts';

export const Coverage = z
  .strictObject({
    id: z.string(),
    heading: Wording.optional().describe('The heading, as printed.'),
    cover: CoverName.optional().describe('The name of the cover; absent if the words are about all covers.'),
    clauses: z.array(Clause).describe('The triggers.'),
  })
  .meta({ ja: '保険金をお支払いする場合', description: 'What triggers a cover.' });
export type Coverage = z.infer<typeof Coverage>;
