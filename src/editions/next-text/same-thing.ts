import type { Place } from './place.ts';

/** A clause that is shorter than this may say the same as another one by chance. */
const LONG = 8;

/** Roles of places that state the terms of the contract: two of them may have one amount by chance. */
const TERMS: ReadonlySet<string> = new Set(['limit', 'deductible', 'premium']);

/** Whether two places are known to be about one thing: the same day, a limit that is printed twice, the same telephone number. */
export function isSameThing(one: Place, other: Place): boolean {
  return one.thing !== undefined && one.kind === other.kind && one.thing === other.thing;
}

/** Whether it is likely that two places say the same: a sentence with the amount of a premium or a limit, words of some length. */
export function isLikelySame(one: Place, other: Place): boolean {
  if (one.kind !== other.kind || one.value !== other.value || [one, other].some(({ role }) => role === 'statistic'))
    return false;
  if (one.kind === 'words') return String(one.value).length >= LONG;
  // 1億円 is the limit of many covers; a sentence that says it may be about this one
  return one.kind === 'money' && TERMS.has(one.role) !== TERMS.has(other.role);
}
