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

/** An index in the making: schemes are entered one after the other, in order. */
export type SearchIndexing = { enter: (found: Searchable) => void; text: () => string };

/** The index that the search page loads, one group per line. Of the entries, which are large, only what the index says of them stays. */
export function searchIndexing({ locale }: I18n): SearchIndexing {
  const schemes: Scheme[] = [];
  const groups: string[] = [];
  const index: Omit<SearchIndex, 'groups'> = {
    build: BUILD,
    ...{ schemes: [], lines: [], columns: [], anchors: [] },
    ...{ above: {}, below: {}, foreign: {} },
  };
  return {
    enter: ({ scheme, entries }) => {
      groups.push(...groupsOf(entries, schemes.length).map((group) => JSON.stringify(group)));
      schemes.push(scheme);
      index.schemes.push(fileName(scheme));
      const first = index.lines.length;
      const numbers = new Map(entries.map((entry, i) => [entry, first + i] as const));
      const anchors = byAnchor(entries);
      for (const entry of entries) {
        const number = String(numbers.get(entry));
        for (const side of ['above', 'below'] as const) {
          const others = [...alongWith(entry, side, anchors)].map((other) => numbers.get(other)!);
          if (others.length > 0) index[side][number] = others;
        }
        const [line, column] = entry.at.split('C');
        index.lines.push(Number(line));
        index.columns.push(Number(column ?? 0));
        index.anchors.push(entry.anchor);
        if (entry.lang !== locale.lang) index.foreign[number] = entry.lang;
      }
    },
    text: () => {
      const readings = readingsOf(schemes);
      const fields = Object.entries({ ...index, ...(Object.keys(readings).length > 0 && { readings }) });
      const rest = fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
      return `{"groups":[\n${groups.join(',\n')}\n],\n${rest.join(',\n')}}\n`;
    },
  };
}

/** @param scheme  Its number. */
function groupsOf(entries: readonly FoundEntry[], scheme: number): SearchGroup[] {
  const groups: SearchGroup[] = [];
  for (const { kind, under: path, text } of entries) {
    const under = path.join(' › ');
    const last = groups.at(-1);
    if (last && last[1] === kind && last[2] === under) last[3].push(text);
    else groups.push([scheme, kind, under, [text]]);
  }
  return groups;
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
