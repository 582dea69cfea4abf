import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectVersioned } from '../input/collect.ts';
import { migrate as migrated } from '../input/migrations/migrate.ts';
import { stopIfFailed } from '../messages/report.ts';
import { changedLines } from '../report/changed-lines.ts';
import { counted } from '../report/counted.ts';
import { contextOf, print, printJson } from './context.ts';

export type MigrateOptions = { sources: string; dryRun: boolean; json: boolean };

/** `yakkan migrate`: all files or none. A file that is not YAML, or of a newer version, stops it before anything is written. */
export async function migrate({ dryRun, json, ...options }: MigrateOptions, project: string): Promise<void> {
  const { sources } = contextOf(options, project);
  const found = await collectVersioned(sources);
  const all = found.map(({ path, text, kind }) => ({ path, old: text, ...migrated(`sources/${path}`, text, kind) }));
  stopIfFailed(...all.map(({ file }) => file));
  const changed = all.filter(({ old, text }) => old !== text);
  const files = changed.map(({ path, from, old, text }) => ({
    file: `sources/${path}`,
    from,
    changes: changedLines(old, text),
  }));
  if (!json) for (const { file, changes } of files) for (const line of diffOf(file, changes)) print(line);
  if (!dryRun) for (const { path, text } of changed) await writeFile(join(sources, path), text);
  if (json) return printJson({ outcome: dryRun ? 'shown' : 'migrated', files });
  const done = dryRun ? 'would change; nothing is written' : 'rewritten';
  print(changed.length === 0 ? 'Every file is of the newest version.' : `${counted(changed.length, 'file')} ${done}.`);
}

function diffOf(file: string, changes: ReturnType<typeof changedLines>): string[] {
  return [
    file,
    ...changes.flatMap(({ line, removed, added }) => [
      `@@ line ${line} @@`,
      ...removed.map((each) => `-${each}`),
      ...added.map((each) => `+${each}`),
    ]),
  ];
}
