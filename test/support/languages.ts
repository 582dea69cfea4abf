import type { Scheme } from '../../schemas/scheme.ts';
import { Site } from '../../schemas/site.ts';
import { collectYaml } from '../../src/input/collect.ts';
import { languagesOf as languagesIn, type Languages } from '../../src/render/html/site-languages.ts';
import { readCatalogs, translated } from '../../src/translate/catalog-file.ts';

/** The languages in which some schemes are published, by the files of a folder of sources. */
export async function languagesOf(
  { sources, templates, today }: { sources: string; templates: string; today: string },
  schemes: readonly Scheme[],
  withPictures = false,
): Promise<Languages> {
  const site = await collectYaml(sources, 'site.yaml', Site);
  return languagesIn(
    { site: site.value!, catalogs: await readCatalogs(sources), templates, today },
    schemes.map(translated),
    withPictures,
  );
}
