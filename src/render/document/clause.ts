import type { Clause } from '../../../schemas/clause.ts';
import type { Note } from '../../../schemas/note.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span, Wording as Printed } from '../../../schemas/span.ts';
import { fieldsInSections } from '../../../schemas/section.ts';
import { lineOfClause, placeOfClause } from '../../compare/places.ts';
import { printsUnconfirmedNumber } from '../../translate/confirmed.ts';
import { toMessage } from '../../translate/message.ts';
import { pointersIn, printedPointers, type MessageContext } from '../../translate/source-messages.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { standsIn } from '../../translate/places.ts';
import { anchorOf } from './address.ts';
import { blockOf, placedPointers, pointerPieces, pointerSetting, type PointerSetting } from './pointers.ts';
import { qualifiersIn, type Qualifiers } from './qualifiers.ts';
import { own, type I18n } from '../words/i18n.ts';
import type { PieceView, TextView } from '../html/text.ts';
import { tablePlaces, type TablePlaces } from './table-places.ts';

export type ClauseView = {
  id: string;
  marker: string;
  name: TextView;
  text: TextView;
  exceptions: TextView[];
  /** ただし… printed after the items, not before them. */
  lastExceptions: TextView[];
  items: ClauseView[];
  /** Its line in the original. */
  line: string;
  /** The same with its column; empty for none. */
  at: string;
};

export type NoteView = { id: string; mark: string; clause: ClauseView };

/** The context for rendering a clause: its scheme, the language, and lookup tables. */
export type Setting = PointerSetting & {
  /** Every place that refers to a note. */
  references: readonly { note: Note; span: Span }[];
  /** The ids of everything that was read in a section. */
  inSections: ReadonlySet<string>;
  /** Everything with an id, by id. */
  fields: ReadonlyMap<string, unknown>;
  /** What the printed tables show, and where they are shown. */
  tables: TablePlaces;
  /** What qualifies each statement, by its id. */
  qualifiers: ReadonlyMap<string, Qualifiers>;
};

export function settingOf(scheme: Scheme, i18n: I18n): Setting {
  const known = ofSchemes.get(scheme) ?? ofScheme(scheme);
  ofSchemes.set(scheme, known);
  return { ...pointerSetting(scheme, i18n), ...known };
}

/** What is the same in every language. */
type OfScheme = Omit<Setting, keyof PointerSetting>;

// each view of a scheme asks for it, in each language
const ofSchemes = new WeakMap<Scheme, OfScheme>();

function ofScheme(scheme: Scheme): OfScheme {
  const fields = Object.values(scheme).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as { id?: string }[]) : [],
  );
  return {
    references: scheme.notes.flatMap((note) => note.references.map((span) => ({ note, span }))),
    inSections: fieldsInSections(scheme),
    qualifiers: qualifiersIn(scheme),
    fields: new Map(fields.flatMap((field) => (field.id === undefined ? [] : [[field.id, field] as const]))),
    tables: tablePlaces(scheme),
  };
}

export function clauseView(clause: Clause, context: MessageContext, setting: Setting): ClauseView {
  const { scheme, i18n } = setting;
  const say = (worded: Printed | undefined) => printedView(worded, context, setting, clause);
  if (printsUnconfirmedNumber(clause, scheme)) {
    const instead = textView(own(i18n.t('pamphlet.withheldNumber'), i18n), i18n);
    return {
      ...EMPTY,
      id: anchorOf(clause.id, scheme),
      text: instead,
      line: shownLine(lineOfClause(clause)),
      at: placeOfClause(clause),
    };
  }
  const exceptions = clause.exceptions.map((exception) => ({
    view: say(exception),
    isLast: isAfterItems(exception, clause),
  }));
  return {
    id: anchorOf(clause.id, scheme),
    marker: clause.marker ? i18n.locale.marker(clause.marker.value) : '',
    name: withMarks(say(clause.name), clause.name, setting),
    text: say(clause.text),
    exceptions: exceptions.filter(({ isLast }) => !isLast).map(({ view }) => view),
    lastExceptions: exceptions.filter(({ isLast }) => isLast).map(({ view }) => view),
    items: clause.items.map((item) => clauseView(item, context, setting)),
    line: shownLine(lineOfClause(clause)),
    at: placeOfClause(clause),
  };
}

/** Words on their own, such as a name, with the note marks behind them. */
export function wordsView(printed: Printed, context: MessageContext, setting: Setting): TextView {
  return withMarks(printedView(printed, context, setting), printed, setting);
}

