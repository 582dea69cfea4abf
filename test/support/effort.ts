/** Whether everything is tried that takes hours (`npm run damage`). The usual run tries a part of it, always the same. */
export const IS_WHOLE = process.env.MODE === 'whole';

/** One of so many in the usual run, each of them in the whole one. @param which  Which of them to begin with. */
export function partOf<T>(all: readonly T[], every: number, which = 0): readonly T[] {
  return IS_WHOLE ? all : all.filter((_, i) => i % every === which % every);
}
