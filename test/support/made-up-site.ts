import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll } from 'vitest';
import { sources, TODAY } from './made-up.ts';
import type { Row } from './reference.ts';
import { project } from './project.ts';
import { publishInMemory } from './shelf.ts';
import { serveSite, type ServedSite } from './site.ts';

/** What a publication is made from. */
const INPUTS = ['test/schemes', 'templates', 'schemas', 'src', 'dist/client'];

/**
 * The publication of the made-up schemes, without PDFs and pictures: the folder that holds `site/` and `data/`. The first
 * test file that asks for it builds it; the others find it under the digest of what it is made from.
 */
const out = await published();
export const site = `${out}site`;

export function output(path: string): string {
  return readFileSync(`${out}${path}`, 'utf8');
}

/** The rows of a CSV below `data/`. */
export function dataTable(name: string): Row[] {
  return parse(output(`data/${name}.csv`), { columns: true });
}

async function published(): Promise<string> {
  const builds = `${project}.cache/made-up`;
  const folder = `${builds}/${digestOf(INPUTS)}/`;
  if (existsSync(folder)) return folder;
  const io = {
    sources,
    templates: `${project}templates`,
    scripts: `${project}dist/client`,
    cache: `${project}.cache`,
    today: TODAY,
  };
  const { files } = await publishInMemory(io, { pdf: false });
  if (existsSync(builds)) for (const stale of readdirSync(builds)) rmSync(join(builds, stale), { recursive: true });
  const draft = `${project}.cache/made-up-${randomUUID()}`;
  for (const [path, content] of files) {
    mkdirSync(dirname(join(draft, path)), { recursive: true });
    writeFileSync(join(draft, path), content);
  }
  mkdirSync(builds, { recursive: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    // another test file was faster
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
  return folder;
}

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    if (!existsSync(`${project}${folder}`)) throw new Error(`${folder} is missing: run \`npm run compile\` first`);
    const entries = readdirSync(`${project}${folder}`, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) hash.update(path.slice(project.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Serve the site of the made-up schemes while the tests of a file run. @param set  Receives it before the first of them. */
export function serveDuringTests(set: (served: ServedSite) => void): void {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite(site);
    set(served);
  }, 120_000);
  afterAll(() => served.close());
}
