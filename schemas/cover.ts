import { z } from 'zod';
import { CodeName } from './neutral-codes.ts';
import { sourced } from './span.ts';

export const Cover = z
  .strictObject({
    id: z.string(),
    name: z.string().describe('The name by which limits, deductibles, costs and exclusions refer to it.'),
    label: sourced(z.string()).describe('Its name, as printed.'),
    code: CodeName.describe('The neutral code of the cover; schemes are compared by it.'),
  })
  .meta({ ja: '補償', description: 'What a limit or a deductible is for. A scheme has one cover or several.' });
export type Cover = z.infer<typeof Cover>;

/** The ASCII name of a cover, unique in its scheme. */
export const CoverName = z.string().meta({ ja: '補償', description: 'The name of the cover, among `covers`.' });
export type CoverName = z.infer<typeof CoverName>;
