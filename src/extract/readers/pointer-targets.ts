import type { Clause } from '../../../schemas/clause.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { CostGroup } from '../../../schemas/cost-group.ts';
import type { LimitTable } from '../../../schemas/plan.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import type { Service } from '../../../schemas/service.ts';
import type { Wording } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { bareName, type FoundPointer } from '../../recognise/pointer.ts';
import { least } from '../extremes.ts';
import type { Items } from '../items.ts';
import { markedIn } from './references.ts';

/** What was read, as far as words can point to it. */
export type Pointable = Omit<Items, 'costs'> & {
  services: readonly Service[];
  contacts: readonly Contact[];
  costs: readonly CostGroup[];
  /** Every statement, in no order. */
  clauses: readonly Clause[];
  /** The lists of statements, each as it is numbered. */
  lists: readonly (readonly Clause[])[];
  limitTables: readonly LimitTable[];
  rateTables: readonly RateTable[];
};

/** Something that words can name: where it is, and its names as they are compared. The first rank is named first. */
type Landmark = { id: string; at: number; names: string[]; rank: number };
/** As long as the words of a statement can be that are only a name. */
const NAME = 24;

export function landmarksOf({ sections, services, clauses, costs, riders }: Pointable): Landmark[] {
  const landmark = (id: string, rank: number, words: Wording | undefined): Landmark[] => {
    const span = words && (words.span ?? words.spans?.[0]);
    if (!words || !span) return [];
    const name = bareName(words.value);
    return name.length < 2 ? [] : [{ id, rank, at: span.start.offset, names: [name] }];
  };
  return [
    ...sections.flatMap(({ id, heading }) => landmark(id, 0, heading)),
    ...services.flatMap(({ id, name }) => landmark(id, 1, name)),
    ...costs.flatMap(({ id, heading }) => landmark(id, 1, heading)),
    ...riders.flatMap(({ id, name }) => landmark(id, 1, name)),
    ...clauses.flatMap(({ id, name, text }) => [
      ...landmark(id, 2, name),
      // プラン一覧表: a line that only says what is below it
      ...(text && text.value.length <= NAME && !/[。、]/.test(text.value) ? landmark(id, 3, text) : []),
    ]),
  ];
}

export function targetsOf(
  found: FoundPointer,
  at: number,
  clause: Clause | undefined,
  landmarks: readonly Landmark[],
  read: Pointable,
): string[] {
  const { names, isNested, isContinued, towards, isTable, markers, noun } = found;
  if (isContinued) return headingAbove(at, read);
  if (isTable) return nextTable(at, towards!, read);
  if (markers !== '') return markedBy(found, at, clause, read);
  if (isNested) {
    const outer = named(names[0]!, at, towards, landmarks)?.at;
    // the first one behind the heading of what it is in
    const within = outer === undefined ? [] : landmarks.filter((each) => each.at > outer);
    const inner = within.filter(({ names: [name] }) => isNamed(name!, bareName(names[1]!)));
    return inner
      .sort((a, b) => a.at - b.at || a.rank - b.rank)
      .slice(0, 1)
      .map(({ id }) => id);
  }
  const wanted = names.length > 0 ? names : noun.length < 4 ? [] : [noun];
  const ids = wanted.map((name) => named(name, at, towards, landmarks)?.id);
  return ids.every((id) => id !== undefined) ? ids : [];
}

/** The section that continues here. */
function headingAbove(at: number, { sections }: Pointable): string[] {
  const above = sections.filter(({ heading }) => {
    const start = (heading?.span ?? heading?.spans?.[0])?.start.offset;
    return start !== undefined && start < at;
  });
  return above.slice(-1).map(({ id }) => id);
}

/** `お支払いの対象` names `お支払いの対象となる損害`; `サイバーサポートサービス` names `総合サイバーサポートサービス`. */
function isNamed(landmark: string, name: string): boolean {
  return (
    landmark.startsWith(name) ||
    (name.length > 6 && name.endsWith(landmark)) ||
    (name.length > 6 && landmark.endsWith(name))
  );
}

