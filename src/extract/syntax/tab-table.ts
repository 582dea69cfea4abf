import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Table, TableCell, TableRow } from 'mdast';
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tabTable: 'tabTable';
    tabTableRow: 'tabTableRow';
    tabTableContent: 'tabTableContent';
    tabTableDivider: 'tabTableDivider';
  }
}

//   年齢⇥A⇥⇥⇥B⇥⇥          two lines or more, each with a tab between its cells
//   ⇥保険金額⇥対物⇥…         a leading tab is an empty first cell, a trailing tab an empty last one
//
//   ●⇥保険契約者の故意       no rows: here the tab sets a list mark or a note mark apart from its text,
//   　　①⇥⇥IT⇥ユーザー行為   or the line is indented
const MARK_ALONE = /^(?:[●◆■□○◎・※★☆]|[①-⑳]|[ア-ン][．.]|[（(][＊*※注]?\d*[)）])$/;

const TAB = -2;
const VIRTUAL_SPACE = -1;

const lineEnding = (code: Code) => code === null || code < TAB;

/**
 * The rows of a text by line number, from 1: whether all cells of a row contain only words, and its first character
 * code.
 */
export type TabTableRows = ReadonlyMap<number, { isPlain: boolean; first: number }>;

// where another construct of the text may begin; (*1) and <告知義務> are words
const MARK = /\*\*|&[#A-Za-z]|<[A-Za-z/!?]|\]\(|\\/;

/** Computed once for the whole text, so that the tokenizer doesn't try every line of prose. */
export function tabTableRows(text: string): TabTableRows {
  const lines = text.split(/\r\n|\n|\r/);
  const rows = lines.map(isRow);
  const found = new Map<number, { isPlain: boolean; first: number }>();
  rows.forEach((row, i) => {
    if (row && (rows[i - 1] || rows[i + 1]))
      found.set(i + 1, { isPlain: !MARK.test(lines[i]!), first: firstCode(lines[i]!) });
  });
  return found;
}

/** The first code that the tokenizer sees: a tab has a special code, and text comes in UTF-16 units. */
function firstCode(line: string): number {
  return line.startsWith('\t') ? TAB : line.charCodeAt(0);
}

function isRow(line: string): boolean {
  const tab = line.indexOf('\t');
  if (tab === -1) return false;
  // ⇥ ア．火災: white space after leading tabs is indentation; a line of tabs only is not a row
  if (tab === 0) return /^\t+[^\s]/.test(line);
  // - 申込締切日⇥…: an item of a list
  return !/^(?:[ \u3000]|- )/.test(line) && !MARK_ALONE.test(line.slice(0, tab).trim());
}

/** Tokenizer of tab-separated tables. It works on characters only, not on meaning. */
export function tabTable(rows: TabTableRows): Extension {
  const construct: Construct = { name: 'tabTable', tokenize };
  // tried only on lines that begin like some row: a construct tried on every line costs more than all tables
  const byFirstCode = Object.fromEntries([...rows.values()].map(({ first }) => [first, [construct]]));
  // runs before flow takes a leading tab for indentation, and may interrupt a paragraph
  return { flowInitial: byFirstCode, flow: byFirstCode };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let line = 0;
    return (code) => {
      ({ line } = this.now());
      if (!rows.has(line)) return nok(code);
      effects.enter('tabTable');
      return row(code);
    };

    function row(code: Code): State | undefined {
      effects.enter('tabTableRow');
      return atCell(code);
    }
    function atCell(code: Code): State | undefined {
      if (lineEnding(code)) {
        effects.exit('tabTableRow');
        line += 1;
        return code !== null && rows.has(line) ? toNextRow(code) : end(code);
      }
      if (code === TAB) {
        effects.enter('tabTableDivider');
        effects.consume(code);
        return inDivider;
      }
      effects.enter('tabTableContent');
      // plain words need no tokenizer
      if (rows.get(line)!.isPlain) effects.enter('data');
      else effects.enter('chunkText', { contentType: 'text' });
      return inContent(code);
    }
    function inDivider(code: Code): State | undefined {
      if (code === VIRTUAL_SPACE) {
        effects.consume(code);
        return inDivider;
      }
      effects.exit('tabTableDivider');
      return atCell(code);
    }
    function inContent(code: Code): State | undefined {
      if (lineEnding(code) || code === TAB) {
        effects.exit(rows.get(line)!.isPlain ? 'data' : 'chunkText');
        effects.exit('tabTableContent');
        return atCell(code);
      }
      effects.consume(code);
      return inContent;
    }
    function toNextRow(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return row;
    }
    function end(code: Code): State | undefined {
      effects.exit('tabTable');
      return ok(code);
    }
  }
}

/** Tab tables to mdast: the same `table`, `tableRow` and `tableCell` as for pipe tables. */
export const tabTableFromMarkdown: FromMarkdownExtension = {
  enter: {
    tabTable(this: CompileContext, token: Token) {
      const table: Table = { type: 'table', align: [], children: [] };
      this.enter(table, token);
    },
    tabTableRow(this: CompileContext, token: Token) {
      const row: TableRow = { type: 'tableRow', children: [] };
      this.enter(row, token);
      cellsDue.set(row, true);
    },
    tabTableContent(this: CompileContext, token: Token) {
      cellsDue.set(currentRow(this), false);
      const cell: TableCell = { type: 'tableCell', children: [] };
      this.enter(cell, token);
    },
    tabTableDivider(this: CompileContext, token: Token) {
      const row = currentRow(this);
      if (cellsDue.get(row)) row.children.push(emptyCell(token.start));
      cellsDue.set(row, true);
    },
  },
  exit: {
    tabTable: close,
    tabTableRow(this: CompileContext, token: Token) {
      const row = currentRow(this);
      if (cellsDue.get(row)) row.children.push(emptyCell(token.end));
      cellsDue.delete(row);
      this.exit(token);
    },
    tabTableContent: close,
  },
};

/** Rows under construction that need a cell before the next tab or the end of their line. */
const cellsDue = new WeakMap<TableRow, boolean>();

function close(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function currentRow(context: CompileContext): TableRow {
  const node = context.stack.findLast((ancestor) => ancestor.type === 'tableRow');
  if (!node) throw new Error('A tab table cell outside a row: this is a bug in the pipeline');
  return node;
}

function emptyCell({ line, column, offset }: Token['start']): TableCell {
  const point = { line, column, offset };
  return { type: 'tableCell', children: [], position: { start: point, end: point } };
}
