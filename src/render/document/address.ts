import type { Scheme } from '../../../schemas/scheme.ts';

/*
 * Where a scheme and its parts are found. Addresses are those a page in the folder of its language gives; pages in folders
 * below it put `../` in front.
 */

/** Files are named `<scheme>-<edition>`. */
export function fileName(scheme: Scheme): string {
  return `${scheme.scheme}-${scheme.edition}`;
}

/** The name of a field on the page and in the pamphlet of its scheme, in ASCII: `<scheme>/<edition>/costs/response/a` is `costs-response-a`. */
export function anchorOf(id: string, scheme: Scheme): string {
  return id.slice(scheme.id.length + 1).replaceAll('/', '-');
}

export function schemeHref(scheme: Scheme): string {
  return `schemes/${fileName(scheme)}.html`;
}

/** A field, on the page of its scheme. */
export function fieldHref(id: string, scheme: Scheme): string {
  return `${schemeHref(scheme)}#${anchorOf(id, scheme)}`;
}

export function sourceHref(scheme: Scheme): string {
  return `sources/${fileName(scheme)}.html`;
}

/** A line, on the page of its original. */
export function lineHref(line: number | string, scheme: Scheme): string {
  return `${sourceHref(scheme)}#L${line}`;
}
