import { CsvError, parse } from 'csv-parse/sync';
import { VFile } from 'vfile';
import { REFERENCE_COLUMNS, type KeyedRow, type KeyedTables, type ReferenceName } from '../../schemas/reference.ts';
import { report, Stopped } from '../messages/report.ts';
import type { EditionName } from './collect.ts';
import { entriesIn, textOf, type Text } from './source-file.ts';
import { spanIn } from './span-in.ts';

/**
 * The tables that a person keyed from the original of an edition: `reference/*.csv`, in the order of their names.
 * @throws Stopped, if one of them cannot be read.
 */
export async function collectReference(directory: string, { scheme, edition }: EditionName): Promise<Text[]> {
  const folder = `${scheme}/${edition}/reference`;
  const { files, folders, faults } = await entriesIn(directory, folder);
  const tables: Text[] = [];
  // a folder of such a name is reported
  for (const name of [...files, ...folders].filter((each) => each.endsWith('.csv'))) {
    const found = await textOf(directory, `${folder}/${name}`);
    if (found instanceof VFile) faults.push(found);
    else tables.push(found);
  }
  if (faults.length > 0) throw new Stopped(faults);
  return tables;
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
