import type { Clause } from '../../../schemas/clause.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { CostGroup } from '../../../schemas/cost-group.ts';
import type { Pointer } from '../../../schemas/pointer.ts';
import type { LimitTable } from '../../../schemas/plan.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { PointerTarget } from '../../../schemas/profile/pointer.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Service } from '../../../schemas/service.ts';
import type { Wording } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { bareName, pointersIn, type FoundPointer } from '../../recognise/pointer.ts';
import { report } from '../../messages/report.ts';
import { reportDeclared } from '../declared.ts';
import { idsOf, standsUnder, type Items, type ProfilePlace } from '../items.ts';
import { unwrapped } from '../layout/unwrapped.ts';
import { compileWhole, compileWithin, firstMatch, matches } from '../pattern.ts';
import type { PamphletText } from '../text.ts';
import { markedIn } from './references.ts';
import { least } from '../extremes.ts';

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

/**
 * Find where the words of a text send the reader, and to what. A name beside the words decides (`P.15の「…」`, `前記「…」`), a marker
 * (`上記①`), or the next table (`下表`). Everything else is declared in the profile. A pointer that leads nowhere has no target
 * (`checkPointers`).
 */
export function readPointers(
  profile: Profile,
  read: Pointable,
  place: ProfilePlace,
  pamphlet: PamphletText,
): Pointer[] {
  const landmarks = landmarksOf(read);
  const declared = declaredPlaces(profile, pamphlet);
  const pointers: Pointer[] = [];
  const used = new Set<number>();
  // references between the items of lists are known already
  const known = read.clauses.flatMap(({ references }) => references.map(({ text }) => text.span));
  const isKnown = (from: number, to: number) => known.some((each) => each.start.offset < to && from < each.end.offset);
  const enter = (wording: Wording, clause: Clause | undefined, table?: string) => {
    for (const piece of wording.span ? [wording.span] : wording.spans!) {
      const words = unwrapped([{ start: piece.start.offset, end: piece.end.offset }], pamphlet);
      for (const found of pointersIn(words.folded)) {
        const start = words.at(found.start);
        const end = words.at(found.end - 1) + 1;
        if (pointers.some(({ text }) => text.span.start.offset === start)) continue;
        if (found.isUncertain && isKnown(start, end)) continue;
        const text = pamphlet.quote(start, end);
        const page = found.kind === 'page' ? PAGES.exec(foldWidth(text.value))?.[0].trim() : undefined;
        const base = {
          text,
          kind: found.kind,
          ...(page !== undefined && { page }),
          ...(found.isUnnumbered && { unnumbered: true as const }),
        };
        if (found.kind === 'elsewhere') {
          pointers.push({ ...base, to: [] });
          continue;
        }
        const own = declared.find((each) => start < each.end && each.start < end);
        if (own) used.add(own.nth);
        const target = own
          ? own.resolve(read, place, pamphlet)
          : { to: table === undefined ? targetsOf(found, start, clause, landmarks, read) : [table] };
        const leads = target.to.length > 0 || target.meant !== undefined;
        // a declared target that is not there is reported already
        if (leads || !(own || found.isUncertain)) pointers.push({ ...base, ...target });
      }
    }
  };
  for (const clause of read.clauses)
    for (const wording of [clause.name, clause.text, ...clause.exceptions]) if (wording) enter(wording, clause);
  for (const { lines } of read.contacts) for (const { text } of lines) enter(text, undefined);
  for (const { heading } of read.sections) if (heading) enter(heading, undefined);
  // 上記以外 in the label of a row: the rows above it
  for (const { id, bands } of read.rateTables) for (const { label } of bands) enter(label, undefined, id);
  profile.pointers.forEach(({ quote }, i) => {
    // a quote that is nowhere is reported as such
    if (used.has(i) || !declared.some(({ nth }) => nth === i)) return;
    reportDeclared(pamphlet, 'declaration-unused', ['pointers', i], {
      unexpected: `\`${quote}\` in \`pointers\``,
      expected: 'words of the text that send the reader to another place, such as `P.15` or `上記`',
      hint: 'Remove it, or quote the words as they are printed now.',
    });
  });
  return pointers.sort((a, b) => a.text.span.start.offset - b.text.span.start.offset);
}

//   11 | 4～8 | 4、7
const PAGES = /\d[\d\s、,~～〜-]*/;

