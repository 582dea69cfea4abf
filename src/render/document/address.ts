import type { Scheme } from '../../../schemas/scheme.ts';
import type { TextView } from '../html/text.ts';

/*
 * The addresses of a scheme and its parts, relative to the folder of its language. Pages in subfolders add `../`.
 */

/** Files are named `<scheme>-<edition>`. */
export function fileName(scheme: Scheme): string {
  return `${scheme.scheme}-${scheme.edition}`;
}

/**
 * The anchor of a field on the page and in the pamphlet of its scheme, in ASCII: `costs-response-a` for
 * `<scheme>/<edition>/costs/response/a`.
 */
export function anchorOf(id: string, scheme: Scheme): string {
  return id.slice(scheme.id.length + 1).replaceAll('/', '-');
}

export function schemeHref(scheme: Scheme): string {
  return `schemes/${fileName(scheme)}.html`;
}

/** The address of a scheme that stays the same from year to year: it shows the edition that answers on the day of the build. */
export function unchangingHref({ scheme }: Pick<Scheme, 'scheme'>): string {
  return `schemes/${scheme}.html`;
}

/** The address of a field on the page of its scheme. */
export function fieldHref(id: string, scheme: Scheme): string {
  return `${schemeHref(scheme)}#${anchorOf(id, scheme)}`;
}

export function sourceHref(scheme: Scheme): string {
  return `sources/${fileName(scheme)}.html`;
}

/** Words with links to places on the page of their scheme, as another page has them. */
export function fromOtherPage(text: TextView, scheme: Scheme): TextView {
  return {
    ...text,
    pieces: text.pieces.map((piece) =>
      piece.href === '' ? piece : { ...piece, href: `${schemeHref(scheme)}${piece.href}` },
    ),
  };
}

/** The address of a line on the page of its original. */
export function lineHref(line: number | string, scheme: Scheme): string {
  return `${sourceHref(scheme)}#L${line}`;
}
