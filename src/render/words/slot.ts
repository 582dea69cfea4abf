import { asFallback, withoutFallbacks } from './fallback.ts';

/** Fills a placeholder that markup, or a value of a script, replaces later. */
export const SLOT = '\uFFFC';

/** The words before and after the slot of a message. */
export function aroundSlot(text: string): { before: string; after: string } {
  const plain = withoutFallbacks(text);
  const at = plain.indexOf(SLOT);
  if (at === -1) throw new Error(`The message “${plain}” has no place for its value: this is a bug in the pipeline`);
  const half = (words: string) => (plain === text || words === '' ? words : asFallback(words));
  return { before: half(plain.slice(0, at)), after: half(plain.slice(at + SLOT.length)) };
}
