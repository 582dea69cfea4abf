import { foldWidth } from './fold.ts';

const PERCENT = /^(\d{1,3}(?:\.\d+)?)\s*%$/;

/**
 * Read a percentage as printed, 0 to 100 (縮小支払割合 and the like).
 * @param text  `90%`, `100％`
 * @returns     90, 100; undefined for anything else, and for a number over 100.
 */
export function ratio(text: string): number | undefined {
  const found = PERCENT.exec(foldWidth(text).trim());
  if (!found) return undefined;
  const percent = Number(found[1]);
  return percent <= 100 ? percent : undefined;
}
