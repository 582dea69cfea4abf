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

//   売上高⇥A⇥⇥⇥B⇥⇥        two lines or more, each with a tab between its cells
//   ⇥保険金額⇥賠償責任⇥…     a leading tab is an empty first cell, a trailing tab an empty last one
//
//   ●⇥保険契約者の故意       no rows: here the tab sets a list mark or a note mark apart from its text,
//   　　①⇥⇥IT⇥ユーザー行為   or the line is indented
const MARK_ALONE = /^(?:[●◆■□○◎・※★☆]|[①-⑳]|[ア-ン][．.]|[（(][＊*※注]?\d*[)）])$/;

const TAB = -2;
const VIRTUAL_SPACE = -1;
const SPACE = 32;
const IDEOGRAPHIC_SPACE = 0x3000;

const lineEnding = (code: Code) => code === null || code < TAB;

const isRow: Construct = { partial: true, tokenize: tokenizeRowTest };
const areTwoRows: Construct = { partial: true, tokenize: tokenizeTwoRowsTest };
const nextRow: Construct = { partial: true, tokenize: tokenizeNextRowTest };
const tabTableConstruct: Construct = { name: 'tabTable', tokenize: tokenizeTabTable };

/** Tokenizer of tab-separated tables. Knows characters, not meaning. */
export const tabTable: Extension = {
  // before the flow takes a leading tab for indentation, and as an interruption of a paragraph
  flowInitial: { null: [tabTableConstruct] },
  flow: { null: [tabTableConstruct] },
};

function tokenizeTabTable(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return effects.check(areTwoRows, begin, nok);

  function begin(code: Code): State | undefined {
    effects.enter('tabTable');
    return row(code);
  }
  function row(code: Code): State | undefined {
    effects.enter('tabTableRow');
    return atCell(code);
  }
  function atCell(code: Code): State | undefined {
    if (lineEnding(code)) {
      effects.exit('tabTableRow');
      return code === null ? end(code) : effects.check(nextRow, toNextRow, end)(code);
    }
    if (code === TAB) {
      effects.enter('tabTableDivider');
      effects.consume(code);
      return inDivider;
    }
    effects.enter('tabTableContent');
    effects.enter('chunkText', { contentType: 'text' });
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
      effects.exit('chunkText');
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

function tokenizeTwoRowsTest(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return effects.attempt(isRow, effects.check(nextRow, ok, nok), nok);
}

function tokenizeNextRowTest(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return function (code: Code): State | undefined {
    if (code === null || !lineEnding(code)) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return effects.attempt(isRow, ok, nok);
  };
}

function tokenizeRowTest(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let firstCell = '';
  let tabs = 0;
  return function (code: Code): State | undefined {
    if (lineEnding(code) || code === SPACE || code === IDEOGRAPHIC_SPACE) return nok(code);
    effects.enter('tabTableRow');
    return inFirstCell(code);
  };

  function inFirstCell(code: Code): State | undefined {
    if (lineEnding(code)) return nok(code);
    if (code !== TAB) {
      if (firstCell.length < 8) firstCell += String.fromCodePoint(code!);
      effects.consume(code);
      return inFirstCell;
    }
    if (MARK_ALONE.test(firstCell.trim())) return nok(code);
    return firstCell === '' ? leadingTab(code) : rest(code);
  }
  // ⇥ ア．火災: white space after a leading tab is indentation, and so is a line of tabs alone
  function leadingTab(code: Code): State | undefined {
    if (code === TAB || code === VIRTUAL_SPACE) {
      tabs += 1;
      effects.consume(code);
      return leadingTab;
    }
    if (lineEnding(code) || code === SPACE || code === IDEOGRAPHIC_SPACE) return nok(code);
    return tabs > 0 ? rest(code) : nok(code);
  }
  function rest(code: Code): State | undefined {
    if (lineEnding(code)) {
      effects.exit('tabTableRow');
      return ok(code);
    }
    effects.consume(code);
    return rest;
  }
}

/** Tab tables to mdast: the same `table`, `tableRow` and `tableCell` that pipe tables give. */
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

/** Rows being built that still wait for a cell before the next tab or the end of their line. */
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
