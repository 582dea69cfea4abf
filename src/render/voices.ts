import { translator, untranslated, type Flaw } from '../translate/catalog.ts';
import type { Placeholder } from '../translate/message.ts';
import { en } from './locale/en.ts';
import { ja } from './locale/ja.ts';
import type { Locale } from './locale/locale.ts';
import type { Voice } from './view/wording.ts';

/** The languages we publish in: the source's own first, the others with their catalog, whose flaws are for the caller to tell. */
export function voices(catalog: string): { voices: Voice[]; flaws: Flaw[] } {
  const { translate, flaws } = translator(catalog, en.lang, format(en));
  return {
    voices: [
      { locale: ja, translate: untranslated },
      { locale: en, translate },
    ],
    flaws,
  };
}

function format(locale: Locale): (placeholder: Placeholder) => string {
  return (placeholder) => {
    if (placeholder.kind === 'yen') return locale.amount(placeholder.value);
    return placeholder.kind === 'day' ? locale.moment(placeholder.value) : placeholder.value;
  };
}
