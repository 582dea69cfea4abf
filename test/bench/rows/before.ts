import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inPairs, timeOfTree, type Measured } from '../measure.ts';
import { command, context, DESCENDANTS, emptyCache, longestText, once, PROJECT, run, scratch } from '../place.ts';
import type { Row } from '../row.ts';

/* This version against an earlier one, in one run. Both have the packages of this one, and read the same sources. */

/** @param chosen  The commit to compare with; the one before this one if it is left out. */
export function beforeRows(chosen: string | undefined): readonly Row[] {
  const commit = chosen ?? 'HEAD~1';
  // one commit must not be slower; what a series of them promises is asked for with the commit before it
  const [less, half] = chosen === undefined ? [1.1, 1.1] : [0.67, 0.5];
  const before = once(() => Promise.resolve(compiled(commit)));
  const build = (folder: string, name: string) => () => {
    const out = join(scratch, `${name}-out`);
    rmSync(out, { recursive: true, force: true });
    const env = { YAKKAN_CACHE: emptyCache(`${name}-cache`) };
    command(['build', '--sources', context.sources, '--out', out], { folder, env });
    return Promise.resolve();
  };
  // with its browser
  const cold = (folder: string, name: string) => () => timeOfTree(build(folder, name), DESCENDANTS);
  const check = (folder: string, scheme: string) => () =>
    void command(['check', scheme, '--sources', context.sources], { folder });
  return [
    {
      name: 'before/cold',
      what: `a build of the five, PDFs too, with nothing kept, against ${commit}`,
      aim: less,
      of: 'cpu',
      isLong: true,
      measure: async (): Promise<Measured> =>
        inPairs(cold(PROJECT, 'this'), cold(await before(), 'other'), { rounds: 3, warmUp: 0 }),
    },
    {
      name: 'before/check',
      what: `a check of the scheme with the longest text, against ${commit}`,
      aim: half,
      of: 'cpu',
      isLong: true,
      measure: async (): Promise<Measured> => {
        const { scheme } = await longestText();
        return inPairs(check(PROJECT, scheme), check(await before(), scheme), { rounds: 5, warmUp: 1 });
      },
    },
  ];
}

/** Another version of this project, compiled. */
function compiled(commit: string): string {
  const folder = join(scratch, 'before');
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', '--format=tar', commit], { cwd: PROJECT, maxBuffer: 1024 ** 3 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  run(process.execPath, ['scripts/compile.js'], { folder });
  return folder;
}
