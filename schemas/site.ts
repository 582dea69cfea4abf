import { z } from 'zod';

/**
 * sources/site.yaml: who publishes, in each language (a comparison must say so: domain.md, 保険業法300条1項6号), and where. `url` is
 * the address of the folder that holds `ja/` and `en/`; links between pages do not need it, canonical addresses and the sitemap do.
 * `contact`: the e-mail address that readers write to.
 */
export const Site = z.strictObject({
  publisher: z.strictObject({ ja: z.string(), en: z.string() }),
  contact: z.email().optional(),
  url: z.url({ protocol: /^https?$/ }).regex(/\/$/, 'an address that ends in /'),
});
export type Site = z.infer<typeof Site>;
