import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { VFile } from 'vfile';
import { REFERENCE_COLUMNS, type KeyedRow, type KeyedTables, type ReferenceName } from '../../schemas/reference.ts';
import { report } from '../messages/report.ts';
import type { EditionName, Text } from './collect.ts';
import { spanIn } from './span-in.ts';

/** The tables that a person keyed from the original of an edition: `reference/*.csv`, in the order of their names. */
export async function collectReference(directory: string, { scheme, edition }: EditionName): Promise<Text[]> {
  const folder = join(scheme, edition, 'reference');
  const names = await readdir(join(directory, folder)).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map(async (name) => ({
        path: `sources/${scheme}/${edition}/reference/${name}`,
        text: await readFile(join(directory, folder, name), 'utf8'),
      })),
  );
}

/** Read the tables. What cannot be read is reported on its file, and is not among the tables. */
export function readReference(files: readonly Text[]): { keyed: KeyedTables; files: VFile[] } {
  const keyed: KeyedTables = {};
  const read = files.map(({ path, text }) => {
    const file = new VFile({ path, value: text });
    const name = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length);
    if (!(name in REFERENCE_COLUMNS)) {
      report(file, 'reference-unreadable', undefined, {
        unexpected: `table \`${name}\``,
        expected: `one of ${Object.keys(REFERENCE_COLUMNS).join(', ')}`,
      });
      return file;
    }
    const rows = keyedRows(file, text, REFERENCE_COLUMNS[name as ReferenceName]);
    if (rows) keyed[name as ReferenceName] = rows;
    return file;
  });
  return { keyed, files: read };
}

type Parsed = { info: { lines: number }; record: string[] };

function keyedRows(file: VFile, text: string, columns: readonly string[]): KeyedRow[] | undefined {
  const span = spanIn(file);
  const starts = lineStarts(text);
  const placeOfLine = (line: number) => {
    const start = starts[Math.min(line, starts.length) - 1]!;
    return span(start, text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start));
  };
  let parsed: Parsed[];
  try {
    parsed = parse(text, { bom: true, info: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(file, 'reference-unreadable', placeOfLine(Number(error.lines ?? 1)), {
      unexpected: 'text',
      expected: 'CSV, each row with as many cells as the first one',
      hint: error.message,
    });
    return undefined;
  }
  const [head, ...body] = parsed;
  const given = head?.record ?? [];
  if (given.length !== columns.length || !columns.every((column) => given.includes(column))) {
    report(file, 'reference-unreadable', placeOfLine(1), {
      unexpected: `columns \`${given.join(',')}\``,
      expected: `\`${columns.join(',')}\``,
    });
    return undefined;
  }
  // the parser gives the line that a record ends on
  let end = head!.info.lines;
  return body.map(({ info, record }) => {
    const place = placeOfLine(end + 1);
    end = info.lines;
    return { place, cells: Object.fromEntries(given.map((column, i) => [column, record[i]!])) };
  });
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
