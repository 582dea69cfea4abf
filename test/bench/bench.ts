import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { context, notes, scratch } from './place.ts';
import { head, printed, resultOf, type Result, type Row } from './row.ts';
import { beforeRows } from './rows/before.ts';
import { commandRows } from './rows/command.ts';
import { extractionRows } from './rows/extraction.ts';
import { printRows } from './rows/print.ts';
import { siteRows } from './rows/site.ts';

const HELP = `npm run bench -- [options]

Measures speed against yardsticks that run in turn with it, and prints each row as soon as it is known: the seconds of the clock and of all
processors, medians, and the medians of the ratios. An aim is about the worse of both, unless it names one.

  --only NAME      a row, or the rows of a group: extraction/cold, or extraction; several times for several
  --all            also the rows that take long: 400 schemes, peak memory, the commit before
  --before COMMIT  what the rows of before are compared with, HEAD~1 if it is left out
  --list           the names of the rows, and what they measure
  --help           this text
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    all: { type: 'boolean', default: false },
    before: { type: 'string' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const ROWS: readonly Row[] = [
  ...extractionRows,
  ...commandRows,
  ...siteRows,
  ...printRows,
  ...beforeRows(values.before),
];

try {
  if (values.help) process.stdout.write(HELP);
  else if (values.list) for (const row of ROWS) process.stdout.write(`${row.name.padEnd(28)}${row.what}\n`);
  else await measure(chosen());
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The rows that were asked for; without a word, all that do not take long. */
function chosen(): Row[] {
  if (!values.only) return ROWS.filter(({ isLong = false }) => values.all || !isLong);
  const isNamed = ({ name }: Row, only: string) => name === only || name.startsWith(`${only}/`);
  const unknown = values.only.filter((only) => !ROWS.some((row) => isNamed(row, only)));
  if (unknown.length > 0) throw new Error(`There is no row \`${unknown.join(', ')}\`; --list prints them all.`);
  const named = values.only.flatMap((only) => {
    const rows = ROWS.filter((row) => isNamed(row, only));
    const quick = rows.filter(({ name, isLong }) => name === only || values.all || !isLong);
    return quick.length > 0 ? quick : rows;
  });
  return [...new Set(named)];
}

async function measure(rows: readonly Row[]): Promise<void> {
  const results: Result[] = [];
  process.stdout.write(`${head()}\n`);
  for (const row of rows) {
    const result = resultOf(row, await row.measure());
    results.push(result);
    process.stdout.write(`${printed(result)}\n`);
  }
  for (const note of notes) process.stdout.write(`${note}\n`);
  mkdirSync(context.cache, { recursive: true });
  const run = { at: new Date().toISOString(), node: process.version, cores: cpus().length, results, notes };
  appendFileSync(join(context.cache, 'bench.jsonl'), `${JSON.stringify(run)}\n`);
  process.stdout.write(`\nAs JSON, below earlier runs: ${join('.cache', 'bench.jsonl')}\n`);
}
