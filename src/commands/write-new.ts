import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { shownPath, WrongUsage } from './context.ts';

/**
 * Write a workbook. One that someone may have filled in, or made comments in, is never written over.
 * @throws WrongUsage, if there is another file of that name.
 */
export async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  if (existsSync(file) && !Buffer.from(bytes).equals(await readFile(file)))
    throw new WrongUsage(`${shownPath(file)} is there already: name another file, or remove it.`);
  await writeFile(file, bytes);
}
