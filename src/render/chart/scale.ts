/**
 * Round ticks from zero, at steps of 1, 2 or 5 times a power of ten, up to the first tick at or above the highest
 * value.
 * @param highest  Above 0.
 * @param most     How many steps at most; at least 2.
 */
export function ticksUpTo(highest: number, most = 6): number[] {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(highest / most)));
  const step = [1, 2, 5, 10, 20].map((times) => times * power).find((each) => Math.ceil(highest / each) <= most)!;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, i) => i * step);
}
