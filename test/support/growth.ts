/** The least time that a run must take to be measured, in milliseconds: far above the step of the clock. */
const LEAST = 40;
const ROUNDS = 12;

/**
 * How many times as long the large run takes as the small one. Other programs may use the machine, which can only make a run longer: so the
 * shortest time of each counts. They are measured in turn until the ratio is below `limit`, or until 12 rounds have shown that it is not.
 */
export function growth(small: () => unknown, large: () => unknown, limit: number): number {
  const repeats = repeatsToSee(small);
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(small, repeats) / repeats);
    most = Math.min(most, timeOf(large, 1));
    if (round > 0 && most / least < limit) break;
  }
  return most / least;
}

function repeatsToSee(run: () => unknown): number {
  for (let repeats = 1; ; repeats *= 2) if (timeOf(run, repeats) >= LEAST) return repeats;
}

function timeOf(run: () => unknown, repeats: number): number {
  const began = performance.now();
  for (let i = 0; i < repeats; i += 1) run();
  return performance.now() - began;
}
