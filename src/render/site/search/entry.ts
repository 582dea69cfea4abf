import { PIECE, type SearchKind } from '../../../search/search-index.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import type { ChapterName } from '../../document/names.ts';
import { textView, type ClauseView, type Setting } from '../../document/clause.ts';
import type { WholeStatement } from '../../document/whole-statement.ts';
import { type TextView } from '../../html/text.ts';
import { own } from '../../words/i18n.ts';

/**
 * One statement on a scheme's page: a clause, a heading, a premium with its band and plan. `anchors` are the possible
 * targets on the page, the nearest first; `under` are the headings, the outermost first; `at` is its place in the
 * original (`505C7`), '' for none.
 */
export type SearchEntryView = Qualified & {
  chapter: ChapterName;
  kind: SearchKind;
  under: string[];
  anchors: string[];
  at: string;
  text: string;
  lang: string;
};

/**
 * What goes along with a statement that is found, by anchors: the words above it; the statements and the notes below it. `own`: the
 * anchors by which other entries name it. All are empty for words that are no statement: headings, facts, amounts.
 */
export type Qualified = { own: string[]; above: string[]; below: string[] };

export const UNQUALIFIED: Qualified = { own: [], above: [], below: [] };

/** The qualifiers of a whole statement. @param own  Further anchors of it: a statement of a note has the note's. */
export function qualifiedBy(whole: WholeStatement, own: readonly string[] = []): Qualified {
  const { words, conditions, continued, notes, listNotes, remarks } = whole;
  const anchors = (clauses: readonly ClauseView[]) => clauses.map(({ id }) => id);
  return {
    own: [words.id, ...own],
    above: anchors(conditions),
    below: [...anchors([...words.items, ...continued]), ...[...notes, ...listNotes, ...remarks].map(({ id }) => id)],
  };
}

/** The notes that the marks of a heading point to. */
export function notesOfLabel({ pieces }: TextView): Qualified {
  return {
    ...UNQUALIFIED,
    below: pieces.flatMap(({ isMark, href }) => (isMark && href !== '' ? [href.slice(1)] : [])),
  };
}

/** The content of an entry before its chapter is known. Empty texts are left out. */
export type EntryContent = {
  kind: SearchKind;
  /** Of a statement; entries of other words have none. */
  qualified?: Qualified;
  under: TextView[];
  anchors: string[];
  at: string;
  texts: readonly TextView[];
};

export function entryOf(
  { kind, qualified = UNQUALIFIED, under, anchors, at, texts }: EntryContent,
  chapter: ChapterName,
  title: TextView | undefined,
  { i18n }: Setting,
): SearchEntryView[] {
  const pieces = texts.map(plain).filter((text) => text !== '');
  if (pieces.length === 0) return [];
  const above = (under.length > 0 || !title ? under : [title]).map(plain).filter((text) => text !== '');
  return [
    {
      ...qualified,
      chapter,
      kind,
      under: above,
      anchors: title ? [...anchors, `chapter-${chapter}`] : anchors,
      at,
      text: pieces.join(PIECE),
      lang: texts.find(({ isUntranslated }) => isUntranslated)?.lang ?? i18n.locale.lang,
    },
  ];
}

/** Entries by the anchors that others name them by, the first of each. */
export function byAnchor<T extends Qualified>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...entries].reverse().flatMap((entry) => entry.own.map((id) => [id, entry] as const)));
}

/**
 * The entries that are shown above or below another one, each once. What is below a note or an item is below that: 次のいずれかをいいます
 * means nothing without its items.
 */
export function alongWith<T extends Qualified>(
  entry: T,
  side: 'above' | 'below',
  entries: ReadonlyMap<string, T>,
): ReadonlySet<T> {
  const found = new Set<T>();
  const add = (of: T) => {
    for (const id of of[side]) {
      const other = entries.get(id);
      if (!other || other === entry || found.has(other)) continue;
      found.add(other);
      if (side === 'below') add(other);
    }
  };
  add(entry);
  return found;
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
