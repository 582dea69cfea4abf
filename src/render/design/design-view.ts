import { inLanguage, type ByLanguage, type Lang } from '../../../schemas/language.ts';
import { addressOf, type DesignPackage } from './design-package.ts';

/** A picture in a template: its address from the folder of a language, and its words, '' if it only decorates. */
export type PictureView = { href: string; alt: string };

/** What the templates get of a design. */
export type DesignView = { name: string; logo: PictureView | null; image: PictureView | null };

export function designView(design: DesignPackage, lang: Lang): DesignView {
  const { logo, cover } = design.settings;
  const pictureOf = (file: string, alt: ByLanguage | undefined): PictureView => ({
    href: `../${addressOf(design, file)}`,
    alt: alt ? inLanguage(alt, lang).value : '',
  });
  return {
    name: design.name,
    logo: logo ? pictureOf(logo.file, logo.alt) : null,
    image: cover.image ? pictureOf(cover.image.file, cover.image.alt) : null,
  };
}
