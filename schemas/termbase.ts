import { z } from 'zod';
import { Lang } from './language.ts';

/** sources/translations/termbase.yaml: by language, each Japanese term and the translations of it that may be used. */
export const Termbase = z
  .record(
    Lang,
    z.record(z.string(), z.array(z.string()).min(1)).meta({
      description:
        'Each Japanese term, and the translations of it that may be used. A translation of a message with the term must have one ' +
        'of them, or a form of it that begins alike. The longest term counts where terms overlap.',
      examples: [{ 保険期間: ['policy period'], 保険会社: ['insurer', 'insurance company'] }],
    }),
  )
  .describe('The words of the trade (用語集) that translations must use, by language.');
export type Termbase = z.infer<typeof Termbase>;
