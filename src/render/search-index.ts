import type { Scheme } from '../../schemas/scheme.ts';
import type { SearchGroup } from '../search/search-index.ts';
import { fileName } from './view/scheme.ts';
import { searchEntries, type SearchEntryView } from './view/site/search-entries.ts';
import type { Voice } from './view/wording.ts';

/** An entry that knows where on the page of its scheme it leads to: '' for the page itself. */
export type FoundEntry = SearchEntryView & { anchor: string };

/** What can be found of one scheme. */
export type Searchable = { scheme: Scheme; entries: FoundEntry[] };

/** @param page  The page of the scheme as it is published: an entry leads to the nearest place that is on it. */
export function searchable(scheme: Scheme, page: string, voice: Voice): Searchable {
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
  const entries = searchEntries({ scheme, voice }).map((entry) => ({
    ...entry,
    anchor: entry.anchors.find((anchor) => ids.has(anchor)) ?? '',
  }));
  return { scheme, entries };
}

/** The index that the page of the search loads, a group a line. */
export function renderSearchIndex(found: readonly Searchable[], { locale }: Voice): string {
  const groups: SearchGroup[] = [];
  found.forEach(({ entries }, scheme) => {
    for (const { kind, under: path, text, line, anchor, lang } of entries) {
      const under = path.join(' › ');
      const last = groups.at(-1);
      const isSame = last && last[0] === scheme && last[1] === kind && last[2] === under;
      const group: SearchGroup = isSame ? last : [scheme, kind, under, []];
      if (!isSame) groups.push(group);
      group[3].push(lang === locale.lang ? [text, line, anchor] : [text, line, anchor, lang]);
    }
  });
  const schemes = found.map(({ scheme }) => fileName(scheme));
  const lines = groups.map((group) => JSON.stringify(group));
  return `{"schemes":${JSON.stringify(schemes)},"groups":[\n${lines.join(',\n')}\n]}\n`;
}
