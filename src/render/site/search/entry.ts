import { PIECE, type SearchKind } from '../../../search/search-index.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import type { ChapterName } from '../../document/names.ts';
import { textView, type Setting } from '../../document/clause.ts';
import { type TextView } from '../../html/text.ts';
import { own } from '../../words/i18n.ts';

/**
 * One statement on a scheme's page: a clause, a heading, a premium with its band and plan. `anchors` are the possible
 * targets on the page, the nearest first; `under` are the headings, the outermost first; `line` is its line in the
 * original, 0 for none.
 */
export type SearchEntryView = {
  chapter: ChapterName;
  kind: SearchKind;
  under: string[];
  anchors: string[];
  line: number;
  text: string;
  lang: string;
};

/** The content of an entry before its chapter is known. Empty texts are left out. */
export type EntryContent = {
  kind: SearchKind;
  under: TextView[];
  anchors: string[];
  line: number;
  texts: readonly TextView[];
};

export function entryOf(
  { kind, under, anchors, line, texts }: EntryContent,
  chapter: ChapterName,
  title: TextView | undefined,
  { i18n }: Setting,
): SearchEntryView[] {
  const pieces = texts.map(plain).filter((text) => text !== '');
  if (pieces.length === 0) return [];
  const above = (under.length > 0 || !title ? under : [title]).map(plain).filter((text) => text !== '');
  return [
    {
      chapter,
      kind,
      under: above,
      anchors: title ? [...anchors, `chapter-${chapter}`] : anchors,
      line,
      text: pieces.join(PIECE),
      lang: texts.find(({ isUntranslated }) => isUntranslated)?.lang ?? i18n.locale.lang,
    },
  ];
}

/** Words without note marks, which would interrupt a search match. */
export function plain({ pieces }: TextView): string {
  return pieces
    .filter(({ isMark }) => !isMark)
    .map(({ text }) => text)
    .join('')
    .replaceAll(PIECE, ' ')
    .trim();
}

export function words(text: string, { i18n }: Setting): TextView {
  return textView(own(text, i18n), i18n);
}

/** A name before the words it names. */
export function labelled(name: string, setting: Setting): TextView {
  return words(`${name}${setting.i18n.locale.punctuation.colon}`, setting);
}

export function viewOf(wording: LocalizedText, { i18n }: Setting): TextView {
  return textView(wording, i18n);
}

/** A plan whose name is only a letter gets the word for plan. */
export function planName(label: LocalizedText, setting: Setting): TextView {
  const isLetter = /^\p{L}$/u.test(label.text);
  return isLetter ? words(`${setting.i18n.t('common.plan')} ${label.text}`, setting) : viewOf(label, setting);
}
