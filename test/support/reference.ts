import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { project } from './project.ts';

export type Row = Record<string, string>;

export function table(path: string): Row[] {
  return parse(readFileSync(`${project}${path}`, 'utf8'), { columns: true });
}

const REFERENCE = 'test/reference';

/** The schemes that `sources/` holds, by the names of their folders. */
export const SCHEMES: readonly string[] = readdirSync(`${project}sources`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'translations')
  .map(({ name }) => name)
  .sort();

export const SCHEMES_WITH_PREMIUMS = SCHEMES.filter((scheme) =>
  existsSync(`${project}${REFERENCE}/premiums/${scheme}.csv`),
);

/**
 * A table keyed by hand from the originals, such as `costs`: its rows for the schemes that `sources/` holds. A scheme that
 * nobody has keyed yet has no rows.
 */
export function keyed(name: string): Row[] {
  return table(`${REFERENCE}/${name}.csv`).filter(({ scheme }) => SCHEMES.includes(scheme!));
}

/** The premiums keyed by hand, in the order the CSV has them, with the keyed edges of their bands beside them. */
export function keyedPremiums(): Row[] {
  const bands = keyed('bands');
  return SCHEMES_WITH_PREMIUMS.flatMap((scheme) =>
    withBands(
      table(`${REFERENCE}/premiums/${scheme}.csv`),
      bands.filter((band) => band.scheme === scheme),
      scheme,
    ),
  );
}

/** Each premium of a scheme with the edges of its band beside it. */
export function withBands(premiums: readonly Row[], bands: readonly Row[], scheme: string): Row[] {
  return premiums.map((row) => {
    const band = bands.find((each) => each.table === row.table && each.band === row.band);
    if (!band) throw new Error(`${scheme} has no keyed band ${row.table} ${row.band}`);
    return { ...band, ...row, scheme, english: band.english! };
  });
}

/** What PDF/UA-1 asks and our PDFs lack, each with its reason. */
export function pdfUaGaps(): Row[] {
  return table(`${REFERENCE}/pdf-ua-gaps.csv`);
}
