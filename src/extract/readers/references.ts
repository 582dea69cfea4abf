import type { Clause, Reference } from '../../../schemas/clause.ts';
import type { Wording } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** A list of clauses that refer to each other. `number` is the (1) at the start of its heading. */
export type ReferenceGroup = { number: string | undefined; items: Clause[] };

const JOINT = '(?:、|,|・|および|及び|または|もしくは|から|～|~|〜)';
// ア in アからソ, but not the first letter of a word
const KANA = '[ア-ン](?![ァ-ヴー])';
//   (1)①に掲げる費用 | (1)①エ、シおよびス | ①～③の損害 | ②・③ | ②イ
const CIRCLED = new RegExp(
  `(?:\\(\\d\\))?[①-⑳](?:${KANA})?(?:${JOINT}(?:(?:\\(\\d\\))?[①-⑳](?:${KANA})?|${KANA})|[①-⑳])*`,
  'g',
);
//   次のアからソに掲げる費用 | アからカのほか | アおよびイを除きます
const KANA_LIST = new RegExp(`(?<![ァ-ヴー①-⑳])${KANA}(?:${JOINT}${KANA})+`, 'g');
//   a～d、f、g | b. 修理・運搬費用
const LATIN_LIST =
  /(?<![A-Za-z])[a-z](?:(?:、|,|～|~|〜)\s*[a-z](?![A-Za-z.]))+|(?<![A-Za-z])[a-z](?=\. ?[ぁ-龠ァ-ヴー])/g;

/** Resolve references between clauses of one document: `(1)①に掲げる費用` to the clause it names. */
export function linkReferences(groups: readonly ReferenceGroup[], pamphlet: PamphletText): void {
  for (const group of groups) {
    const visit = (clause: Clause, lists: readonly (readonly Clause[])[]) => {
      for (const wording of [clause.name, clause.text, ...clause.exceptions]) {
        if (wording) clause.references.push(...referencesIn(wording, clause, lists, group, groups, pamphlet));
      }
      for (const item of clause.items) visit(item, [clause.items, ...lists]);
    };
    for (const item of group.items) visit(item, [group.items]);
  }
}

function referencesIn(
  wording: Wording,
  clause: Clause,
  lists: readonly (readonly Clause[])[],
  group: ReferenceGroup,
  groups: readonly ReferenceGroup[],
  pamphlet: PamphletText,
): Reference[] {
  const { span } = wording;
  const folded = span ? pamphlet.folded.slice(span.start.offset, span.end.offset) : foldWidth(wording.raw);
  const references: Reference[] = [];
  const enter = (index: number, length: number, to: readonly string[] | undefined) => {
    const place = placeIn(wording, index, length, pamphlet);
    if (!place) return;
    if (to && to.length > 0) references.push({ text: place, to: [...new Set(to)] });
    else {
      report(pamphlet.file, 'reference-dangling', place.span, {
        unexpected: `reference \`${place.raw}\` to no clause of this document`,
        expected: 'the marker of a clause that is there',
        hint: 'The clause may be lost, or its marker misprinted.',
      });
    }
  };
  for (const found of folded.matchAll(CIRCLED)) {
    // the list that contains the clause, then the lists around it
    const to = lists.map((list) => resolveCircled(found[0], list, groups)).find((ids) => ids !== undefined);
    enter(found.index, found[0].length, to);
  }
  for (const found of folded.matchAll(KANA_LIST)) {
    if (references.some(({ text }) => covers(text, wording, found.index))) continue;
    const among = clause.items.some(({ marker }) => marker) ? clause.items : lists[0]!;
    enter(found.index, found[0].length, resolveList(found[0], among));
  }
  for (const found of folded.matchAll(LATIN_LIST)) {
    enter(found.index, found[0].length, resolveList(found[0], group.items));
  }
  return references;
}

function covers(text: Reference['text'], { span, spans }: Wording, index: number): boolean {
  const start = (span ?? spans![0]!).start.offset + index;
  return text.span.start.offset <= start && start < text.span.end.offset;
}

