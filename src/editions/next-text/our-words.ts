import type { T } from '../../render/words/speak.ts';

/** Our words in a workbook: in all languages at once, and in the base language alone, for the names of sheets. */
export type OurWords = { t: T; inBase: T };

/** @param each  Our messages in each language, the base language first. */
export function ourWords(each: readonly [T, ...T[]]): OurWords {
  const t: T = (key, ...values) => [...new Set(each.map((one) => one(key, ...values)))].join(' / ');
  return { t, inBase: each[0] };
}
