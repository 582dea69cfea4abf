import { z } from 'zod';

/** sources/site.yaml: who publishes, in each language. A comparison must say so (domain.md, 保険業法300条1項6号). */
export const Site = z.strictObject({
  publisher: z.strictObject({ ja: z.string(), en: z.string() }),
});
export type Site = z.infer<typeof Site>;
