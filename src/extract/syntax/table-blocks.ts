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
  let line = 0;
  for (const { 0: words, index } of text.matchAll(/[^\r\n]+|\r\n|\n|\r/g)) {
    const isEnd = words === '\n' || words === '\r' || words === '\r\n';
    if (isEnd) {
      line += 1;
      const next = text[index + words.length];
      if (next === '\n' || next === '\r') close();
    } else if (/^[ \t]*$/.test(words)) close();
    else {
      const row = rows.get(line + 1);
      open ??= { offset: index, end: index, line: line + 1, hasRow: false, isPlain: true };
      open.end = index + words.length;
      if (row) open.hasRow = true;
      if (!row?.isPlain) open.isPlain = false;
    }
  }
  close();
  return blocks;
}