/** Report words that send the reader to a place that is not in the document. */
export function checkPointers({ pointers }: Pick<Scheme, 'pointers'>, { file }: PamphletText): void {
  for (const { text, kind, to, meant } of pointers) {
    if (kind === 'elsewhere' || to.length > 0 || meant !== undefined) continue;
    report(file, 'pointer-dangling', text.span, {
      unexpected: `\`${text.raw}\`, which points to nothing that was found`,
      expected:
        kind === 'page'
          ? 'the name of what is on that page beside it'
          : 'a name, a marker or a table that it points to, above or below',
      hint: 'Say in `pointers` of the profile what it points to, or what it meant in the booklet as printed.',
    });
  }
}

type Target = Pick<Pointer, 'to' | 'meant'>;
type Declared = {
  nth: number;
  start: number;
  end: number;
  resolve: (read: Pointable, place: ProfilePlace, pamphlet: PamphletText) => Target;
};

/** Where the profile says what words point to. */
function declaredPlaces({ pointers }: Profile, pamphlet: PamphletText): Declared[] {
  return pointers.flatMap(({ quote, to, meant }, nth) => {
    const found = matches(compileWithin(quote), pamphlet.folded);
    if (found.length === 0)
      reportDeclared(pamphlet, 'quote-missing', ['pointers', nth, 'quote'], {
        unexpected: `\`${quote}\`, which is not in the text`,
        expected: 'the words around a pointer, as printed',
      });
    return found.flatMap(({ holes }) =>
      holes
        .filter(({ name }) => name === 'pointer')
        .map(({ start, end }): Declared => {
          const resolve: Declared['resolve'] = (read, place) => {
            if (to === undefined) return { to: [], meant: meant! };
            const targets = Array.isArray(to) ? to : [to];
            return {
              to: targets.flatMap((target, i) =>
                idsOfTarget(target, ['pointers', nth, 'to', ...(Array.isArray(to) ? [i] : [])], read, place, pamphlet),
              ),
            };
          };
          return { nth, start, end, resolve };
        }),
    );
  });
}

function idsOfTarget(
  target: PointerTarget,
  at: readonly PropertyKey[],
  read: Pointable,
  place: ProfilePlace,
  pamphlet: PamphletText,
): string[] {
  const unknown = (key: string, what: string, expected: string) => {
    report(place.file, 'item-unknown', place.locate([...at, key]), {
      unexpected: `${what}, which ${read.schemeId} does not have`,
      expected,
      hint: 'The name or the words may have changed.',
    });
    return [];
  };
  if ('table' in target) {
    const names = [...read.limitTables, ...read.rateTables].map(({ id }) => id);
    const found = names.filter((id) => id.endsWith(`/${target.table}`));
    return found.length > 0
      ? found.slice(0, 1)
      : unknown(
          'table',
          `table \`${target.table}\``,
          names.length > 0
            ? `one of its tables: ${names.map((id) => `\`${id}\``).join(', ')}`
            : 'a table that the profile draws',
        );
  }
  if ('section' in target && target.about === undefined) {
    const id = `${read.schemeId}/sections/${target.section}`;
    return read.sections.some((section) => section.id === id)
      ? [id]
      : unknown('section', `section \`${target.section}\``, 'the id of one of its sections');
  }
  if ('statement' in target) {
    const { statement, under } = target;
    const pattern = compileWhole(statement.replace(/\{\}$/, '{?}'));
    const found = read.clauses.filter(
      ({ id, name, text }) =>
        (under === undefined || standsUnder(id, under)) &&
        [name, text].some((wording) => wording && firstMatch(pattern, foldWidth(wording.value))),
    );
    if (found.length === 1) return [found[0]!.id];
    const what = `statement \`${statement}\`${under === undefined ? '' : ` under \`${under}\``}`;
    if (found.length === 0) return unknown('statement', what, 'the first words of a statement, as printed');
    report(place.file, 'item-ambiguous', place.locate([...at, 'statement']), {
      unexpected: `${what}, which ${found.length} items of ${read.schemeId} have`,
      expected: `one of them: ${found.map(({ id }) => `\`${id.slice(read.schemeId.length + 1)}\``).join(', ')}`,
      hint: 'Quote more of its words, or name its section with `under`.',
    });
    return [];
  }
  return idsOf(target, at, read, place, pamphlet);
}

/** As long as the words of a statement can be that are only a name. */
const NAME = 24;

function landmarksOf({ sections, services, clauses, costs, riders }: Pointable): Landmark[] {
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

function targetsOf(
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
