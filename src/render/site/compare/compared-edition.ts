import type { Comparing } from './compared-entry.ts';

/** The edition of a pamphlet in words: 2024年版. */
export function editionWords({ scheme, compare }: Comparing): string {
  return scheme.edition === 'undated' ? compare.undated : compare.edition.replace('{edition}', () => scheme.edition);
}
