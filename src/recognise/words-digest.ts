import { createHash } from 'node:crypto';
import { foldWidth } from './fold.ts';

/** The digest of words that a person judges: width and white space do not count. */
export function wordsDigest(words: string): string {
  return createHash('sha256').update(foldWidth(words).replace(/\s+/g, '')).digest('hex').slice(0, 16);
}
