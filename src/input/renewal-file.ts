import { VFile } from 'vfile';
import { Renewal } from '../../schemas/renewal.ts';
import { textIfThere } from './source-file.ts';
import { missingYaml, readYaml, type YamlFile } from './yaml-file.ts';

/** renewal.yaml of an edition, with its path among the sources; without a value if there is none. */
export async function collectRenewal(
  directory: string,
  { scheme, edition }: { scheme: string; edition: string },
): Promise<YamlFile<Renewal>> {
  const path = `${scheme}/${edition}/renewal.yaml`;
  const found = await textIfThere(directory, path);
  if (found === undefined) return missingYaml(new VFile({ path: `sources/${path}`, value: '' }));
  return found instanceof VFile ? missingYaml(found) : readYaml(found.path, found.text, Renewal);
}
