/*
 * From an answer to its line in the original, and back to the same place with the same state. A link to the original carries the address
 * of the answer (`?from=`), and that address names the link (`#from-<file>-L505C7-0`): what it leads to, and which of several such links
 * it is. So nothing has to be kept between the two pages.
 */

const LINKS = 'a[href*="sources/"]';
const NAME = /^#from-(.+)-(L\d+(?:C\d+)?)-(\d+)$/;

/** Make links to the original carry the place they are in, as soon as the reader points at them. */
export function carryPlace(): void {
  const prepare = ({ target }: Event) => {
    const link = (target as Element).closest<HTMLAnchorElement>(LINKS);
    if (!link || keyOf(link) === undefined) return undefined;
    const place = placeOf(link);
    link.search = `?from=${encodeURIComponent(place)}`;
    return place;
  };
  for (const event of ['pointerover', 'pointerdown', 'focusin']) addEventListener(event, prepare);
  // the back button of the browser comes back to this link, too
  addEventListener('click', (event) => {
    const place = prepare(event);
    if (place !== undefined) history.replaceState(history.state, '', new URL(place, rootOf(event.target as Element)));
  });
}

/**
 * Go back to the link that the address names, once the page shows it.
 * @param showMore  Shows further results of a list that is shown in parts; false if all are there.
 */
export function returnToPlace(showMore: () => boolean = () => false): void {
  const [, file, anchor, nth] = NAME.exec(decodeURIComponent(location.hash)) ?? [];
  if (nth === undefined) return;
  const found = () => linksWith(`${file}-${anchor}`)[Number(nth)];
  while (!found() && showMore());
  const link = found();
  if (!link) return;
  for (let outer = link.closest('details'); outer; outer = outer.parentElement!.closest('details')) outer.open = true;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: 'center' });
}

/** The address of the page, from the folder of its language, and the name of the link on it. */
function placeOf(link: HTMLAnchorElement): string {
  const key = keyOf(link)!;
  const page = location.pathname.slice(rootOf(link).pathname.length);
  return `${page}${location.search}#from-${key}-${linksWith(key).indexOf(link)}`;
}

/** The folder of the language: originals are in a folder of it. */
function rootOf(within: Element): URL {
  return new URL('..', within.closest<HTMLAnchorElement>(LINKS)!.href);
}

/** What a link leads to: `x-2024-L505C7`; undefined for the page of the original as a whole. */
function keyOf({ pathname, hash }: HTMLAnchorElement): string | undefined {
  const file = /\/([^/]+)\.html$/.exec(pathname)?.[1];
  return file !== undefined && /^#L\d/.test(hash) ? `${file}-${hash.slice(1)}` : undefined;
}

function linksWith(key: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(LINKS)].filter((link) => keyOf(link) === key);
}

/** The address to go back to from a page of the original, if it is one of this site in this language. */
export function addressBack(): string | undefined {
  const given = new URLSearchParams(location.search).get('from');
  if (given === null) return undefined;
  const root = new URL('..', location.href);
  root.search = '';
  root.hash = '';
  if (!URL.canParse(given, root)) return undefined;
  const to = new URL(given, root);
  const isOurs = to.protocol === root.protocol && to.host === root.host && to.pathname.startsWith(root.pathname);
  return isOurs ? to.href : undefined;
}