/** The span of an index into the raw text of a wording. */
function placeIn({ span, spans }: Wording, index: number, length: number, { quote }: PamphletText) {
  let from = 0;
  for (const each of span ? [span] : spans!) {
    const size = each.end.offset - each.start.offset;
    if (index >= from && index + length <= from + size) {
      const start = each.start.offset + index - from;
      return quote(start, start + length);
    }
    from += size + 1;
  }
  return undefined;
}

/** The items of one list that some markers name: ①～⑤, 〈1〉, 1. ～6., アまたはイ; undefined if the list lacks one of them. */
export function markedIn(markers: string, list: readonly Clause[]): string[] | undefined {
  const folded = foldWidth(markers);
  if (/[①-⑳]/.test(folded)) return resolveCircled(folded, list, []);
  const labels = [...folded.matchAll(/から|[~～〜]|[<〈]\d+[>〉]|[ア-ン]|\d+/g)].map(([label]) =>
    label.replace('<', '〈').replace('>', '〉').replace('〜', '～'),
  );
  const ids = expand(labels, list);
  return ids?.length === 0 ? undefined : ids;
}

/** Resolve a list such as アからソ or a～d、f to the ids of its members; undefined if a member does not exist. */
function resolveList(text: string, among: readonly Clause[]): string[] | undefined {
  const labels = [...text.matchAll(/から|～|~|〜|[ア-ンa-z]/g)].map(([label]) => label);
  return expand(labels, among);
}

function expand(labels: readonly string[], among: readonly Clause[]): string[] | undefined {
  const indexOf = (label: string) =>
    among.findIndex(({ marker }) => marker && markerWithoutBrackets(marker.value) === label);
  const found: number[] = [];
  let range = false;
  for (const label of labels) {
    if (/^(?:から|～|~|〜)$/.test(label)) {
      range = true;
      continue;
    }
    const at = indexOf(label);
    if (at === -1) return undefined;
    if (range) for (let i = found.at(-1)! + 1; i < at; i += 1) found.push(i);
    range = false;
    found.push(at);
  }
  return found.map((at) => among[at]!.id);
}

function resolveCircled(
  text: string,
  list: readonly Clause[],
  groups: readonly ReferenceGroup[],
): string[] | undefined {
  const ids: string[] = [];
  let among = list;
  let parent: Clause | undefined;
  let last: { list: readonly Clause[]; at: number } | undefined;
  let range = false;
  for (const [, number, circled, kana, joint] of text.matchAll(/(\(\d\))|([①-⑳])|([ア-ン])|(から|～|~|〜)/g)) {
    if (number) {
      const other = groups.find((each) => each.number === number);
      if (!other) return undefined;
      among = other.items;
      parent = undefined;
    } else if (joint) {
      range = true;
    } else {
      const here: readonly Clause[] = kana ? (parent?.items ?? among) : among;
      const at = here.findIndex(({ marker }) => marker && isSame(marker.value, (circled ?? kana)!));
      if (at === -1) return undefined;
      if (range && last?.list === here) for (let i = last.at + 1; i < at; i += 1) ids.push(here[i]!.id);
      range = false;
      if (circled) parent = here[at];
      // ①エ: refers to the item エ, not to the whole of ①
      else if (parent && ids.at(-1) === parent.id) ids.pop();
      ids.push(here[at]!.id);
      last = { list: here, at };
    }
  }
  return ids;
}

function markerWithoutBrackets(marker: string): string {
  return foldWidth(marker).replace(/[().]/g, '');
}

/** Whether ② refers to an item that prints 2 without a circle. */
function isSame(printed: string, label: string): boolean {
  const marker = markerWithoutBrackets(printed);
  // (2) belongs to another list than ②
  if (marker === label) return true;
  return !/[(（]/.test(printed) && marker === String('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(label) + 1);
}
