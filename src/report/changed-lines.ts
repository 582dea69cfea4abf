/** Lines that are replaced: where they begin in the old text, counted from 1, and what is there before and after. */
export type ChangedLines = { line: number; removed: string[]; added: string[] };

/** The lines in which two texts differ, the common ones at both ends left out. */
export function changedLines(old: string, now: string): ChangedLines[] {
  if (old === now) return [];
  const [before, after] = [linesOf(old), linesOf(now)];
  const changes: ChangedLines[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [skipped, put] = nextCommon(before.slice(i), after.slice(j));
    changes.push({ line: i + 1, removed: before.slice(i, i + skipped), added: after.slice(j, j + put) });
    i += skipped;
    j += put;
  }
  return changes;
}

/** How many lines of each text come before the nearest line that both have. */
function nextCommon(before: readonly string[], after: readonly string[]): [number, number] {
  for (let sum = 1; sum <= before.length + after.length; sum += 1) {
    for (let put = 0; put <= sum; put += 1) {
      const line = before[sum - put];
      if (line !== undefined && line === after[put]) return [sum - put, put];
    }
  }
  return [before.length, after.length];
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}
