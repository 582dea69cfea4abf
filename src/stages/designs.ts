import type { VFile } from 'vfile';
import { Site } from '../../schemas/site.ts';
import { checkGlyphs } from '../designs/check-glyphs.ts';
import { isKnown, readDesign, reportUnknown } from '../designs/designs.ts';
import { collectYaml } from '../input/collect.ts';
import { picturesOf, type DesignPackage } from '../render/design/design-package.ts';
import { designFonts } from '../render/design/fonts.ts';
import { pageBox, type Box } from '../render/design/page-box.ts';
import type { Product } from '../render/document/products.ts';
import { loadTemplates, partialNames, type Templates } from '../render/html/templates.ts';
import type { Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import type { KnownEdition } from './known-edition.ts';

/** How a product of an edition looks: its templates, and its design if it has one. */
export type Look = { templates: Templates; design: DesignPackage | undefined };

/** The design of each scheme, and what is wrong with those that are used. */
export type Designs = {
  /** A proof is always plain. */
  lookOf: (edition: Pick<KnownEdition, 'design'>, product: Product) => Look;
  /** Files with messages. */
  faults: VFile[];
  /** Take note of a page that was made in a look: what its fonts lack is reported on design.yaml. */
  note: (look: Look, product: Product, page: { path: string; html: string }) => void;
  /** design.yaml of each that is used, for what is reported while pages are made. */
  settings: VFile[];
  /** How large the pages of a PDF are, by its path; none if it is plain. */
  trims: ReadonlyMap<string, Box>;
  /** The pictures of those that are used, by their paths below `out/`. */
  pictures: Files;
  /** The fonts for what the pages say that were noted. */
  fonts: (store: Store) => Promise<Files>;
};

type Folders = { sources: string; templates: string };
type Named = Pick<KnownEdition, 'design' | 'profile'>;

/**
 * Read the designs that profiles and site.yaml name, or the one that is chosen for all. Each is checked before anything is printed.
 * @param plain   The templates without a design.
 * @param chosen  A design that has a folder.
 */
export async function readDesigns(
  folders: Folders,
  readings: readonly Named[],
  plain: Templates,
  chosen?: string,
): Promise<Designs> {
  const { nameOf, read, faults } = await readNamed(folders, readings, chosen);
  const looks = new Map<string, Look>();
  const settings = new Map<DesignPackage, Awaited<ReturnType<typeof readDesign>>['settings']>();
  for (const [name, each] of read) {
    const { design } = each;
    if (!design) continue;
    const templates =
      design.partials.size === 0 ? plain : await loadTemplates(folders.templates, undefined, design.partials);
    looks.set(name, { templates, design });
    settings.set(design, each.settings);
  }
  const fonts = designFonts();
  const trims = new Map<string, Box>();
  const withoutDesign: Look = { templates: plain, design: undefined };
  return {
    lookOf: (edition, product) => (product === 'proof' ? undefined : looks.get(nameOf(edition) ?? '')) ?? withoutDesign,
    note: ({ design }, product, page) => {
      if (!design) return;
      checkGlyphs(design, page, settings.get(design)!);
      fonts.add(page.html, design);
      // a leaflet keeps its own pages
      if (product === 'member') trims.set(page.path.replace(/html$/, 'pdf'), pageBox(design.settings.page.size));
    },
    faults,
    settings: [...settings.values()].map(({ file }) => file),
    trims,
    pictures: picturesOf(settings.keys()),
    fonts: fonts.files,
  };
}

/** The files with what is wrong with the designs that are named, for a run that prints nothing. */
export async function designFaults(folders: Folders, readings: readonly Named[]): Promise<VFile[]> {
  return (await readNamed(folders, readings)).faults;
}

async function readNamed(folders: Folders, readings: readonly Named[], chosen?: string) {
  const site = await collectYaml(folders.sources, 'site.yaml', Site);
  const nameOf = ({ design }: Pick<KnownEdition, 'design'>) => chosen ?? design ?? site.value?.design;
  const named = [
    ...(chosen === undefined ? [{ design: site.value?.design, profile: site }, ...readings] : []),
    { design: chosen, profile: site },
  ];
  const faults = new Set<VFile>();
  const read = new Map<string, Awaited<ReturnType<typeof readDesign>>>();
  const partials = await partialNames(folders.templates);
  for (const { design: name, profile } of named) {
    if (name === undefined || read.has(name)) continue;
    if (await isKnown(name, folders)) read.set(name, await readDesign(name, folders, partials));
    else {
      await reportUnknown(name, folders, profile.file, profile.locate(['design']));
      faults.add(profile.file);
    }
  }
  for (const { files } of read.values()) files.forEach((file) => faults.add(file));
  return { nameOf, read, faults: [...faults] };
}
