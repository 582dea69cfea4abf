import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSources } from '../pipeline.ts';
import { printTranslation, translationReport } from '../report/translation-report.ts';
import { CATALOG, translationState } from '../translate/catalog-file.ts';
import { contextOf, printJson } from './context.ts';

export type TranslateOptions = { sources: string; check: boolean; json: boolean };

/** `yakkan translate`. */
export async function translate(options: TranslateOptions, project: string): Promise<void> {
  const { sources } = contextOf(options, project);
  const { readings, catalog } = await readSources({ sources });
  const state = translationState(
    readings.map(({ scheme }) => scheme),
    catalog,
  );
  const isEnough = [...state.coverage.values()].every((each) => each.isEnough);
  if (!options.check && !state.isCurrent) await writeFile(join(sources, CATALOG), state.merged.text);
  if (options.json) printJson(translationReport(state));
  else printTranslation(state);
  if (options.check && !(state.isCurrent && isEnough)) process.exitCode = 1;
}
