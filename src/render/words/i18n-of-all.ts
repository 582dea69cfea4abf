import { translator, untranslated, type Catalog } from '../../translate/catalog.ts';
import { en } from '../locale/en.ts';
import { ja } from '../locale/ja.ts';
import type { I18n } from './i18n.ts';

/** The languages we publish in: the source's own first, the others with their catalog. */
export function i18nOfAll(catalog: Catalog): I18n[] {
  return [
    { locale: ja, translate: untranslated },
    { locale: en, translate: translator(catalog, en.lang, en.fill) },
  ];
}
