import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By itself, Node lets garbage grow to three times what is in use; pages are soon as large as all that they are made of. */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

/** Give the memory of garbage back now. Node would do it when the heap grows again, and what other threads need does not count for that. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc');
  // what is left is on pages that are mostly empty: only a compaction frees them
  setFlagsFromString('--compact-on-every-full-gc');
  // only a context that is made after the flag is set has the function
  (runInNewContext('gc') as () => void)();
  setFlagsFromString('--no-compact-on-every-full-gc');
}
