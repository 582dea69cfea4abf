import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    unchecked: Unchecked;
  }
}

/** Checks that could not be made, in words, and the file whose errors are the reason. */
export type Unchecked = { checks: readonly string[]; because: string };

/** Note that errors hide what these checks would find, so that a person expects more messages in the next run. */
export function leaveUnchecked(file: VFile, because: string, checks: readonly string[]): void {
  if (checks.length > 0) file.data.unchecked = { checks, because };
}

export function uncheckedOf(file: VFile): Unchecked | undefined {
  return file.data.unchecked;
}
