import type { Clause } from '../../../../schemas/clause.ts';
import type { Note } from '../../../../schemas/note.ts';
import type { Rider } from '../../../../schemas/rider.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Wording as Printed } from '../../../../schemas/span.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { anchorOf, fieldHref, lineHref, schemeHref } from '../../document/address.ts';
import { textView, type ClauseView, type Setting } from '../../document/clause.ts';
import { labelView, wholeStatement, type WholeStatement } from '../../document/whole-statement.ts';
import { plainWords, type PieceView, type TextView } from '../../html/text.ts';
import { classesWith } from '../../document/rider.ts';
import { own } from '../../words/i18n.ts';

/**
 * A link with words of a source: to the page of its scheme, or to a line of its original; plain words if `href` is
 * empty.
 */
export type LinkView = { text: string; lang: string; href: string };

/**
 * A value that links to its line. `before` is its subject (a plan, a condition), `after` its basis. The script shows
 * the difference of two values that have `yen` and the same `basis`.
 */
export type ValueView = LinkView & {
  before: string;
  beforeHref: string;
  after: string;
  /** Other lines that state it too. */
  also: LinkView[];
  yen: string;
  basis: string;
};

/** The full words of a statement, folded. */
export type MoreView = { scope: TextView; clauses: ClauseView[] };

/** A class that always includes the rider, and the line that says so. */
export type IncludedView = { words: string; line: LinkView };

/** One entry in a cell: an item by its name, or values, with their context. */
export type EntryView = {
  /** The anchor of the statement on the page of its scheme; '' for other words. */
  statement: string;
  name: LinkView | null;
  /** Note marks after the name. */
  marks: PieceView[];
  relation: string;
  /** Its role in a row of another kind: an exclusion of a cover, or a rider that takes back an exclusion. Or it is to be reviewed. */
  role: '' | 'not-covered' | 'lifted' | 'to-review';
  /** The name doesn't show the subject of the row, so every row has the wording. */
  keepsWording: boolean;
  values: ValueView[];
  /** Its covers, its parent, its rider. */
  asides: TextView[];
  lines: LinkView[];
  /** Classes for which its rider isn't optional. */
  includedFor: IncludedView[];
  /** The words that introduce it, and the statements above it. */
  conditions: ClauseView[];
  /** ただし… of the statement and of those below it, without their words. */
  exceptions: ClauseView[];
  /** The ids of the notes whose words the page has for its marks. */
  notes: string[];
  more: MoreView | null;
};

/** With which words the page speaks, and of which scheme. */
export type Comparing = Setting;

const NOTHING: TextView = { lang: '', pieces: [], isUntranslated: false };
const NO_ENTRY: EntryView = {
  statement: '',
  name: null,
  marks: [],
  relation: '',
  role: '',
  keepsWording: false,
  values: [],
  asides: [],
  lines: [],
  includedFor: [],
  conditions: [],
  exceptions: [],
  notes: [],
  more: null,
};

export function entry(parts: Partial<EntryView>): EntryView {
  return { ...NO_ENTRY, ...parts };
}

export function value(
  { text, lang }: Pick<LocalizedText, 'text' | 'lang'>,
  href: string,
  parts: Partial<ValueView> = {},
): ValueView {
  return { text, lang, href, before: '', beforeHref: '', after: '', also: [], yen: '', basis: '', ...parts };
}

/** Words without a link: the number of their line follows them. */
export function statedWords({ text, lang }: Pick<LocalizedText, 'text' | 'lang'>): LinkView {
  return { text, lang, href: '' };
}

/** @param place  Where the words are in the original: `505C7`. They are marked there; the link names their line. */
export function linkToLine(place: string, { scheme, i18n }: Comparing): LinkView {
  return {
    text: i18n.t('compare.line', { n: Number(place.split('C')[0]) }),
    lang: i18n.locale.lang,
    href: lineHref(place, scheme),
  };
}

/** How many characters of a statement without a name a cell shows; the rest is one click away. */
const ROOM = { fullWidth: 54, halfWidth: 120 };

/**
 * A statement by its name, or else by its first words, with its line and with all that qualifies it, and with its full wording if the
 * name is not all of it.
 * @param scope  The heading above it, shown with the wording.
 */
export function statementEntry(clause: Pick<Clause, 'id'>, comparing: Comparing, scope: TextView = NOTHING): EntryView {
  const { scheme, i18n } = comparing;
  const whole = wholeStatement(clause, comparing);
  const view = onThisPage(whole.words, scheme);
  const title = view.name.pieces.length > 0 ? view.name : view.text;
  const words = plainWords(title);
  const room = i18n.locale.isFullWidth ? ROOM.fullWidth : ROOM.halfWidth;
  const isCut = words.length > room;
  const isNamed = title === view.name;
  const hasMore =
    isCut || (isNamed && view.text.pieces.length > 0) || view.items.length > 0 || whole.continued.length > 0;
  const clauses = [view, ...whole.continued.map((each) => onThisPage(each, scheme))];
  return entry({
    statement: anchorOf(clause.id, scheme),
    name: {
      text: [isNumber(view.marker) ? view.marker : '', isCut ? `${cut(words, room)}…` : words]
        .filter((part) => part !== '')
        .join(' '),
      lang: title.lang,
      href: fieldHref(clause.id, scheme),
    },
    marks: marksOf(whole, isCut ? NOTHING : title, comparing),
    lines: [linkToLine(whole.words.at, comparing)],
    asides: whole.belongsTo.map((each) => withMarksTo(each, scheme)),
    conditions: whole.conditions.map((each) => onThisPage(each, scheme)),
    exceptions: exceptionsIn([view]).map((each) => ({ ...each, marker: '', name: NOTHING })),
    notes: notesOf(whole).map(({ id }) => noteAnchor(id, scheme)),
    more: hasMore ? { scope, clauses } : scope.pieces.length > 0 ? { scope, clauses: [] } : null,
  });
}

