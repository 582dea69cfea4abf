import type { Clause } from '../../../schemas/clause.ts';
import type { PrintedCell, PrintedTable } from '../../../schemas/printed-table.ts';
import type { Span, Wording as Printed } from '../../../schemas/span.ts';
import { printsUnconfirmedNumber } from '../../translate/confirmed.ts';
import { isWithin } from '../../translate/places.ts';
import { shownTables } from '../../translate/source-messages.ts';
import { own } from '../words/i18n.ts';
import { anchorOf } from './address.ts';
import { clauseView, markView, printedView, textView, wordsView, type ClauseView, type Setting } from './clause.ts';
import { type PieceView, type TextView } from '../html/text.ts';
import { riderAside } from './rider-aside.ts';

/**
 * One thing in a cell: a statement as far as the cell has its words, or words of the table. `of` has the anchors of the statements that
 * are shown there, `id` those that are not on an earlier cell.
 */
export type CellPartView = {
  of: string;
  ids: string[];
  clause: ClauseView;
  marks: PieceView[];
  /** Whether it is one phrase with the part in front of it. */
  isJoined: boolean;
};

export type PrintedCellView = {
  isHead: boolean;
  /** `col`, `colgroup`, `row`, `rowgroup`; empty for other cells. */
  scope: string;
  columns: number;
  rows: number;
  /** Its lines, each with what is one phrase. */
  lines: CellPartView[][];
  /** How a rider that is named there is attached, and its effect. */
  aside: TextView[];
};

/** A table as it is printed. */
export type PrintedTableView = {
  id: string;
  caption: TextView;
  /** Whether the heading of the block, right above, says the same. */
  isCaptionHeading: boolean;
  /** Whether it has more columns than fit a narrow screen. */
  isWide: boolean;
  head: PrintedCellView[][];
  rows: PrintedCellView[][];
};

/** Everything in the cells of a table, in reading order. */
export function partsOf(table: PrintedTableView | null): CellPartView[] {
  return table ? [...table.head, ...table.rows].flat().flatMap(({ lines }) => lines.flat()) : [];
}

// with fewer columns, or with short cells, a table fits a phone
const MANY_COLUMNS = 2;
const LONG_CELL = 40;

/** @param heading  The heading of the block that the table is in. */
export function printedTableView(table: PrintedTable, setting: Setting): PrintedTableView {
  const { scheme, i18n } = setting;
  const section = scheme.sections.find(({ id }) => id === table.section);
  const ownCaption = table.caption.at(-1);
  const isAlone = shownTables(scheme).filter((each) => each.section === table.section).length === 1;
  // the anchor of a statement is on the first of its cells
  const anchored = new Set<string>();
  const rows = table.rows.map((row) => withOneLine(row.map((cell) => cellView(cell, anchored, setting))));
  return {
    id: anchorOf(table.id, scheme),
    caption: ownCaption
      ? printedView(ownCaption, 'table', setting)
      : section?.heading
        ? printedView(section.heading, 'heading', setting)
        : textView(own(i18n.t('pamphlet.printedTable'), i18n), i18n),
    isCaptionHeading: ownCaption === undefined && isAlone && section?.heading !== undefined,
    isWide: table.columns > MANY_COLUMNS && table.rows.flat().some(({ text }) => text && text.value.length > LONG_CELL),
    head: rows.slice(0, table.heads),
    rows: rows.slice(table.heads),
  };
}

function cellView(cell: PrintedCell, anchored: Set<string>, setting: Setting): PrintedCellView {
  const { head, columns, rows, contents, span } = cell;
  const parts = contents.flatMap((content): CellPartView[] => {
    if ('mark' in content) {
      const note = setting.scheme.notes.find(({ id }) => id === content.mark)!;
      return [{ of: '', ids: [], clause: NO_CLAUSE, marks: [markView(note, setting)], isJoined: false }];
    }
    if ('words' in content) {
      const isWithheld = printsUnconfirmedNumber({ text: content.words }, setting.scheme);
      const view = isWithheld
        ? textView(own(setting.i18n.t('pamphlet.withheldNumber'), setting.i18n), setting.i18n)
        : printedView(content.words, 'table', setting);
      const clause = { ...NO_CLAUSE, text: view, line: lineOf(content.words) };
      return [{ ...part(content.of, clause, anchored, setting), isJoined: isJoined(content.words, contents, setting) }];
    }
    return statementParts(content.statement, span, anchored, setting);
  });
  return {
    // an empty corner heads nothing
    isHead: head !== undefined && contents.length > 0,
    scope:
      head === undefined ? '' : head === 'row' ? (rows > 1 ? 'rowgroup' : 'row') : columns > 1 ? 'colgroup' : 'col',
    columns,
    rows,
    lines: linesOf(withMarks(parts)),
    aside: contents.flatMap((content) => ('statement' in content ? riderNamedBy(content.statement, setting) : [])),
  };
}

/** Whether words continue where the name of a statement in their cell ends: 修理費用 | の定義. */
function isJoined({ span }: Printed, contents: PrintedCell['contents'], { tables }: Setting): boolean {
  return contents.some((content) => {
    const stated = 'statement' in content ? tables.statements.get(content.statement) : undefined;
    if (!stated || !span) return false;
    const named = 'clause' in stated ? [stated.clause.name] : stated.words.map(([printed]) => printed);
    return named.some((name) => name?.span?.end.offset === span.start.offset);
  });
}

