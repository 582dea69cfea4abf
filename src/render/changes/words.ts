import type { Change } from '../../../schemas/change.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { itemsOf, type Item } from '../../editions/items.ts';
import { isJapanese } from '../../translate/japanese.ts';
import { printedPointers, sourceMessages } from '../../translate/source-messages.ts';
import { factWording } from '../document/key-facts.ts';
import { factorTexts } from '../document/rate-table.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';

/** What a language says of the items of one edition. */
export type ItemWords = {
  /** What an item is for: the class, the plan and the band of a premium; '' if its words say it. */
  subjectOf: (id: string) => string;
  /** Its words in the language of the page; '' if they are in the language of the text, or nothing translates them whole. */
  translationOf: (change: Change, side: 'old' | 'new') => string;
};

export function itemWords(scheme: Scheme, i18n: I18n): ItemWords {
  const items = new Map(itemsOf(scheme).map((item) => [item.id, item]));
  const cells = new Map(
    scheme.rateTables.flatMap((table) =>
      table.cells.map((cell) => [cell.id.slice(scheme.id.length + 1), { cell, table }] as const),
    ),
  );
  const said = isTranslation(i18n) ? translations(scheme, i18n) : new Map<string, string>();
  const nameOf = (id: string) => {
    const name = items.get(id)?.pieces.find(({ role }) => role === 'name')?.value;
    return name === undefined ? [] : [said.get(name) ?? name];
  };
  return {
    subjectOf: (id) => {
      const premium = cells.get(id);
      if (premium) return factorTexts(premium.cell, premium.table, scheme, i18n).join(i18n.locale.punctuation.comma);
      const field = /^identity\/(\w+)$/.exec(id)?.[1] as keyof Scheme['identity'] | undefined;
      if (field) return i18n.t(`terms.identity.${field}`);
      const item = items.get(id);
      return (item?.of ?? []).flatMap(nameOf).join(i18n.locale.punctuation.comma);
    },
    translationOf: ({ what, ...change }, name) => {
      const side = change[name];
      if (!side?.id || !isTranslation(i18n)) return '';
      const item = items.get(side.id);
      const field = /^identity\/(\w+)$/.exec(side.id)?.[1] as keyof Scheme['identity'] | undefined;
      if (field) {
        const { text, lang } = factWording(field, scheme.identity[field], i18n);
        return lang === i18n.locale.lang ? text : '';
      }
      if (typeof side.value === 'number' && what === 'premium') return i18n.locale.premium(side.value);
      if (typeof side.value === 'number' && (what === 'limit' || what === 'deductible'))
        return i18n.locale.amount(side.value);
      return item ? wordsOf(item, what === 'exception' ? side.text : undefined, said, i18n) : '';
    },
  };
}

/** The pieces of an item in the language of the page, or those of one exception; '' if one of them has no translation. */
function wordsOf(
  { pieces }: Item,
  only: string | undefined,
  said: ReadonlyMap<string, string>,
  { locale }: I18n,
): string {
  const own = only === undefined ? pieces : pieces.filter(({ value }) => value === only);
  const words = own.map(({ role, value }) =>
    role === 'marker' ? locale.marker(value) : (said.get(value) ?? (isJapanese(value) ? '' : value)),
  );
  return words.every((each) => each !== '') ? words.join(' ') : '';
}

/** The translation of each wording of an edition. */
function translations(scheme: Scheme, { translate, locale }: I18n): Map<string, string> {
  const found = new Map<string, string>();
  for (const { context, text, pointers } of sourceMessages(scheme)) {
    const { text: words, lang } = translate(context, text, printedPointers(pointers));
    if (lang === locale.lang && !found.has(text)) found.set(text, words);
  }
  return found;
}
