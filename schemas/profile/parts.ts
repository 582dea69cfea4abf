import { z } from 'zod';
import { Pattern } from './pattern.ts';

/** ASCII names only: they become ids and addresses. */
export const Name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ASCII name such as plan-a')
  .describe('An ASCII name such as `plan-a`. It becomes part of ids and addresses.');

export const idOf = (what: string, ...examples: string[]) =>
  Name.meta({
    description: `An ASCII name of ${what}. It becomes part of its id, so it stays the same from year to year.`,
    examples,
  });

/** Why the text may not state a fact. The site and the pamphlet print it. */
export const whyNotStated = z
  .string()
  .optional()
  .meta({
    description: 'Why the text may not say it, in Japanese: it is printed.',
    examples: ['取扱代理店名の記載はありません。'],
  });

export const haveOwnIds = (entries: readonly { id: string }[]) =>
  new Set(entries.map(({ id }) => id)).size === entries.length;

/** Where the text states a fact; every match must agree. */
export const Find = z.strictObject({
  find: z
    .array(Pattern)
    .default([])
    .meta({
      description:
        'Patterns of the places that state it. The hole holds the fact; all matches in the text must agree. Without `notStated`, one must match.',
      examples: [['引受保険会社 : {}', '【引受保険会社】{}']],
    }),
  notStated: whyNotStated,
});