/** A row gives its line of the original once. */
function withOneLine(row: readonly PrintedCellView[]): PrintedCellView[] {
  const shown = new Set<string>();
  return row.map((cell) => ({
    ...cell,
    lines: cell.lines.map((parts) =>
      parts.map((each, i) => {
        const { line } = each.clause;
        // behind the phrase, not inside it
        if (shown.has(line) || parts[i + 1]) return { ...each, clause: { ...each.clause, line: '' } };
        shown.add(line);
        return each;
      }),
    ),
  }));
}

function linesOf(parts: readonly CellPartView[]): CellPartView[][] {
  const lines: CellPartView[][] = [];
  for (const each of parts) {
    if (each.isJoined) lines.at(-1)?.push(each);
    else lines.push([each]);
  }
  return lines;
}

/** What is said next to the name of a rider whose section is a row of the table. */
function riderNamedBy(id: string, setting: Setting): TextView[] {
  const { scheme } = setting;
  const contents = scheme.sections.find((section) => section.id === id)?.contents ?? [];
  const rider = scheme.riders.find((each) =>
    contents.some((content) => 'field' in content && content.field === each.id),
  );
  return rider ? riderAside(rider, setting) : [];
}

/** A mark is shown with what is in front of it. */
function withMarks(parts: readonly CellPartView[]): CellPartView[] {
  const shown: CellPartView[] = [];
  for (const each of parts) {
    const last = shown.at(-1);
    if (last && each.marks.length > 0) shown[shown.length - 1] = { ...last, marks: [...last.marks, ...each.marks] };
    else shown.push(each);
  }
  return shown;
}

function statementParts(id: string, cell: Span, anchored: Set<string>, setting: Setting): CellPartView[] {
  const stated = setting.tables.statements.get(id);
  if (!stated) throw new Error(`A table with \`${id}\`, which nothing states: this is a bug in the pipeline`);
  if ('words' in stated) {
    const here = stated.words.filter(([printed]) => placesOf(printed).some((place) => isWithin(place, cell)));
    return here.map(([printed, context]) => {
      const clause = { ...NO_CLAUSE, text: wordsView(printed, context, setting), line: lineOf(printed) };
      return part(id, clause, anchored, setting);
    });
  }
  const { clause, context } = stated;
  const { id: anchor, ...view } = clauseView(inCell(clause, cell), context, setting);
  // a name alone is the words of its cell
  const isName = view.text.pieces.length === 0 && view.exceptions.length + view.lastExceptions.length === 0;
  const shown = isName ? { ...view, id: '', name: NO_WORDS, text: view.name } : { ...view, id: '' };
  return [{ ...part(id, shown, anchored, setting), of: anchor }];
}

function part(id: string | undefined, clause: ClauseView, anchored: Set<string>, setting: Setting): CellPartView {
  const of = id === undefined ? '' : anchorOf(id, setting.scheme);
  // the item around a table has the address of the field that the table is shown at
  const isNew = of !== '' && !anchored.has(of) && !setting.tables.at.has(id!);
  if (isNew) anchored.add(of);
  const heads = (isNew && setting.tables.heads.get(id!)) || [];
  const ids = heads.map((head) => anchorOf(head, setting.scheme));
  return { of, ids: isNew ? [...ids, of] : [], clause, marks: [], isJoined: false };
}

/** A statement as far as its words are in a cell: a row has its name in one cell and its text in another. */
function inCell(clause: Clause, cell: Span): Clause {
  const isHere = (printed: Pick<Printed, 'span' | 'spans'> | undefined) =>
    placesOf(printed).some((place) => isWithin(place, cell));
  const { marker, name, text, ...rest } = clause;
  return {
    ...rest,
    ...(marker && isHere(marker) && { marker }),
    ...(name && isHere(name) && { name }),
    ...(text && isHere(text) && { text }),
    exceptions: clause.exceptions.filter(isHere),
    items: clause.items.filter((item) => isAnywhere(item, isHere)),
  };
}

function isAnywhere(
  { marker, name, text, exceptions, items }: Clause,
  isHere: (printed: Pick<Printed, 'span' | 'spans'> | undefined) => boolean,
): boolean {
  return [marker, name, text, ...exceptions].some(isHere) || items.some((item) => isAnywhere(item, isHere));
}

function placesOf(printed: Pick<Printed, 'span' | 'spans'> | undefined): readonly Span[] {
  return printed?.spans ?? (printed?.span ? [printed.span] : []);
}

function lineOf(printed: Pick<Printed, 'span' | 'spans'>): string {
  return String(placesOf(printed)[0]?.start.line ?? '');
}

const NO_WORDS: TextView = { lang: '', pieces: [], isUntranslated: false };
const NO_CLAUSE: ClauseView = {
  id: '',
  marker: '',
  name: NO_WORDS,
  text: NO_WORDS,
  exceptions: [],
  lastExceptions: [],
  at: '',
  items: [],
  line: '',
};