function notesOf({ notes, listNotes, remarks }: WholeStatement): WholeStatement['notes'] {
  return [...notes, ...listNotes, ...remarks].filter(({ id }, i, all) => all.findIndex((each) => each.id === id) === i);
}

/** Its marks behind the name, and a mark for each note that is not in these words. */
function marksOf(whole: WholeStatement, title: TextView, { scheme }: Comparing): PieceView[] {
  const printed = title.pieces.filter(({ isMark }) => isMark);
  const others = notesOf(whole)
    .map(({ id, mark }) => ({ text: mark, isMark: true, href: `#${noteAnchor(id, scheme)}` }))
    .filter(({ href }) => !printed.some((each) => each.href === href));
  return [...printed, ...others];
}

/** The address of the words of a note on the page. @param id  Its anchor on the page of its scheme. */
export function noteAnchor(id: string, { scheme }: Scheme): string {
  return `note-${scheme}-${id}`;
}

/** The words of a note, with their line. */
export type NoteEntryView = { id: string; mark: string; clause: ClauseView; line: LinkView };

export function noteEntry(note: Note, comparing: Comparing): NoteEntryView {
  const { words } = wholeStatement(note, comparing);
  return {
    id: noteAnchor(anchorOf(note.id, comparing.scheme), comparing.scheme),
    mark: note.mark.value,
    clause: onThisPage(words, comparing.scheme),
    line: linkToLine(words.at, comparing),
  };
}

/** Only the exceptions of clauses, at any depth. */
function exceptionsIn(clauses: readonly ClauseView[]): ClauseView[] {
  return clauses.flatMap((clause) => {
    // the items below an exception may be its list
    const items = clause.exceptions.length > 0 ? clause.items : exceptionsIn(clause.items);
    const isExcepted = clause.exceptions.length + clause.lastExceptions.length > 0;
    return isExcepted || items.length > 0 ? [{ ...clause, text: NOTHING, items }] : [];
  });
}

/** ① ア a can be part of a name; ・ and ● cannot. */
function isNumber(marker: string): boolean {
  return /[\p{L}\p{N}]/u.test(marker);
}

/** Cut at the last word or punctuation mark that fits; … follows, without a stop before it. */
function cut(words: string, room: number): string {
  const head = words.slice(0, room);
  const end = Math.max(...[' ', '、', '，', '。', '）', ')'].map((mark) => head.lastIndexOf(mark)));
  return (end > room / 2 ? head.slice(0, end) : head).replace(/[\s.,;:。、，]+$/, '');
}

/** A name or a heading of the source, with its marks linked to the words of their notes. */
export function sourceText(
  printed: Printed | undefined,
  context: Parameters<typeof labelView>[1],
  comparing: Comparing,
): TextView {
  return withMarksTo(labelView(printed, context, comparing), comparing.scheme);
}

/** The printed name of a field, as a link to its place on the page of its scheme. */
export function linkToField(
  printed: Printed,
  context: Parameters<typeof labelView>[1],
  id: string,
  comparing: Comparing,
): LinkView {
  const { pieces, lang } = sourceText(printed, context, comparing);
  return { text: pieces.map(({ text }) => text).join(''), lang, href: fieldHref(id, comparing.scheme) };
}

export function ownText(text: string, { i18n }: Setting): TextView {
  return textView(own(text, i18n), i18n);
}

/** The classes of risk that always include a rider, each with a link to its place in the original. */
export function includedViews(rider: Rider, comparing: Comparing): IncludedView[] {
  return classesWith(rider, comparing.scheme, comparing.i18n).map(({ words, at }) => ({
    words,
    line: linkToLine(at, comparing),
  }));
}

/** Let marks lead to the words of their notes on this page. */
function onThisPage(view: ClauseView, scheme: Scheme): ClauseView {
  const here = (text: TextView) => withMarksTo(text, scheme);
  return {
    ...view,
    name: here(view.name),
    text: here(view.text),
    exceptions: view.exceptions.map(here),
    lastExceptions: view.lastExceptions.map(here),
    items: view.items.map((item) => onThisPage(item, scheme)),
  };
}

function withMarksTo(text: TextView, scheme: Scheme): TextView {
  return {
    ...text,
    pieces: text.pieces.map((piece) => {
      if (piece.href === '') return piece;
      // other words lead to their place on the page of the scheme
      return {
        ...piece,
        href: piece.isMark ? `#${noteAnchor(piece.href.slice(1), scheme)}` : `${schemeHref(scheme)}${piece.href}`,
      };
    }),
  };
}
