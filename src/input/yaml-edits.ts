import { isMap, isNode, isSeq, type Node, type YAMLMap } from 'yaml';

/*
 * Changes to the text of a YAML file that people write: only what is changed is another byte, so that comments and layout stay.
 */

/** A part of a text that is replaced. */
export type Edit = { start: number; end: number; text: string };

export function withEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), text);
}

/** The values of a map: those that are there are replaced, the others come behind the last one. */
export function edited(text: string, entry: YAMLMap, values: Readonly<Record<string, string>>): Edit[] {
  return Object.entries(values).map(([key, put]): Edit => {
    const node = entry.get(key, true);
    return isNode(node) && node.range
      ? { start: node.range[0], end: node.range[1], text: put }
      : added(text, entry, `${key}: ${put}`);
  });
}

/** A new key behind the last one of a map, in the layout of the map. */
export function added(text: string, map: YAMLMap, pair: string): Edit {
  const first = map.items[0]!.key as Node;
  const last = map.items.at(-1)!;
  const end = endOf((isNode(last.value) ? last.value : last.key) as Node);
  if (map.flow === true) return { start: end, end, text: `, ${pair}` };
  // a comment behind the last key stays with it
  const at = end + (/^[ \t]*(?:#[^\n]*)?(?=\n|$)/.exec(text.slice(end))?.[0].length ?? 0);
  return { start: at, end: at, text: `\n${' '.repeat(columnOf(text, first.range![0]))}${pair}` };
}

/** One more entry of the list under a key of a map; the key comes behind the last one if there is none. @param entry  In flow style. */
export function appended(text: string, map: YAMLMap, key: string, entry: string): Edit {
  const known = map.get(key, true);
  if (!isSeq(known) || known.items.length === 0) return added(text, map, `${key}: [${entry}]`);
  const last = known.items.at(-1) as Node;
  const end = endOf(last);
  if (known.flow === true) return { start: end, end, text: `, ${entry}` };
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', last.range![0])));
  return { start: end, end, text: `\n${indent}- ${entry}` };
}

/** Entries of a list that go, with their lines; the list goes with its last entry. Comments around them stay. */
export function without(text: string, map: YAMLMap, key: string, gone: readonly number[]): Edit[] {
  const list = map.get(key, true);
  if (!isSeq(list) || gone.length === 0) return [];
  const pair = map.items.find((item) => isNode(item.key) && String(item.key) === key)!;
  if (gone.length === list.items.length) return [linesOf(text, (pair.key as Node).range![0], endOf(list))];
  if (list.flow !== true)
    return gone.map((i) => {
      const item = list.items[i] as Node;
      return linesOf(text, text.lastIndexOf('-', item.range![0]), endOf(item));
    });
  const kept = list.items.filter((_, i) => !gone.includes(i)) as Node[];
  const words = kept.map(({ range }) => text.slice(range![0], range![1]));
  return [{ start: list.range![0], end: list.range![1], text: `[${words.join(', ')}]` }];
}

/** Whole lines, with the break behind them. */
function linesOf(text: string, start: number, end: number): Edit {
  const after = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after + 1, text: '' };
}

/** Where the last character of a node is; a block collection ends with its last item. */
export function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1)!;
    const inner = isNode(last)
      ? last
      : ((last as { value?: unknown; key: unknown }).value ?? (last as { key: unknown }).key);
    return endOf(inner as Node);
  }
  return node.range![1];
}

export function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** A scalar in quotes where YAML needs them: a digest of digits alone would be a number. */
export function quoted(value: string): string {
  return /^[A-Za-z][\w -]*$/.test(value) && !/^\d|^(?:true|false|null|yes|no)$|^[0-9a-f]{16}$/i.test(value)
    ? value
    : /[\n\t]/.test(value)
      ? JSON.stringify(value)
      : `'${value.replace(/'/g, "''")}'`;
}
