import type { Clause } from '../../../../schemas/clause.ts';
import type { Rider } from '../../../../schemas/rider.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Wording as Printed } from '../../../../schemas/span.ts';
import { lineOfClause } from '../../../compare/places.ts';
import type { MessageContext } from '../../../translate/source-messages.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { schemeHref, fieldHref, lineHref } from '../../document/address.ts';
import { clauseView, printedView, textView, type ClauseView, type Setting } from '../../document/clause.ts';
import { type PieceView, type TextView } from '../../html/text.ts';
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
  /** ただし… */
  exceptions: TextView[];
  more: MoreView | null;
};

/** With which words the page speaks, and of which scheme. */
export type Comparing = Setting;

export const NOTHING: TextView = { lang: '', pieces: [], isUntranslated: false };
const NO_ENTRY: EntryView = {
  name: null,
  marks: [],
  relation: '',
  role: '',
  keepsWording: false,
  values: [],
  asides: [],
  lines: [],
  includedFor: [],
  exceptions: [],
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

export function linkToLine(line: number, { scheme, i18n }: Comparing): LinkView {
  return {
    text: i18n.t('compare.line', { n: line }),
    lang: i18n.locale.lang,
    href: lineHref(line, scheme),
  };
}

/** How many characters of a statement without a name a cell shows; the rest is one click away. */
const ROOM = { fullWidth: 54, halfWidth: 120 };

/**
 * A statement by its name, or else by its first words, with its line, and with its full wording if the name is not
 * all of it.
 * @param scope  The heading above it, shown with the wording.
 */
export function statementEntry(
  clause: Clause,
  context: MessageContext,
  comparing: Comparing,
  scope: TextView = NOTHING,
): EntryView {
  const { scheme, i18n } = comparing;
  const view = elsewhere(clauseView(clause, context, comparing), scheme);
  const title = view.name.pieces.length > 0 ? view.name : view.text;
  const words = plainText(title);
  const room = i18n.locale.isFullWidth ? ROOM.fullWidth : ROOM.halfWidth;
  const isCut = words.length > room;
  const isNamed = title === view.name;
  const hasMore = isCut || (isNamed && view.text.pieces.length > 0) || view.items.length > 0;
  const exceptions = [...view.exceptions, ...view.lastExceptions];
  const isLong = exceptions.reduce((sum, each) => sum + plainText(each).length, 0) > room || view.items.length > 0;
  return entry({
    name: {
      text: [isNumber(view.marker) ? view.marker : '', isCut ? `${cut(words, room)}…` : words]
        .filter((part) => part !== '')
        .join(' '),
      lang: title.lang,
      href: fieldHref(clause.id, scheme),
    },
    marks: isCut ? [] : title.pieces.filter(({ isMark }) => isMark),
    lines: [linkToLine(lineOfClause(clause), comparing)],
    exceptions: isLong ? [] : exceptions,
    more:
      hasMore || (isLong && exceptions.length > 0)
        ? { scope, clauses: [view] }
        : scope.pieces.length > 0
          ? { scope, clauses: [] }
          : null,
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

export function plainText({ pieces }: TextView): string {
  return pieces
    .filter(({ isMark }) => !isMark)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** A wording of the source, with its marks linked to the page of the scheme. */
export function sourceText(
  printed: Printed | undefined,
  context: MessageContext,
  comparing: Comparing,
  clause?: Clause,
): TextView {
  return withMarksTo(printedView(printed, context, comparing, clause), comparing.scheme);
}

/** The printed name of a field, as a link to its place on the page of its scheme. */
export function linkToField(printed: Printed, context: MessageContext, id: string, comparing: Comparing): LinkView {
  const { pieces, lang } = sourceText(printed, context, comparing);
  return { text: pieces.map(({ text }) => text).join(''), lang, href: fieldHref(id, comparing.scheme) };
}

export function ownText(text: string, { i18n }: Setting): TextView {
  return textView(own(text, i18n), i18n);
}

/** The classes of risk that always include a rider, each with a link to its line. */
export function includedViews(rider: Rider, comparing: Comparing): IncludedView[] {
  return classesWith(rider, comparing.scheme, comparing.i18n).map(({ words, line }) => ({
    words,
    line: linkToLine(line, comparing),
  }));
}

/** Move links of notes to the scheme's page and drop ids: this page has its own. */
function elsewhere(view: ClauseView, scheme: Scheme): ClauseView {
  const there = (text: TextView) => withMarksTo(text, scheme);
  return {
    ...view,
    name: there(view.name),
    text: there(view.text),
    exceptions: view.exceptions.map(there),
    lastExceptions: view.lastExceptions.map(there),
    items: view.items.map((item) => elsewhere(item, scheme)),
  };
}

function withMarksTo(text: TextView, scheme: Scheme): TextView {
  const page = schemeHref(scheme);
  return {
    ...text,
    pieces: text.pieces.map((piece) => (piece.href === '' ? piece : { ...piece, href: `${page}${piece.href}` })),
  };
}
