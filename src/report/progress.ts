import { counted } from './counted.ts';

/** What a command prints while it works. */
export type Progress = {
  /** A new stage begins: what it does, and to how many things. */
  stage: (what: string) => void;
  /** The stage continues. Only a terminal shows it. */
  update: (what: string) => void;
  /** Shows nothing more, and leaves nothing on a terminal. */
  end: () => void;
};

/** Where progress is written: a terminal, or a pipe. */
type Stream = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

const SILENT: Progress = { stage: () => undefined, update: () => undefined, end: () => undefined };

/** One line for each stage in a pipe; on a terminal one line that is overwritten. */
export function progressOn(stream: Stream, isShown: boolean): Progress {
  if (!isShown) return SILENT;
  if (!stream.isTTY) return { ...SILENT, stage: (what) => void stream.write(`${what}\n`) };
  const rewrite = (what: string) => void stream.write(`\r\u001b[2K${what.slice(0, (stream.columns ?? 80) - 1)}`);
  return { stage: rewrite, update: rewrite, end: () => rewrite('') };
}

/** Reports how many files are to be made, how many are in the cache, and how many are done. */
export function counting(
  verb: string,
  noun: string,
  all: number,
  progress: Pick<Progress, 'stage' | 'update'> | undefined,
) {
  return (done: number, wanted: number): void => {
    const stage = `${verb} ${counted(wanted, noun)}${wanted < all ? `, ${all - wanted} more are in the cache` : ''}`;
    if (done === 0) progress?.stage(stage);
    else progress?.update(`${stage}: ${done} done`);
  };
}
