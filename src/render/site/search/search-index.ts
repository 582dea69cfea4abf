import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Readings, SearchGroup, SearchIndex } from '../../../search/search-index.ts';
import { BUILD } from '../../html/build-identity.ts';
import { fileName } from '../../document/address.ts';
import { settingOf } from '../../document/clause.ts';
import { searchEntries } from './entries.ts';
import { alongWith, byAnchor, type SearchEntryView } from './entry.ts';
import type { I18n } from '../../words/i18n.ts';

/** An entry with its target on the page of its scheme: '' for the page itself. */
export type FoundEntry = SearchEntryView & { anchor: string };

/** The entries of one scheme. */
export type Searchable = { scheme: Scheme; entries: FoundEntry[] };

/** @param anchors  The ids of the scheme's published page: an entry links to the nearest of its anchors among them. */
export function searchable(scheme: Scheme, anchors: ReadonlySet<string>, i18n: I18n): Searchable {
  const entries = searchEntries(settingOf(scheme, i18n)).map((entry) => ({
    ...entry,
    anchor: entry.anchors.find((each) => anchors.has(each)) ?? '',
  }));
  return { scheme, entries };
}

/** The index that the search page loads, one group per line. */
export function renderSearchIndex(found: readonly Searchable[], { locale }: I18n): string {
  const groups: SearchGroup[] = [];
  found.forEach(({ entries }, scheme) => {
    for (const { kind, under: path, text } of entries) {
      const under = path.join(' › ');
      const last = groups.at(-1);
      const isSame = last && last[0] === scheme && last[1] === kind && last[2] === under;
      if (isSame) last[3].push(text);
      else groups.push([scheme, kind, under, [text]]);
    }
  });
  const all = found.flatMap(({ entries }) => entries);
  const numbers = new Map(found.flatMap(({ entries }) => entries).map((entry, i) => [entry, i] as const));
  const numbersOf = (side: 'above' | 'below'): Record<string, number[]> =>
    Object.fromEntries(
      found.flatMap(({ entries }) => {
        const anchors = byAnchor(entries);
        return entries.flatMap((entry) => {
          const others = [...alongWith(entry, side, anchors)].map((other) => numbers.get(other)!);
          return others.length === 0 ? [] : [[String(numbers.get(entry)), others]];
        });
      }),
    );
  const index: SearchIndex = {
    build: BUILD,
    schemes: found.map(({ scheme }) => fileName(scheme)),
    groups,
    lines: all.map(({ at }) => Number(at.split('C')[0])),
    columns: all.map(({ at }) => Number(at.split('C')[1] ?? 0)),
    anchors: all.map(({ anchor }) => anchor),
    above: numbersOf('above'),
    below: numbersOf('below'),
    foreign: Object.fromEntries(all.flatMap(({ lang }, i) => (lang === locale.lang ? [] : [[String(i), lang]]))),
  };
  const readings = readingsOf(found.map(({ scheme }) => scheme));
  if (Object.keys(readings).length > 0) index.readings = readings;
  const fields = Object.entries(index).filter(([name]) => name !== 'groups');
  const rest = fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{"groups":[\n${groups.map((group) => JSON.stringify(group)).join(',\n')}\n],\n${rest.join(',\n')}}\n`;
}

/** A declared character is found as it is in the text, as it is shown, and by its reading. */
function readingsOf(schemes: readonly Scheme[]): Readings {
  const readings: Record<string, string> = {};
  for (const { character, shownAs, reading } of schemes.flatMap(({ characters }) => characters ?? [])) {
    if (reading !== undefined && [...shownAs].length === 1) readings[shownAs] = reading;
    if (character !== shownAs) readings[character] = reading ?? shownAs;
  }
  return readings;
}
