/** The eras (元号) that a pamphlet may print, with their first and last days. Meiji and Taisho share a day. */
const ERAS = [
  { name: '明治', letter: 'M', first: [1868, 10, 23], last: [1912, 7, 30] },
  { name: '大正', letter: 'T', first: [1912, 7, 30], last: [1926, 12, 25] },
  { name: '昭和', letter: 'S', first: [1926, 12, 25], last: [1989, 1, 7] },
  { name: '平成', letter: 'H', first: [1989, 1, 8], last: [2019, 4, 30] },
  { name: '令和', letter: 'R', first: [2019, 5, 1], last: [9999, 12, 31] },
] as const satisfies readonly { name: string; letter: string; first: Day; last: Day }[];

type Day = readonly [year: number, month: number, day: number];

/** The names of the eras, for a regular expression. */
export const ERA = ERAS.map(({ name }) => name).join('|');

/**
 * The year of our count: 令和6年 is 2024, 元年 the first.
 * @param era  `令和` or `R`.
 * @returns    Undefined if the era has no such year, month or day (平成32年, 平成31年5月1日).
 */
export function yearOfEra(era: string, ofEra: string, month?: number, day?: number): number | undefined {
  const { first, last } = ERAS.find(({ name, letter }) => name === era || letter === era)!;
  const year = first[0] - 1 + (ofEra === '元' ? 1 : Number(ofEra));
  if (ofEra === '0' || year < first[0] || year > last[0]) return undefined;
  const isBefore = (one: readonly number[], other: readonly number[]) => {
    for (const [i, part] of one.entries()) if (part !== other[i]!) return part < other[i]!;
    return false;
  };
  if (month === undefined) return year;
  const printed = day === undefined ? [year, month] : [year, month, day];
  return isBefore(printed, first) || isBefore(last, printed) ? undefined : year;
}

/** The era of a day, its letter and its year of the era; undefined before the first one. Of two that share a day, the newer one. */
export function eraAt(
  year: number,
  month: number,
  day: number,
): { name: string; letter: string; year: number } | undefined {
  const number = ([y, m, d]: Day) => (y * 100 + m) * 100 + d;
  const era = ERAS.findLast(({ first }) => number(first) <= number([year, month, day]));
  return era && { name: era.name, letter: era.letter, year: year - era.first[0] + 1 };
}
