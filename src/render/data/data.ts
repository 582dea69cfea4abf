import { z } from 'zod';
import type { ClaimedAmount } from '../../../schemas/amount.ts';
import { published } from '../../../schemas/meta.ts';
import type { ClaimedNumber } from '../../../schemas/number.ts';
import { Scheme } from '../../../schemas/scheme.ts';
import { PublishedChanges } from '../../../schemas/premium-change.ts';
import type { Site } from '../../../schemas/site.ts';
import { dataPackage } from './data-package.ts';
import { isPersonal, withoutPersonal } from './personal.ts';
import type { Shelf, ShelvedFiles } from '../../store/shelf.ts';
import type { T } from '../words/speak.ts';
import type { Content } from './table.ts';
import { tables } from './tables.ts';
import { csvOf } from './csv.ts';

/** The parts of a reading that the data files need. */
export type ReadScheme = {
  scheme: Scheme;
  reconciliation: { amounts: readonly ClaimedAmount[]; numbers: { numbers: readonly ClaimedNumber[] } };
};

/** The data files, and how many rows each table has. */
export type RenderedData = { files: ShelvedFiles; rows: ReadonlyMap<string, number> };

/**
 * The data files: each scheme whole as JSON, tables over all schemes as CSV, and their descriptions. They are put on the shelf one by one.
 * @param t        Our words for the descriptions.
 * @param changes  From each edition of a scheme to the next.
 * @param keys     The key of each item of each edition, by the id of the edition.
 */
export async function renderData(
  readings: readonly ReadScheme[],
  site: Pick<Site, 'url' | 'personalData'>,
  t: T,
  shelf: Pick<Shelf, 'put'>,
  changes: readonly PublishedChanges[] = [],
  keys: Content['keys'] = new Map(),
): Promise<RenderedData> {
  const isOmitting = site.personalData === 'omit';
  const schemes = readings.map(({ scheme }) => (isOmitting ? withoutPersonal(scheme) : scheme));
  const numbers = readings.flatMap(({ scheme, reconciliation }) =>
    reconciliation.numbers.numbers.filter((number) => !isOmitting || !isPersonal(number, scheme)),
  );
  const amounts = readings.flatMap(({ reconciliation }) => reconciliation.amounts);
  const content = { schemes, amounts, numbers, changes, keys };
  const files: ShelvedFiles = new Map();
  const rows = new Map<string, number>();
  const put = async (path: string, text: string) => files.set(path, await shelf.put(text));
  for (const scheme of schemes) await put(`data/schemes/${scheme.scheme}/${scheme.edition}.json`, json(scheme));
  for (const table of tables) {
    const path = `data/${table.name}.csv`;
    const csv = csvOf(table, content);
    rows.set(path, csv.rows);
    await put(path, csv.text);
  }
  await put(CHANGES, json(changes));
  await put(SCHEMA, json(schemaOf(SCHEMA, Scheme, t('data.schemaTitle'), site)));
  const changesSchema = schemaOf(CHANGES_SCHEMA, z.array(PublishedChanges), t('data.changesSchemaTitle'), site);
  await put(CHANGES_SCHEMA, json(changesSchema));
  await put('data/datapackage.json', json(dataPackage(schemes, files, site, t)));
  return { files, rows };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const SCHEMA = 'data/schema/scheme.json';
const CHANGES = 'data/changes.json';
const CHANGES_SCHEMA = 'data/schema/changes.json';

/** Its `$id` is its address on the site. */
function schemaOf(path: string, schema: z.ZodType, title: string, { url }: Pick<Site, 'url'>): object {
  return { $id: `${url}${path}`, title, ...z.toJSONSchema(schema, { metadata: published }) };
}
