import type { Change } from '../../../schemas/change.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { anchorOf, fileName } from '../document/address.ts';

/** What changed since the edition before, for bars at the margin of a pamphlet. */
export type Redline = { old: Scheme; changes: readonly Change[] };

/** The name of the pamphlet with bars, without an ending. */
export function redlineName(scheme: Scheme): string {
  return `${fileName(scheme)}.redline`;
}

/** Places of a page that have a bar: asked by the templates, by their anchor. */
export type Bars = { has: (anchor: string) => boolean };

/** Remembers every place that a page asks for, and has no bar yet. */
export function placesAsked(): Bars & { asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  return {
    asked,
    has: (anchor) => {
      asked.add(anchor);
      return false;
    },
  };
}

/**
 * The places of changes on a page: that of the item, else that of what contains it. What is gone has no place.
 * @param asked  Every place of the page that can have a bar.
 */
export function barsAt(changes: readonly Change[], scheme: Scheme, asked: ReadonlySet<string>): Bars {
  const marked = new Set<string>();
  for (const { new: side } of changes) {
    if (side?.id === undefined) continue;
    for (let id = side.id; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('/')))) {
      const anchor = anchorOf(`${scheme.id}/${id}`, scheme);
      if (!asked.has(anchor)) continue;
      marked.add(anchor);
      break;
    }
  }
  return { has: (anchor) => marked.has(anchor) };
}
