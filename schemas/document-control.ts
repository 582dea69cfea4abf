import { z } from 'zod';
import { sourced } from './span.ts';

export const DocumentControl = z
  .strictObject({
    id: z.string(),
    number: sourced(z.string()).optional().meta({ ja: '文書番号', description: 'Its number.' }),
    issued: sourced(z.string()).optional().meta({ ja: '作成年月', description: 'When it was written, as printed.' }),
    notStated: z.string().optional().describe('Why the text does not say it.'),
  })
  .meta({ ja: '募集文書', description: 'What marks a pamphlet as registered solicitation material.' });
export type DocumentControl = z.infer<typeof DocumentControl>;
