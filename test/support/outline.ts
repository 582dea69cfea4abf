import type { Nodes, Root } from 'mdast';

/** A tree as indented lines, a node a line, text quoted: easy to read in a diff. */
export function outline(root: Root): string {
  const lines: string[] = [];
  const walk = (node: Nodes, depth: number) => {
    const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : '';
    lines.push(`${'  '.repeat(depth)}${node.type}${value}`);
    if ('children' in node) for (const child of node.children) walk(child, depth + 1);
  };
  for (const child of root.children) walk(child, 0);
  return `${lines.join('\n')}\n`;
}
