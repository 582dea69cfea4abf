import { z } from 'zod';

/** sources/translations/termbase.yaml: by language, each Japanese term and the translations of it that may be used. */
export const Termbase = z.strictObject({ en: z.record(z.string(), z.array(z.string()).min(1)) });
export type Termbase = z.infer<typeof Termbase>;
