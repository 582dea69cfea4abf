import { checkAll, languagesOf } from '../pipeline.ts';
import { buildReport, messagesOf } from '../report/build-report.ts';
import { sarif } from '../report/sarif.ts';
import { printMessages, printReport } from '../report/terminal.ts';
import { contextOf, printJson, shownPath, WrongUsage } from './context.ts';

export type CheckOptions = { sources: string; json: boolean; sarif: boolean };

/** `yakkan check`, of one scheme or of all. */
export async function check(scheme: string | undefined, options: CheckOptions, project: string): Promise<void> {
  const context = contextOf(options, project);
  const readings = await checkAll(context, scheme);
  if (readings.length === 0) throw new WrongUsage(`There is no scheme \`${scheme}\` in ${shownPath(context.sources)}.`);
  const { file: catalog, coverage } = await languagesOf(
    context,
    readings.map((reading) => reading.scheme),
  );
  const files = [...readings.map(({ file }) => file), catalog];
  if (options.sarif) return void process.stdout.write(sarif(files.flatMap(messagesOf)));
  const report = buildReport(readings, coverage);
  if (options.json) return printJson(report);
  printMessages(files);
  printReport(report);
}
