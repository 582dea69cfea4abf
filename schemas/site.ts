import { z } from 'zod';
import { DesignName } from './design.ts';
import { ByLanguage } from './language.ts';
import { SchemaVersion } from './version.ts';

/** sources/site.yaml: who publishes (a comparison must say so: 保険業法300条1項6号), what, and where. */
export const Site = z
  .strictObject({
    schemaVersion: SchemaVersion,
    title: ByLanguage.describe('The name of the site, in each of its languages. It heads every page.'),
    scope: ByLanguage.describe(
      'What its pamphlets are of, in each of its languages: the kind of insurance. It describes the data to search engines.',
    ),
    publisher: ByLanguage.describe(
      'The name of who publishes the site, in each of its languages. Every page prints it.',
    ),
    contact: z
      .email()
      .optional()
      .meta({
        description: 'The e-mail address that readers write to when they cannot read or use something.',
        examples: ['desk@example.com'],
      }),
    url: z
      .url({ protocol: /^https?$/ })
      .regex(/\/$/, 'an address that ends in /')
      .meta({
        description:
          'The address of the folder that holds one folder for each language, with / at its end. Links between pages do not need it; ' +
          'canonical addresses and the sitemap do.',
        examples: ['https://example.com/'],
      }),
    personalData: z
      .enum(['omit', 'publish'])
      .default('omit')
      .describe(
        'Whether the data files (CSV, JSON, report.json) have named persons and bank accounts. Site and pamphlets do not depend on it.',
      ),
    design: DesignName.optional().describe(
      'The design of the pamphlets of all schemes whose profile names none; the plain one if left out.',
    ),
    newerSide: z
      .enum(['left', 'right'])
      .optional()
      .describe('On which side tables of old and new (新旧対照表) have the newer words; on the left if left out.'),
  })
  .describe('Who publishes the site, what it is about, and where it is.');
export type Site = z.infer<typeof Site>;
