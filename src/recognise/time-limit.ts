import type { Promptness } from '../../schemas/stated-fact.ts';
import { foldWidth } from './fold.ts';
import { quantitiesIn } from './quantity.ts';

/** How long, or how soon: `30日以内` is P30D, `遅滞なく` without delay. */
export type TimeLimit = { length: string } | { promptness: Promptness };

const WORDS: readonly [RegExp, Promptness][] = [
  [/あらかじめ|予め/, 'beforehand'],
  [/ただちに|直ちに/, 'immediately'],
  [/すみやかに|速やかに/, 'promptly'],
  [/遅滞なく|遅滞無く/, 'without-delay'],
];

/**
 * Read by when something must be done.
 * @param text  `発見した日の翌日から30日以内`, `遅滞なく`
 * @returns     Undefined if the words give no time, or more than one.
 */
export function timeLimit(text: string): TimeLimit | undefined {
  const folded = foldWidth(text);
  const lengths = quantitiesIn(folded).flatMap(({ kind, value, to }) =>
    kind === 'duration' && to === undefined && /^P\d+[YMD]$/.test(String(value)) ? [String(value)] : [],
  );
  const words = WORDS.flatMap(([pattern, promptness]) => (pattern.test(folded) ? [promptness] : []));
  if (new Set([...lengths, ...words]).size !== 1) return undefined;
  return lengths[0] === undefined ? { promptness: words[0]! } : { length: lengths[0] };
}
