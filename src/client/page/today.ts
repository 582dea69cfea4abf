/** Today in Japan, `2026-11-21`, by the clock of the reader. */
export function todayInJapan(): string {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
}