/** What a name names: the only thing of its rank, or the next one in the direction that the words give. */
function named(
  name: string,
  at: number,
  towards: FoundPointer['towards'],
  landmarks: readonly Landmark[],
): Landmark | undefined {
  const bare = bareName(name);
  if (bare.length < 2) return undefined;
  const alike = landmarks.filter((each) => each.names.some((words) => isNamed(words, bare)));
  const inDirection =
    towards === undefined ? alike : alike.filter((each) => (towards === 'above' ? each.at < at : each.at > at));
  const best = least(inDirection.map(({ rank }) => rank));
  const found = inDirection.filter(({ rank }) => rank === best);
  if (towards === undefined) return new Set(found.map(({ id }) => id)).size === 1 ? found[0] : undefined;
  return found.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

/** The table that is next to the words in their part of the document: of costs, limits or premiums, or one that is set again as it is. */
function nextTable(
  at: number,
  towards: 'above' | 'below',
  { costs, limitTables, rateTables, sections }: Pointable,
): string[] {
  const starts: { id: string; at: number }[] = [
    ...costs
      .filter(({ items }) => items.some(({ name }) => name))
      .map(({ id, items }) => ({ id, at: startOf(items[0]!) ?? -1 })),
    ...[...limitTables, ...rateTables].flatMap(({ id, printed }) =>
      printed.map(({ start }) => ({ id, at: start.offset })),
    ),
    ...sections.flatMap(({ id, contents }) =>
      contents.flatMap((content) => ('table' in content ? [{ id, at: content.table.span.start.offset }] : [])),
    ),
  ];
  const next = starts
    .filter((each) => (towards === 'above' ? each.at < at : each.at > at))
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  if (!next) return [];
  // behind the heading of another part of the document is another table than these words mean
  const headed = sections.flatMap(({ level, heading }) => {
    const start = (heading?.span ?? heading?.spans?.[0])?.start.offset;
    return start === undefined ? [] : [{ level, start }];
  });
  const [from, to] = [Math.min(at, next.at), Math.max(at, next.at)];
  const level = headed.filter(({ start }) => start <= from).at(-1)?.level ?? 1;
  const isApart = headed.some((each) => each.start > from && each.start < to && each.level < Math.max(level, 2));
  return isApart ? [] : [next.id];
}

/** The items of the nearest list above or around a statement that has all of these markers. */
function markedBy(
  { markers, noun, towards, isUncertain }: FoundPointer,
  at: number,
  clause: Clause | undefined,
  { lists, sections }: Pointable,
): string[] {
  const ancestors = new Set(clause && ancestorsOf(clause.id));
  const isAround = (list: readonly Clause[]) =>
    clause !== undefined && list.some((each) => each === clause || ancestors.has(each.id));
  // the innermost list around the statement, then those above it
  const around = lists.filter(isAround).sort((a, b) => b[0]!.id.length - a[0]!.id.length);
  const below = clause && clause.items.length > 0 ? [clause.items] : [];
  for (const list of [...below, ...around]) {
    const ids = markedIn(markers, list);
    if (ids) return ids;
  }
  const above = lists
    .filter((list) => !around.includes(list) && (startOf(list[0]!) ?? Infinity) < at)
    .sort((a, b) => startOf(b[0]!)! - startOf(a[0]!)!);
  for (const list of above) {
    const ids = markedIn(markers, list);
    if (!ids) continue;
    // ④通訳: the name behind a marker is that of the item
    const last = list.find(({ id }) => id === ids.at(-1))!;
    const name = bareName((last.name ?? last.text)?.value ?? '');
    const isItem = noun.length > 2 && (name.startsWith(noun.slice(0, 3)) || name.includes(noun.slice(0, 5)));
    if (!isUncertain || isItem) return ids;
  }
  if (isUncertain) return [];
  // 下記(2)の補償: a heading with this number
  const headed = sections.flatMap(({ id, heading }) => {
    const start = heading?.span?.start.offset;
    const isHere = start !== undefined && foldWidth(heading!.value).startsWith(markers);
    return isHere && (towards === 'above' ? start < at : start > at) ? [{ id, gap: Math.abs(start - at) }] : [];
  });
  return headed
    .sort((a, b) => a.gap - b.gap)
    .slice(0, 1)
    .map(({ id }) => id);
}

/** The ids of the statements that a statement is below: `a/b/c` is below `a/b` and `a`. */
function ancestorsOf(id: string): string[] {
  const ancestors: string[] = [];
  for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) ancestors.push(id.slice(0, at));
  return ancestors;
}

function startOf({ marker, name, text }: Clause): number | undefined {
  const first = marker ?? name ?? text;
  return (first?.span ?? (first && 'spans' in first ? first.spans?.[0] : undefined))?.start.offset;
}
