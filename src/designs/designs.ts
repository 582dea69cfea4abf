import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { VFile } from 'vfile';
import { Design } from '../../schemas/design.ts';
import { yamlOf } from '../input/collect.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { missingFile } from '../input/source-file.ts';
import { report } from '../messages/report.ts';
import type { DesignPackage } from '../render/design/design-package.ts';
import { checkContrast, checkOwnColours } from './check-contrast.ts';
import { checkPage } from './check-page.ts';
import { checkPartials } from './check-partials.ts';
import { checkPictures } from './check-pictures.ts';
import { designFiles, designNames, type DesignFiles } from './design-files.ts';
import { digestOf } from '../store/digest.ts';

/** Where designs are. */
type Folders = { sources: string; templates: string };

/**
 * Read a design and check it. What is wrong is reported on its files.
 * @returns All of its files with messages, and the design if none of them is an error.
 */
export async function readDesign(
  name: string,
  folders: Folders,
  partials: ReadonlySet<string>,
): Promise<{ design: DesignPackage | undefined; files: VFile[]; settings: YamlFile<Design> }> {
  const found = (await designFiles(name, folders))!;
  const settings = yamlOf(textIn(found, 'design.yaml'), Design);
  const sheet = new VFile({ path: `${found.path}/style.css`, value: textOf(found, 'style.css') });
  const files = [settings.file, sheet];
  if (settings.value) {
    const about = { value: settings.value, file: settings.file, locate: settings.locate };
    checkContrast(about);
    checkOwnColours(sheet);
    checkPage(about);
    checkPictures(about, found);
  }
  files.push(...checkPartials(found, partials));
  const isSound = !files.some(({ messages }) => messages.some(({ fatal }) => fatal));
  return {
    design:
      settings.value && isSound
        ? packageOf(name, settings.value, found, await readFile(join(folders.templates, 'designs/base.css'), 'utf8'))
        : undefined,
    files: files.filter(({ messages }) => messages.length > 0),
    settings,
  };
}

/** Whether a design has a folder; one that has none is reported at the place that names it. */
export async function isKnown(name: string, folders: Folders): Promise<boolean> {
  return (await designFiles(name, folders)) !== undefined;
}

/** What there is in place of a design that has no folder. */
export async function unknownDesign(name: string, folders: Folders): Promise<{ unexpected: string; expected: string }> {
  const names = await designNames(folders);
  const nearest = names.toSorted((a, b) => distance(name, a) - distance(name, b))[0];
  return {
    unexpected: `design \`${name}\``,
    expected: nearest === undefined ? 'a folder in sources/designs/' : `one that has a folder, such as \`${nearest}\``,
  };
}

/** Report a design without a folder. @param place  Where it is named. */
export async function reportUnknown(
  name: string,
  folders: Folders,
  file: VFile,
  place: Parameters<typeof report>[2],
): Promise<void> {
  report(file, 'design-unknown', place, await unknownDesign(name, folders));
}

function packageOf(name: string, settings: Design, found: DesignFiles, base: string): DesignPackage {
  const { files } = found;
  const pictures = [settings.logo, settings.cover.image].flatMap((picture) => (picture ? [picture.file] : []));
  return {
    name,
    settings,
    base,
    sheet: textOf(found, 'style.css'),
    partials: new Map(
      [...files.keys()].flatMap((path): [string, string][] => {
        const partial = /^partials\/(.+)\.hbs$/.exec(path)?.[1];
        return partial === undefined ? [] : [[partial, textOf(found, path)]];
      }),
    ),
    pictures: new Map(pictures.map((picture): [string, Uint8Array] => [picture, files.get(picture)!])),
    digest: digestOf(JSON.stringify([base, ...[...files].map(([path, content]) => [path, digestOf(content)])])),
  };
}

function textOf({ files }: DesignFiles, path: string): string {
  return Buffer.from(files.get(path) ?? '').toString();
}

function textIn(found: DesignFiles, path: string) {
  const shown = `${found.path}/${path}`;
  return found.files.has(path) ? { path: shown, text: textOf(found, path) } : missingFile(shown, 'no such file');
}
