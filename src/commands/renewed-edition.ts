import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath, WrongUsage } from './context.ts';

/**
 * Write the text and source.yaml of a new edition. It is never written over another text.
 * @returns  The files.
 */
export async function writeEdition(
  sources: string,
  name: string,
  bytes: Uint8Array,
  source: string,
): Promise<string[]> {
  const folder = join(sources, name);
  const pamphlet = join(folder, 'pamphlet.txt');
  if (existsSync(pamphlet) && !Buffer.from(bytes).equals(await readFile(pamphlet)))
    throw new WrongUsage(
      `${shownPath(pamphlet)} is there already, with another text: remove it, or name another edition.`,
    );
  await mkdir(folder, { recursive: true });
  await writeFile(pamphlet, bytes);
  if (!existsSync(join(folder, 'source.yaml'))) await writeFile(join(folder, 'source.yaml'), source);
  return ['pamphlet.txt', 'source.yaml'].map((file) => `sources/${name}/${file}`);
}
