// 40, 000 | 1, 234, 000 | 1,234, 000; not 10, 20 and not 表1, 1000
const GROUPS = /(?<![\d.,]|[\d.,] )\d+(?:, ?\d+)+(?![\d.]|, ?\d)/g;
const GROUPED = /^[1-9]\d{0,2}(?:, ?\d{3})+$/;

/** The blanks behind the commas of grouped digits: `40, 000`. Nothing but a person can say that a text is set like that. */
export function blanksInGroups(folded: string): Set<number> {
  const blanks = new Set<number>();
  for (const { 0: digits, index } of folded.matchAll(GROUPS)) {
    if (!GROUPED.test(digits)) continue;
    for (let at = digits.indexOf(' '); at !== -1; at = digits.indexOf(' ', at + 1)) blanks.add(index + at);
  }
  return blanks;
}
