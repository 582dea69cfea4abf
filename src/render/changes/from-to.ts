import { editionName } from '../document/key-facts.ts';
import type { I18n } from '../words/i18n.ts';
import type { ComparedEditions } from './compared.ts';

/** Two editions by their names: `2024年版から2025年版へ`. */
export function fromTo({ old, new: next }: Pick<ComparedEditions, 'old' | 'new'>, i18n: I18n): string {
  return i18n.t('changes.fromTo', { old: editionName(old, i18n), new: editionName(next, i18n) });
}
