import type { TriggerBasis } from '../../schemas/stated-fact.ts';

// 損害賠償請求がなされた | 請求を受けた | 発見した | 発生した
const WORDS: readonly [RegExp, TriggerBasis][] = [
  [/請求/, 'claims-made'],
  [/発見/, 'discovery'],
  [/発生|生じた|起き/, 'occurrence'],
];

/**
 * Read what must happen within the policy period.
 * @param text  `請求が保険期間中になされた場合`, `事故を保険期間中に発見した場合`
 * @returns     Undefined if the words name no basis, or more than one, or no policy period.
 */
export function triggerBasis(text: string): TriggerBasis | undefined {
  if (!text.includes('保険期間')) return undefined;
  const found = WORDS.flatMap(([pattern, basis]) => (pattern.test(text) ? [basis] : []));
  return found.length === 1 ? found[0] : undefined;
}
