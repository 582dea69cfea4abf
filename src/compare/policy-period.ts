/** The days of a policy period (保険期間), as moments in Japan: `2024-01-01T16:00+09:00`, or a day alone. */
export type Period = { inception: string; expiry: string };

/** The day of a moment, `2024-01-01`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** Whether the last day of a period is behind. On that day itself the cover may end in the afternoon. */
export function isOver({ expiry }: Pick<Period, 'expiry'>, day: string): boolean {
  return dayOf(expiry) < day;
}

/**
 * The last day on which someone can join. A period that ends at a time, or on the day of the year on which it began, gives no one who
 * joins on its last day a day of cover; one that ends the day before (1 April to 31 March) does.
 */
export function lastDayToJoin({ inception, expiry }: Period): string {
  const last = dayOf(expiry);
  return expiry !== last || last.slice(5) === dayOf(inception).slice(5) ? dayBefore(last) : last;
}

/** Whether someone can join on a day, as far as the policy period is concerned. */
export function holds(period: Period, day: string): boolean {
  return dayOf(period.inception) <= day && day <= lastDayToJoin(period);
}

export function dayBefore(day: string): string {
  return moved(day, -1);
}

export function dayAfter(day: string): string {
  return moved(day, 1);
}

function moved(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
