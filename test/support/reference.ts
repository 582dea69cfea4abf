import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ReferenceName } from '../../schemas/reference.ts';
import { built, project } from './project.ts';

export type Row = Record<string, string>;

export function table(path: string): Row[] {
  const place = path.startsWith('out/') ? built(path.slice('out/'.length)) : `${project}${path}`;
  return parse(readFileSync(place, 'utf8'), { columns: true });
}

const foldersIn = (folder: string) =>
  readdirSync(`${project}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The editions that `sources/` holds, by the names of their folders. */
const EDITIONS = foldersIn('sources')
  .filter((name) => name !== 'translations')
  .flatMap((scheme) => foldersIn(`sources/${scheme}`).map((edition) => ({ scheme, edition })));

/**
 * A table keyed by hand from the originals, such as `costs`: its rows for every edition that has the table, with the edition
 * in front of them.
 */
export function keyed(name: ReferenceName): Row[] {
  return EDITIONS.flatMap(({ scheme, edition }) => {
    const path = `sources/${scheme}/${edition}/reference/${name}.csv`;
    return existsSync(`${project}${path}`) ? table(path).map((row) => ({ scheme, edition, ...row })) : [];
  });
}

export const SCHEMES_WITH_PREMIUMS = [...new Set(keyed('premiums').map(({ scheme }) => scheme!))];

/** The premiums keyed by hand, in the order of the CSV, with the keyed edges of their bands. */
export function keyedPremiums(): Row[] {
  const [premiums, bands] = [keyed('premiums'), keyed('bands')];
  return SCHEMES_WITH_PREMIUMS.flatMap((scheme) =>
    withBands(
      premiums.filter((row) => row.scheme === scheme),
      bands.filter((row) => row.scheme === scheme),
      scheme,
    ),
  );
}

/** Each premium of a scheme with the edges of its band beside it. */
export function withBands(premiums: readonly Row[], bands: readonly Row[], scheme: string): Row[] {
  return premiums.map((row) => {
    const band = bands.find(
      (each) => each.edition === row.edition && each.table === row.table && each.band === row.band,
    );
    if (!band) throw new Error(`${scheme} has no keyed band ${row.table} ${row.band}`);
    return { ...band, ...row, scheme, english: band.english! };
  });
}

/** What PDF/UA-1 asks and our PDFs lack, each with its reason. */
export function pdfUaGaps(): Row[] {
  return table('test/reference/pdf-ua-gaps.csv');
}
