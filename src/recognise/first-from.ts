/**
 * The index of the first place that is not before an offset.
 * @param places  In the order of the text.
 */
export function firstFrom(offset: number, places: readonly { start: number }[]): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
