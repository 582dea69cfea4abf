import { anchorOf } from '../document/address.ts';
import type { Setting } from '../document/clause.ts';
import type { ChapterName } from '../document/names.ts';

/** Where the components of a scheme may lead: the anchors that its document has. */
export type Shown = { setting: Setting; anchors: ReadonlySet<string> };

/** The anchor of a statement or a field; that of its chapter, or of the one that leads there, if it has none of its own. */
export function placeIn(id: string, chapters: readonly ChapterName[], { setting, anchors }: Shown): string {
  const anchor = anchorOf(id, setting.scheme);
  const places = [anchor, ...chapters.map((name) => `chapter-${name}`)];
  return places.find((place) => anchors.has(place)) ?? places.at(-1)!;
}
