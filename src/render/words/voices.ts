import { translator, untranslated, type Catalog } from '../../translate/catalog.ts';
import { en } from '../locale/en.ts';
import { ja } from '../locale/ja.ts';
import type { Voice } from './voice.ts';

/** The languages we publish in: the source's own first, the others with their catalog. */
export function voices(catalog: Catalog): Voice[] {
  return [
    { locale: ja, translate: untranslated },
    { locale: en, translate: translator(catalog, en.lang, en.fill) },
  ];
}
