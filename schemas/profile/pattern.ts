import { z } from 'zod';

/** In characters: no sentence of a pamphlet is as long. */
export const LONGEST_PATTERN = 2_000;

/**
 * A pattern is the printed text with holes: `この保険は、{}をご契約者とし`. Width does not count; a space stands for any
 * white space within the line, a line break for any white space at all. A hole at the start begins where its line begins,
 * a hole at the end ends where its line ends. A hole may give the shape of what fills it (`{rating_class:業種区分…}`). A hole
 * that may be empty ends in a question mark (`賠償責任{?}`).
 * The notation is explained in docs/adding-a-scheme.md.
 */
export const Pattern = z
  .string()
  .min(1)
  .max(LONGEST_PATTERN)
  .refine((pattern) => !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')), 'braces in pairs')
  .refine(
    (pattern) =>
      /[^\s{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')) || /\{[^{}]*:[^{}]*[^…{}][^{}]*\}|^\{:…\}$/.test(pattern),
    'printed text around the hole, or a shape in it',
  )
  .describe(
    'Printed text with holes in braces, such as `この保険は、{}をご契約者とし`. `{}` is a hole, `{name}` a hole with a name, `{:…年…月}` a hole with a shape (`…` is ' +
      'any text, `#` digits, or a number in a circle such as ①); `{?}` may be empty. Full and half width are alike. A space matches any white space of the line, ' +
      'a line break any white space at all.',
  );

/** The names of the holes of a pattern or of a drawn cell; a hole without a name has an empty one. */
export const slotsOf = (cell: string) => [...cell.matchAll(/\{([^{}:?]*)\??(?::[^{}]*)?\}/g)].map(([, name]) => name!);
