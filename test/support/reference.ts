import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { project } from './sources.ts';

export type Row = Record<string, string>;

export function table(path: string): Row[] {
  return parse(readFileSync(`${project}${path}`, 'utf8'), { columns: true });
}

export const SCHEMES_WITH_PREMIUMS = ['itcoop', 'jigyosho', 'jisa', 'npha'];

/** The premiums keyed by hand, in the order the CSV has them, with the keyed edges of their bands beside them. */
export function keyedPremiums(): Row[] {
  const bands = table('test/reference/bands.csv');
  return SCHEMES_WITH_PREMIUMS.flatMap((scheme) =>
    table(`test/reference/premiums/${scheme}.csv`).map((row) => {
      const band = bands.find((each) => each.scheme === scheme && each.table === row.table && each.band === row.band);
      if (!band) throw new Error(`bands.csv has no ${scheme} ${row.table} ${row.band}`);
      return { ...band, ...row, scheme, english: band.english! };
    }),
  );
}
