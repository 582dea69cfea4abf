import type { CoverName } from '../../../schemas/cover.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { coverNamed } from '../../compare/covers.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import type { I18n } from '../words/i18n.ts';

/** The name of a cover as its scheme prints it, in the language of the page. */
export function coverWords(name: CoverName, scheme: Scheme, { translate }: I18n): LocalizedText {
  return translate('plan', coverNamed(name, scheme).label.value);
}
