import { lineRanges } from './lines.ts';
import { tabTableRows } from './tab-table.ts';

/** Lines without a blank line between them, where they are, and whether all are rows of a tab table whose cells are words alone. */
export type Block = { text: string; offset: number; line: number; isPlain: boolean };

// | --- | :---: |
export const PIPE_RULE = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m;

/** The blocks of a text that may hold a table. In Markdown, every table ends at a blank line. */
export function tableBlocks(text: string): Block[] {
  const rows = tabTableRows(text);
  const blocks: Block[] = [];
  let open: { offset: number; end: number; line: number; hasRow: boolean; isPlain: boolean } | undefined;
  const close = () => {
    if (!open) return;
    const { offset, end, line, hasRow, isPlain } = open;
    const block = text.slice(offset, end);
    const hasRule = PIPE_RULE.test(block);
    if (hasRow || hasRule) blocks.push({ text: block, offset, line, isPlain: isPlain && !hasRule });
    open = undefined;
  };
  lineRanges(text).forEach(({ start, end }, i) => {
    if (isBlank(text, start, end)) return close();
    const row = rows.get(i + 1);
    open ??= { offset: start, end, line: i + 1, hasRow: false, isPlain: true };
    open.end = end;
    if (row) open.hasRow = true;
    if (!row?.isPlain) open.isPlain = false;
  });
  close();
  return blocks;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text[at] !== ' ' && text[at] !== '\t') return false;
  return true;
}
