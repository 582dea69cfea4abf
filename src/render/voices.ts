import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from './locale/en.ts';
import { ja } from './locale/ja.ts';
import type { Locale } from './locale/locale.ts';
import type { Voice } from './view/wording.ts';
import { translator, untranslated } from '../translate/catalog.ts';
import type { Placeholder } from '../translate/message.ts';

/** The languages we publish in: the source's own first, the others with their catalog. */
export async function voices(sources: string): Promise<Voice[]> {
  const catalog = await readFile(join(sources, 'translations/en.po'), 'utf8');
  return [
    { locale: ja, translate: untranslated },
    { locale: en, translate: translator(catalog, en.lang, format(en)) },
  ];
}

function format(locale: Locale): (placeholder: Placeholder) => string {
  return (placeholder) => {
    if (placeholder.kind === 'yen') return locale.amount(placeholder.value);
    return placeholder.kind === 'day' ? locale.moment(placeholder.value) : placeholder.value;
  };
}
