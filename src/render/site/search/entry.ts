import { PIECE, type SearchKind } from '../../../search/search-index.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import type { ChapterName } from '../../document/names.ts';
import { textView, type Setting } from '../../document/clause.ts';
import { type TextView } from '../../html/text.ts';
import { own } from '../../words/i18n.ts';

/**
 * One thing that a page says of a scheme: a clause, a heading, a premium with its band and its plan. `anchors` are the places
 * of the page to lead to, the nearest first; `under` are the headings above, the outermost first; `line` is that of the
 * original, 0 where it states nothing.
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

/** What an entry is made of, before it knows its chapter. Texts that are empty are left out. */
export type Said = { kind: SearchKind; under: TextView[]; anchors: string[]; line: number; texts: readonly TextView[] };

export function entryOf(
  { kind, under, anchors, line, texts }: Said,
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

/** Words without the marks of notes, which would stand in the middle of what is looked for. */
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

/** A name in front of what it names. */
export function labelled(name: string, setting: Setting): TextView {
  return words(`${name}${setting.i18n.locale.punctuation.colon}`, setting);
}

export function said(wording: LocalizedText, { i18n }: Setting): TextView {
  return textView(wording, i18n);
}

/** A plan called by a letter alone is said to be a plan. */
export function planName(label: LocalizedText, setting: Setting): TextView {
  const isLetter = /^\p{L}$/u.test(label.text);
  return isLetter ? words(`${setting.i18n.t('common.plan')} ${label.text}`, setting) : said(label, setting);
}
