import { stopIfFailed } from '../messages/report.ts';
import { designFaults } from '../stages/designs.ts';
import { checkShown } from '../stages/shown.ts';
import { readSources } from '../stages/sources.ts';
import { languagesOf } from '../render/html/site-languages.ts';
import { buildReport, messagesOf } from '../report/build-report.ts';
import { progressOn } from '../report/progress.ts';
import { sarif } from '../report/sarif.ts';
import { printMessages, printReport } from '../report/terminal.ts';
import { ROOM } from '../store/store.ts';
import { contextOf, printJson, shownPath, storeOf, WrongUsage } from './context.ts';

export type CheckOptions = { sources: string; json: boolean; sarif: boolean; verbose: boolean };

/** `yakkan check`, for one scheme or for all. */
export async function check(scheme: string | undefined, options: CheckOptions, project: string): Promise<void> {
  const context = contextOf(options, project);
  const progress = progressOn(process.stderr, !options.json && !options.sarif);
  const store = await storeOf(context);
  const sources = await readSources(
    { ...context, store, progress },
    scheme === undefined ? undefined : [scheme],
    true,
  ).finally(progress.end);
  const { readings } = sources;
  if (readings.length === 0) throw new WrongUsage(`There is no scheme \`${scheme}\` in ${shownPath(context.sources)}.`);
  const { languages, coverage, catalogs } = await languagesOf({ ...context, ...sources }, readings);
  stopIfFailed(...(await designFaults(context, readings)));
  await checkShown(sources, languages, store);
  await store?.bound(ROOM);
  stopIfFailed(...readings.map(({ file }) => file));
  const files = [...[...readings, ...catalogs].map(({ file }) => file), ...sources.judged];
  if (options.sarif) return void process.stdout.write(sarif(files.flatMap(messagesOf)));
  const report = buildReport(readings, coverage, sources.judged, [], sources.hide);
  if (options.json) return printJson(report);
  printMessages(files, options.verbose);
  printReport(report);
}
