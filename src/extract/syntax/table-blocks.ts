import { tabTableRows } from './tab-table.ts';

/** Lines without a blank line between them, and where they are. */
export type Block = { text: string; offset: number; line: number };

// | --- | :---: |
export const PIPE_RULE = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m;

/** The blocks of a text that may hold a table. In Markdown, every table ends at a blank line. */
export function tableBlocks(text: string): Block[] {
  const rows = tabTableRows(text);
  const blocks: Block[] = [];
  let open: { offset: number; end: number; line: number; hasRow: boolean } | undefined;
  const close = () => {
    if (!open) return;
    const { offset, end, line, hasRow } = open;
    const block = text.slice(offset, end);
    if (hasRow || PIPE_RULE.test(block)) blocks.push({ text: block, offset, line });
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
      open ??= { offset: index, end: index, line: line + 1, hasRow: false };
      open.end = index + words.length;
      if (rows.has(line + 1)) open.hasRow = true;
    }
  }
  close();
  return blocks;
}
