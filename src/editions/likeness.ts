import { distance } from 'fastest-levenshtein';
import { foldedWords } from '../compare/statement-key.ts';
import type { Item } from './items.ts';

/** The words of an item without width, blanks and punctuation, and without its marker. */
export function wordsOf({ pieces }: Item): string {
  return pieces
    .filter(({ role }) => role !== 'marker')
    .map(({ value }) => foldedWords(value))
    .join('|');
}

/** The name that is printed in front of it; '' if it has none. */
export function nameOf({ pieces }: Item): string {
  return foldedWords(pieces.find(({ role }) => role === 'name')?.value ?? '');
}

const NUMBER = /\d[\d,.]*[兆億万千百]*/g;

/** Words with every number held out: next year's sentence is the same one with other numbers. */
export function withoutNumbers(words: string): string {
  return words.replace(NUMBER, '#');
}

/**
 * How alike two words are, from 0 to 1: one less the part of their characters that must be changed.
 * @param least  What is less alike is not measured.
 */
export function likeness(one: string, other: string, least = LIKELY): number {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (longer === 0) return 0;
  if (shorter / longer < least) return 0;
  return 1 - distance(one, other) / longer;
}

/** From here on two items of one list are the same one. */
export const SURE = 0.6;
/** From here on they may be: a person decides. */
export const LIKELY = 0.4;
/** From here on items of different parts of the text are the same one: a sentence that was only moved is hardly changed. */
export const NEARLY_EQUAL = 0.9;
/** Words shorter than this are in many places: they are not looked for in other parts of the text. */
export const LONG_ENOUGH = 12;
