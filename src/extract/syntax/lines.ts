/** A line of a text, without what ends it: offsets, `end` exclusive. */
export type LineRange = { start: number; end: number };

/** The lines of a text. They end with a line feed, a carriage return, or both. */
export function lineRanges(text: string): LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    lines.push({ start, end: at });
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at += 1;
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}
