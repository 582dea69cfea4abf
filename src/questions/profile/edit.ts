import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { AnswerUnfit } from '../answer-types.ts';
import { added, columnOf, edited, endOf, quoted, withEdits, type Edit } from '../../input/yaml-edits.ts';

/** The keys and the indexes that lead to a value in a file. */
export type Path = readonly (string | number)[];

/** The edition before, and the new one, by their names. */
export type Editions = { since: string; edition: string };

/**
 * A change of a profile for the text of a new edition. Its place is a path and what is there, because an answer that was written before may
 * have moved it.
 */
export type ProfileEdit =
  /** Other words, for all editions. */
  | { do: 'replace'; at: Path; was: string; put: string }
  /** Other words from the new edition on. */
  | { do: 'vary'; at: Path; was: string; put: string }
  /** The entry is for the editions until the one before. */
  | { do: 'end'; at: Path; is: unknown }
  /** One more key of a map, with its value as YAML. The last step of the path is the key; maps on the way are made. */
  | { do: 'enter'; at: Path; value: string };

/** Thrown when a file has no longer what a change is about. */
class EditUnfit extends AnswerUnfit {}

/** Words from the new edition on, as YAML. */
export function fromNow(put: string, { edition }: Editions): string {
  return `{ editions: [{ from: ${quoted(edition)}, is: ${quoted(put)} }] }`;
}

/** The text of a profile with a change. Comments and layout stay. */
export function withProfileEdit(text: string, edit: ProfileEdit, editions: Editions): string {
  const document = parseDocument(text);
  switch (edit.do) {
    case 'replace': {
      const { node } = scalarAt(document, edit);
      return withEdits(text, [{ start: node.range![0], end: node.range![1], text: likeIt(node, edit.put) }]);
    }
    case 'vary':
      return withEdits(text, varied(text, document, edit, editions));
    case 'end':
      return withEdits(text, until(text, entryAt(document, edit).entry, editions.since));
    case 'enter':
      return withEntered(text, document, edit.at, edit.value);
  }
}

/** A text with the changes, one after the other. */
export function withProfileEdits(text: string, edits: readonly ProfileEdit[], editions: Editions): string {
  return edits.reduce((current, edit) => withProfileEdit(current, edit, editions), text);
}

/** Where the words are now: at their path, or at that of another entry of a list on the way. */
function scalarAt(document: Document, { at, was }: { at: Path; was: string }): { node: Node; path: Path } {
  const found = pathsLike(document, at).find((path) => document.getIn(path) === was);
  const node = found && document.getIn(found, true);
  if (!isScalar(node) || !node.range) throw new EditUnfit(`The profile has \`${was}\` no longer.`);
  return { node, path: found! };
}

function entryAt(document: Document, { at, is }: { at: Path; is: unknown }): { entry: YAMLMap; path: Path } {
  const paths = pathsLike(document, at);
  const path = paths.find((each) => isDeepStrictEqual(valueIn(document, each), is)) ?? paths[0];
  const entry = path && document.getIn(path, true);
  if (!isMap(entry)) throw new EditUnfit('The profile has this entry no longer.');
  return { entry, path: path! };
}

export function valueIn(document: Document, path: Path): unknown {
  const node = document.getIn(path, true) as Node | undefined;
  return isMap(node) || isSeq(node) ? node.toJS(document) : isScalar(node) ? node.value : undefined;
}

/** A path, and the same with other indexes, the nearest ones first. */
function pathsLike(document: Document, path: Path): Path[] {
  let paths: Path[] = [[]];
  for (const step of path) {
    paths = paths.flatMap((head) => {
      const node = document.getIn(head, true);
      if (typeof step !== 'number' || !isSeq(node)) return [[...head, step]];
      const indexes = node.items.map((_, i) => i).sort((a, b) => Math.abs(a - step) - Math.abs(b - step));
      return indexes.map((i) => [...head, i]);
    });
  }
  return paths;
}

/** The words by edition, in their place: `{ editions: [{ until: '2026', is: … }, { from: '2027', is: … }] }`. */
function varied(
  text: string,
  document: Document,
  edit: Extract<ProfileEdit, { do: 'vary' }>,
  { since, edition }: Editions,
): Edit[] {
  const { node, path } = scalarAt(document, edit);
  const now = `{ from: ${quoted(edition)}, is: ${likeIt(node, edit.put)} }`;
  const [start, end] = node.range!;
  const item = document.getIn(path.slice(0, -1), true);
  const isVaried = path.at(-1) === 'is' && path.at(-3) === 'editions' && isMap(item);
  if (!isVaried) {
    const before = `{ until: ${quoted(since)}, is: ${text.slice(start, end)} }`;
    return [{ start, end, text: `{ editions: [${before}, ${now}] }` }];
  }
  const list = document.getIn(path.slice(0, -2), true);
  if (item.has('until') || !isSeq(list)) throw new EditUnfit(`\`${edit.was}\` is not for the edition ${since} alone.`);
  return [added(text, item, `until: ${quoted(since)}`), behind(text, list, item, now)];
}

/** Words as YAML, without quotes if those that they take the place of have none, and they need none. */
function likeIt(node: Node, put: string): string {
  const isPlain = isScalar(node) && node.type === 'PLAIN' && /^[^\s!-/:-@[-`{-~][^\s:#,[\]{}]*$/.test(put);
  return isPlain && !/^[\d.]/.test(put) ? put : quoted(put);
}

/** One more item of a list, in its layout. */
function behind(text: string, list: YAMLSeq, item: Node, put: string): Edit {
  const end = endOf(item);
  if (list.flow === true) return { start: end, end, text: `, ${put}` };
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', item.range![0] - 1)));
  return { start: end, end, text: `\n${indent}- ${put}` };
}

function until(text: string, entry: YAMLMap, since: string): Edit[] {
  const range = entry.get('editions', true);
  return isMap(range)
    ? edited(text, range, { until: quoted(since) })
    : [added(text, entry, `editions: { until: ${quoted(since)} }`)];
}

function withEntered(text: string, document: Document, at: Path, value: string): string {
  const depth = at.findIndex((_, i) => !isMap(document.getIn(at.slice(0, i + 1), true)));
  const parent = depth <= 0 ? document.contents : document.getIn(at.slice(0, depth), true);
  const rest = at.slice(Math.max(depth, 0));
  const pair = `${rest
    .slice(0, -1)
    .map((key) => `${quoted(String(key))}: { `)
    .join('')}${quoted(String(rest.at(-1)))}: ${value}${' }'.repeat(rest.length - 1)}`;
  if (!isMap(parent)) throw new EditUnfit('The profile is no map.');
  if (parent.items.length > 0) return withEdits(text, [added(text, parent, pair)]);
  throw new EditUnfit('The profile has an empty map there.');
}
