/**
 * The page, from 1, of each destination in a PDF that Chromium printed. Its writer (Skia) writes these objects as
 * plain text, so looking at three of them is enough. Parsing the whole file would take as long as printing it again.
 */
export function printedDestinations(printed: Uint8Array): Map<string, number> {
  const text = Buffer.from(printed).toString('latin1');
  const catalog = catalogOf(text);
  const order = new Map(leavesOf(catalog.pages, text).map((object, i) => [object, i + 1]));
  const destinations = catalog.destinations === undefined ? '' : objectOf(catalog.destinations, text);
  // /chapter-about [ 99 0 R /XYZ 0 800.66998 0 ]
  return new Map(
    [...destinations.matchAll(/\/(\S+) \[ ?(\d+) 0 R /g)].map(([, name, page]) => {
      const number = order.get(page!);
      if (number === undefined) throw new Error(`${name} leads to no page: this is a bug in the pipeline`);
      return [name!, number];
    }),
  );
}

/** How many pages such a PDF has. */
export function printedPages(printed: Uint8Array): number {
  const text = Buffer.from(printed).toString('latin1');
  return leavesOf(catalogOf(text).pages, text).length;
}

function catalogOf(text: string): { pages: string; destinations: string | undefined } {
  // << /Type /Catalog /Pages 207 0 R /Dests 208 0 R …
  const [, pages, destinations] = /\/Type \/Catalog\n\/Pages (\d+) 0 R(?:\n\/Dests (\d+) 0 R)?/.exec(text) ?? [];
  if (pages === undefined)
    throw new Error('A printed PDF has no catalog that can be read: this is a bug in the pipeline');
  return { pages, destinations };
}

/** The pages under a node of the page tree, in order. */
function leavesOf(object: string, text: string): string[] {
  const node = objectOf(object, text);
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
  if (kids === undefined) return [object];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(kid!, text));
}

function objectOf(object: string, text: string): string {
  const start = text.indexOf(`\n${object} 0 obj\n`);
  return text.slice(start, text.indexOf('endobj', start));
}
