import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { report, stopIfFailed } from '../messages/report.ts';

export type Text = { path: string; text: string };

/** Which edition of which scheme: the names of its two folders. */
export type EditionName = { scheme: string; edition: string };

/** The files of one edition. Paths are relative to the project, with `/`; spans and messages use them. */
export type EditionFiles = EditionName & {
  profile: Text;
  source: Text;
  pamphlet: { path: string; bytes: Uint8Array };
};

/**
 * Collect every `<scheme>/<edition>/`, in the order of their names. A missing file is reported, and so is a folder
 * without a scheme.
 * @param directory  `sources/`, or a copy of it.
 */
export async function collect(directory: string): Promise<EditionFiles[]> {
  const missing: VFile[] = [];
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    try {
      return await readFile(join(directory, path));
    } catch (error) {
      missing.push(missingFile(`sources/${path}`, error));
      return Buffer.alloc(0);
    }
  };
  const textOf = async (path: string) => ({
    path: `sources/${path}`,
    text: Buffer.from(await bytesOf(path)).toString('utf8'),
  });

  const editions: EditionFiles[] = [];
  for (const scheme of (await foldersIn(directory)).filter((name) => name !== 'translations')) {
    const folders = await foldersIn(join(directory, scheme));
    if (folders.length === 0) missing.push(missingFile(`sources/${scheme}`, 'no folder of an edition in it'));
    for (const edition of folders) {
      for (const name of [scheme, edition])
        if (!NAME.test(name)) missing.push(misnamed(`sources/${scheme}/${edition}`, name));
      const pamphlet = `${scheme}/${edition}/pamphlet.txt`;
      editions.push({
        scheme,
        edition,
        profile: await textOf(`${scheme}/profile.yaml`),
        source: await textOf(`${scheme}/${edition}/source.yaml`),
        pamphlet: { path: `sources/${pamphlet}`, bytes: await bytesOf(pamphlet) },
      });
    }
  }
  if (editions.length === 0)
    missing.push(missingFile('sources', 'no folder of a scheme with a folder of an edition in it'));
  stopIfFailed(...missing);
  return editions;
}

/** What every edition is read with: the neutral codes, the known slips, and the mappings of each scheme that has some. */
export type SharedFiles = { codes: Text; misreadings: Text; mappings: (Text & { scheme: string })[] };

export async function collectShared(directory: string, schemes: readonly string[]): Promise<SharedFiles> {
  const mappings = await Promise.all(
    schemes.map(async (scheme) => {
      const path = `${scheme}/coverage.yaml`;
      const text = await readFile(join(directory, path), 'utf8').catch(ifMissing);
      return text === undefined ? [] : [{ scheme, path: `sources/${path}`, text }];
    }),
  );
  return {
    codes: await collectText(directory, 'coverage.yaml'),
    misreadings: await collectText(directory, 'misreadings.yaml'),
    mappings: mappings.flat(),
  };
}

function ifMissing(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

/** A text beside the schemes, such as site.yaml. */
export async function collectText(directory: string, path: string): Promise<Text> {
  try {
    return { path: `sources/${path}`, text: await readFile(join(directory, path), 'utf8') };
  } catch (error) {
    const file = missingFile(`sources/${path}`, error);
    stopIfFailed(file);
    throw error;
  }
}

function missingFile(path: string, error: unknown): VFile {
  const file = new VFile({ path, value: '' });
  report(file, 'source-missing', undefined, {
    unexpected: 'gap in the sources',
    expected: `\`${path}\``,
    hint: error instanceof Error ? error.message.replace(/,.*$/, '') : `There is ${String(error)}.`,
  });
  return file;
}

/** Folder names become parts of ids and addresses. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function misnamed(path: string, name: string): VFile {
  const file = new VFile({ path, value: '' });
  report(file, 'name-missing', undefined, {
    unexpected: `folder \`${name}\``,
    expected: 'an ASCII name such as `2027`',
  });
  return file;
}

async function foldersIn(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  const isFolder = await Promise.all(
    names.map((name) =>
      stat(join(directory, name)).then(
        (entry) => entry.isDirectory(),
        () => false,
      ),
    ),
  );
  return names.filter((name, i) => isFolder[i] && !name.startsWith('.')).sort();
}
