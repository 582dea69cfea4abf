import type { Table, TableCell, TableRow } from 'mdast';
import type { Block } from './table-blocks.ts';

//   区分⇥プランA⇥プランB      each line is a row, and its cells are words alone
//   5億円⇥16,740円⇥⇥         two empty cells behind the premium
//
//   事故判定<br>など⇥…        a mark in a cell: left to Markdown

/** The tab table that a block of plain rows is: the same tree as `tabTable` gives, without a tokenizer that has nothing to find. */
export function plainTable({ text, offset, line }: Block): Table {
  const rows: TableRow[] = [];
  let at = offset;
  // every second part is the end of a line
  text.split(/(\r\n|\n|\r)/).forEach((part, i) => {
    if (i % 2 === 0) rows.push(rowOf(part, at, line + i / 2));
    at += part.length;
  });
  const position = { start: rows[0]!.position!.start, end: rows.at(-1)!.position!.end };
  return { type: 'table', align: [], children: rows, position };
}

function rowOf(words: string, offset: number, line: number): TableRow {
  const pointAt = (index: number) => ({ line, column: index + 1, offset: offset + index });
  const cells: TableCell[] = [];
  let at = 0;
  for (const value of words.split('\t')) {
    const position = { start: pointAt(at), end: pointAt(at + value.length) };
    cells.push({ type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value, position }], position });
    at += value.length + 1;
  }
  return { type: 'tableRow', children: cells, position: { start: pointAt(0), end: pointAt(words.length) } };
}
