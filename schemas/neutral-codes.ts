import { z } from 'zod';
import { BASE_LANG, ByLanguage, inLanguage, type Lang } from './language.ts';
import { Weight } from './weight.ts';

export const CodeName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name such as forensic-investigation')
  .describe('The name of a neutral code, such as `forensic-investigation`.');

/** What a code stands for: its name by language, and `means`, one sentence of what it covers. */
const meaning = {
  [BASE_LANG]: z
    .string()
    .describe('The name of the code in the language of the pamphlets, as the comparison shows it.'),
  means: ByLanguage.describe('What the code covers, pays or excludes: one sentence in each language.'),
  weight: Weight.optional().describe('How much a reader needs to know of it; `detail` if absent.'),
};
const inOthers = z.string().describe('The name of the code in another language, by its tag.');
const Meanings = z.record(CodeName, z.object(meaning).catchall(inOthers));

const Coverable = z
  .object({
    ...meaning,
    excludedBy: z
      .array(CodeName)
      .min(1)
      .optional()
      .describe(
        'Codes of exclusions of the same subject. Where a scheme has one of them, the comparison says “excluded”, not “not stated”.',
      ),
  })
  .catchall(inOthers);
const Coverables = z.record(CodeName, Coverable);

/** What is mapped: the triggers of cover, what is paid for, what is excluded. */
export const CodeKind = z.enum(['coverages', 'costs', 'exclusions']);
export type CodeKind = z.infer<typeof CodeKind>;

/** Every code by its kind, in the order that comparisons show them in. */
export const Codes = z.strictObject({
  covers: Meanings.default({}).describe(
    'What limits and deductibles are for (補償). The finder and `quote --limit` ask a limit for the first one.',
  ),
  coverages: Coverables.describe('What triggers a cover (保険金をお支払いする場合), and riders.'),
  costs: Coverables.describe('What is paid for (お支払いの対象となる損害・費用).'),
  exclusions: Meanings.describe('What is not paid for (保険金をお支払いできない主な場合).'),
});
export type Codes = z.infer<typeof Codes>;

/** The name of a code in a language, or in the base language where it has none. */
export function nameOfCode(code: Codes[CodeKind][string], lang: Lang): { value: string; lang: Lang } {
  const names = Object.entries(code).filter(([key]) => key !== 'means' && key !== 'excludedBy' && key !== 'weight');
  return inLanguage(Object.fromEntries(names) as Record<Lang, string>, lang);
}

/** sources/coverage.yaml: the codes that make schemes comparable. */
export const NeutralCodes = z
  .strictObject({ codes: Codes.describe('The codes, by name. Comparisons show them in the order they have here.') })
  .describe(
    'Neutral codes that make schemes comparable. Which wording stands for which code is in coverage.yaml of each scheme.',
  );
export type NeutralCodes = z.infer<typeof NeutralCodes>;
