import { readFile, realpath, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { VFile } from 'vfile';
import { report, type Diagnostic } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';
import { MOST_BYTES } from './bounds.ts';
import { decodedStrictly, firstUndecodable, likelyEncodings } from './encoding.ts';

/** A text that people gave us. The path is relative to the project, with `/`; every span and message has it. */
export type Text = { path: string; text: string };

/**
 * The bytes of a file below the sources, or a file with the fault if it cannot be read: it is missing, is a folder, is too large, or
 * leads out of the sources.
 * @param directory  `sources/`, or a copy of it.
 * @param path       Below it, with `/`.
 */
export async function bytesOf(directory: string, path: string, most = MOST_BYTES): Promise<Uint8Array | VFile> {
  const shown = `sources/${path}`;
  try {
    const place = join(directory, path);
    const found = await stat(place);
    if (await leadsOut(directory, place)) return outside(shown);
    if (!found.isFile())
      return faulty(shown, 'source-unreadable', {
        unexpected: found.isDirectory() ? 'folder' : 'something that is no file',
        expected: `the file \`${shown}\``,
      });
    if (found.size > most)
      return faulty(shown, 'source-oversized', {
        unexpected: `file of ${found.size} bytes`,
        expected: `at most ${most}`,
        hint: 'It may not be the file that belongs here.',
      });
    return await readFile(place);
  } catch (error) {
    return missingFile(shown, error);
  }
}

/** The text of a file that must be UTF-8, or a file with the fault. */
export async function textOf(directory: string, path: string, most = MOST_BYTES): Promise<Text | VFile> {
  const bytes = await bytesOf(directory, path, most);
  if (bytes instanceof VFile) return bytes;
  const text = decodedStrictly(bytes, 'utf-8');
  if (text !== undefined) return { path: `sources/${path}`, text };
  return faulty(`sources/${path}`, 'source-encoding', {
    unexpected: firstUndecodable(bytes, 'utf-8'),
    expected: 'a text in utf-8',
    hint: likelyEncodings(bytes),
  });
}

/** The same; undefined if there is no such file. */
export async function textIfThere(
  directory: string,
  path: string,
  most = MOST_BYTES,
): Promise<Text | VFile | undefined> {
  const isThere = await stat(join(directory, path)).then(() => true, isMissing);
  return isThere ? textOf(directory, path, most) : undefined;
}

/** Only a file that does not exist is not there; one that cannot be looked at is an error. */
function isMissing(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
}

export function missingFile(path: string, error: unknown): VFile {
  return faulty(path, 'source-missing', {
    unexpected: 'gap in the sources',
    expected: `\`${path}\``,
    hint: error instanceof Error ? error.message.replace(/,.*$/, '') : `There is ${String(error)}.`,
  });
}

/** The names in a folder, in order: folders, and files. What cannot be looked at is among the faults. */
export type Entries = { folders: string[]; files: string[]; faults: VFile[] };

/**
 * What is in a folder below the sources. Hidden entries are left out.
 * @param path  Below `directory`, with `/`; '' for the sources themselves. A folder that does not exist is empty.
 */
export async function entriesIn(directory: string, path: string): Promise<Entries> {
  const found: Entries = { folders: [], files: [], faults: [] };
  const below = (name: string) => (path === '' ? name : `${path}/${name}`);
  let names: Buffer[];
  try {
    names = await readdir(join(directory, path), { encoding: 'buffer' });
  } catch (error) {
    if (isMissing(error)) found.faults.push(missingFile(['sources', path].filter(Boolean).join('/'), error));
    return found;
  }
  const visible = names.filter((name) => name[0] !== 0x2e).sort(Buffer.compare);
  for (const bytes of visible) {
    const name = decodedStrictly(bytes, 'utf-8');
    if (name === undefined) {
      found.faults.push(unnamed(`sources/${below(inHex(bytes))}`));
      continue;
    }
    const place = join(directory, below(name));
    const shown = `sources/${below(name)}`;
    try {
      const entry = await stat(place);
      if (await leadsOut(directory, place)) found.faults.push(outside(shown));
      else if (entry.isDirectory()) found.folders.push(name);
      else found.files.push(name);
    } catch (error) {
      // a link that leads nowhere, or in a circle
      found.faults.push(missingFile(shown, error));
    }
  }
  return found;
}

/** Whether a path, links followed, is not below the sources, links followed. */
async function leadsOut(directory: string, place: string): Promise<boolean> {
  return !(await realpath(place)).startsWith((await realpath(directory)) + sep);
}

function outside(path: string): VFile {
  return faulty(path, 'source-unreadable', {
    unexpected: 'link that leads out of the sources',
    expected: 'the file or folder itself, or a link to one among the sources',
    hint: 'What is published depends on the sources alone. Copy it here.',
  });
}

function unnamed(path: string): VFile {
  return faulty(path, 'source-unreadable', {
    unexpected: 'name that is not UTF-8',
    expected: 'an ASCII name',
    hint: 'It is shown with the codes of its bytes. Give it another name.',
  });
}

/** `caf\xE9` */
function inHex(name: Uint8Array): string {
  const shown = (byte: number) =>
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return [...name].map(shown).join('');
}

function faulty(path: string, rule: RuleId, complaint: Diagnostic): VFile {
  const file = new VFile({ path, value: '' });
  report(file, rule, undefined, complaint);
  return file;
}
