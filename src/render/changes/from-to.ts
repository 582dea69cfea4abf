import { editionName } from '../document/key-facts.ts';
import type { I18n } from '../words/i18n.ts';
import type { ComparedEditions } from './compared.ts';

/** Two editions by their names: `2024年版から2025年版へ`; of a correction, its name. */
export function fromTo(
  { old, new: next, erratum }: Pick<ComparedEditions, 'old' | 'new' | 'erratum'>,
  i18n: I18n,
): string {
  const { t, locale } = i18n;
  if (erratum) return t('changes.erratum.name', { edition: editionName(next, i18n), day: locale.moment(erratum.on) });
  return t('changes.fromTo', { old: editionName(old, i18n), new: editionName(next, i18n) });
}