function withMarks(view: TextView, printed: Printed | undefined, setting: Setting): TextView {
  const end = printed?.span?.end.offset;
  return end === undefined ? view : { ...view, pieces: [...view.pieces, ...marksBehind(end, setting)] };
}

const NOTHING: TextView = { lang: '', pieces: [], isUntranslated: false };
const EMPTY: ClauseView = {
  id: '',
  marker: '',
  name: NOTHING,
  text: NOTHING,
  exceptions: [],
  lastExceptions: [],
  items: [],
  line: '',
  at: '',
};

export function noteView(note: Note, context: MessageContext, setting: Setting): NoteView {
  return {
    id: anchorOf(note.id, setting.scheme),
    mark: markView(note, setting).text,
    clause: clauseView(note.clause, context, setting),
  };
}

/** A wording of the source in the language of the page, its note marks linked to the notes of its clause. */
export function printedView(
  worded: Printed | undefined,
  context: MessageContext,
  setting: Setting,
  clause?: Clause,
): TextView {
  const { scheme, i18n } = setting;
  if (!worded || worded.value === '') return NOTHING;
  const pointers = pointersIn(worded, context, scheme, clause);
  const wording = i18n.translate(context, worded.value, printedPointers(pointers));
  // most wordings have no marks
  if (wording.parts.every((part) => typeof part === 'string')) return textView(wording, i18n);
  const marks = toMessage(worded.value).placeholders.filter(({ kind }) => kind === 'mark');
  const notes = scheme.notes.filter(
    ({ id, references }) => clause?.notes.includes(id) || references.some((mark) => standsIn(mark, worded)),
  );
  const placed = placedPointers(worded.value, pointers);
  const around = {
    block: clause && blockOf(clause.id, setting),
    japanese: worded.value,
    named: new Set<string>(),
  };
  return textView(
    wording,
    i18n,
    (nth) => {
      const note = notes.find(({ mark }) => markWithoutBrackets(mark.value) === markWithoutBrackets(marks[nth]!.raw));
      return note ? hrefOf(note, setting) : '';
    },
    (nth, text) => pointerPieces(placed[nth]!, text, around, setting),
  );
}

/**
 * Note marks directly after printed words and not part of them: `保管費用 (*5)(*6)`.
 * @param at  The end of the words, as an offset into the text.
 */
function marksBehind(at: number, setting: Setting): PieceView[] {
  const marks: PieceView[] = [];
  let end = at;
  const next = () => setting.references.find(({ span }) => span.start.offset >= end && span.start.offset <= end + 1);
  for (let found = next(); found; found = next()) {
    marks.push(markView(found.note, setting));
    end = found.span.end.offset;
  }
  return marks;
}

export function markView(note: Note, setting: Setting): PieceView {
  const message = toMessage(note.mark.value).placeholders[0];
  return {
    text: message?.kind === 'mark' ? setting.i18n.locale.fill(message) : note.mark.value,
    isMark: true,
    href: hrefOf(note, setting),
  };
}

/** A note inside the words of a cell is printed there, so it has no address. */
function hrefOf(note: Note, { scheme, inSections }: Setting): string {
  return inSections.has(note.id) ? `#${anchorOf(note.id, scheme)}` : '';
}

export function textView(
  wording: LocalizedText,
  { locale }: I18n,
  hrefOf: (mark: number) => string = () => '',
  piecesOf: (pointer: number, text: string) => PieceView[] = (_, text) => [{ text, isMark: false, href: '' }],
): TextView {
  return {
    lang: wording.lang,
    isUntranslated: wording.lang !== locale.lang,
    pieces: wording.parts.flatMap((part): PieceView[] => {
      if (typeof part === 'string') return [{ text: part, isMark: false, href: '' }];
      return 'mark' in part
        ? [{ text: part.text, isMark: true, href: hrefOf(part.mark) }]
        : piecesOf(part.pointer, part.text);
    }),
  };
}

/** A line as pages show it; '' for none. */
export function shownLine(line: number): string {
  return line === 0 ? '' : String(line);
}

/** （＊１） and (*1) are the same mark. */
function markWithoutBrackets(mark: string): string {
  return mark.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[()\s]/g, '');
}

function isAfterItems(exception: Printed, { items, itemsOf }: Clause): boolean {
  const last = items.at(-1)?.text;
  const end = last && (last.span ?? last.spans?.at(-1))?.end.offset;
  const start = (exception.span ?? exception.spans?.[0])?.start.offset;
  return itemsOf === undefined && end !== undefined && start !== undefined && start >= end;
}
