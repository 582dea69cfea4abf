import type { Clause } from '../../../schemas/clause.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Span } from '../../../schemas/span.ts';
import type { Grid } from '../grid.ts';
import { clauseOf, plainClause, type ClauseOptions } from '../layout/clauses.ts';
import { cellRun, type Run } from '../layout/runs.ts';
import { cut, foldedOf, trim, wordingOf, type Strand } from '../layout/strand.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import { nameApart } from '../own-ids.ts';
import { markerAt } from '../syntax/clause-marker.ts';
import type { PamphletText } from '../text.ts';
import { enterOverallLimit, enterOwnLimit, enterPayout, enterRest } from './cost-limits.ts';
import { readGrid, type RowReading, type Slot } from './drawing.ts';
import { checkOrderOfRows } from './item-order.ts';
import { cellStrand, clausesBelow, proseOf, type SectionContext } from './section.ts';

/** The costs of one list. The items have the names; rows or statements below have what is paid for each. */
type Group = { id: string; heading: Strand | undefined; cover: CoverName; items: Clause[] };

/** お支払いする保険金の種類: cost definitions as trees, with their payout ratios and limits. */
export function readCosts(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft, nameOf } = context;
  const { profile, heading } = section;
  const id = `${schemeId}/costs/${profile.id.replace(/^costs-/, '')}`;
  const groups: Group[] = [];
  const terms: (() => void)[] = [];
  const open = (own: string, title: Strand | undefined, cover: CoverName): Group => {
    const known = groups.find((group) => group.id === own);
    if (known) return known;
    const group = { id: own, heading: title, cover, items: [] };
    groups.push(group);
    return group;
  };
  const options: ClauseOptions = { named: true, nameOf };
  const contents: SectionContent[] = [];
  if (profile.item === 'heading') {
    const group = open(id, undefined, profile.cover!);
    const item = cellRun(section.holes.find(({ name }) => name === 'name')?.strand ?? heading!, pamphlet);
    const head = item.strand === undefined && item.items[0] ? item.items[0] : item;
    const [own, ...rest] = runs.filter(({ note, table }) => !note && !table);
    const run: Run = {
      ...(head.marker && { marker: head.marker }),
      name: head.strand,
      strand: own?.marker ? undefined : own?.strand,
      items: own?.marker ? [own, ...rest] : [...(own?.items ?? []), ...rest],
    };
    group.items.push(clauseOf(run, id, options, pamphlet, context.take));
    for (const { table } of runs) if (table) terms.push(...readTable(table, group.items[0], group, open, context));
    contents.push(
      ...proseOf(
        runs.filter(({ note }) => note),
        context,
      ),
    );
  } else if (profile.table) {
    const group = open(id, heading, profile.cover!);
    for (const { table } of runs) if (table) terms.push(...readTable(table, undefined, group, open, context));
    const outside = runs.filter(({ marker }) => marker !== undefined);
    for (const run of outside) reportOutsideTable(run, context);
    const before = draft.costs.flatMap(({ items }) => items);
    // a row that lost its tab is missing in the table, which is reported already
    if (outside.length === 0) for (const { items } of groups) checkOrderOfRows(items, before, pamphlet);
    contents.push(
      ...proseOf(
        runs.filter(({ table }) => !table),
        context,
      ),
    );
  } else {
    const group = open(id, heading, profile.cover!);
    const isItem = ({ marker, name }: Run) => marker !== undefined || name !== undefined;
    group.items.push(...clausesBelow(runs.filter(isItem), id, context, options));
    contents.push(
      ...proseOf(
        runs.filter((run) => !isItem(run)),
        context,
      ),
    );
  }
  for (const { items } of groups) {
    nameApart(items, pamphlet);
    for (const item of items) nameApart(item.items, pamphlet);
  }
  for (const enter of terms) enter();
  const filled = groups.filter(({ items }) => items.length > 0);
  for (const group of filled) {
    draft.costs.push({
      id: group.id,
      ...(group.heading && { heading: wordingOf(group.heading, pamphlet) }),
      cover: group.cover,
      items: group.items,
    });
  }
  if (filled.length === 0) {
    report(pamphlet.file, 'clause-missing', heading && wordingOf(heading, pamphlet).span, {
      unexpected: 'section of costs without an item',
      expected: 'a table as drawn in the profile, or a list with marks such as `①`',
    });
  }
  return [...contents, ...filled.map((group) => ({ field: group.id }))];
}

type Open = (id: string, heading: Strand | undefined, cover: CoverName) => Group;

/**
 * Read the rows of one table.
 * @returns  What enters its limits and ratios: they name their costs by id, and no cost has its own before all rows are read.
 */
function readTable(
  grid: Grid,
  whole: Clause | undefined,
  first: Group,
  open: Open,
  context: SectionContext,
): (() => void)[] {
  const terms: (() => void)[] = [];
  const { pamphlet, section, nameOf } = context;
  const table = section.profile.table!;
  let group = first;
  const read = readGrid({ layout: 'cells', above: [], ...table }, grid, pamphlet);
  for (const row of read?.head ?? []) context.enterCell(row);
  // 修理費用の定義: the head names the one cost of the table
  const named = read?.head.flatMap((row) => row.slots).find(({ name }) => name === 'item');
  if (named && !whole) {
    const name = cellStrand(named, pamphlet)!;
    whole = clauseOf({ name, items: [] }, group.id, { nameOf }, pamphlet, context.take);
    group.items.push(whole);
  }
  let item = whole;
  // a cell merged with the cell above is printed empty
  const above = new Map<string, Slot>();
  for (const { slots, cells } of read?.body ?? []) {
    const slotOf = (name: string) => slots.find((each) => each.name === name);
    const strandOf = (name: string) => {
      const slot = slotOf(name);
      return slot && cellStrand(slot, pamphlet);
    };
    const title = strandOf('group');
    if (title) group = open(`${first.id}/${groupName(title, context)}`, title, coverOf(title, context));
    const printed = strandOf('item');
    const isShifted =
      printed && !slotOf('group') && drawn(table.body, 'group') && cells[0]?.start === printed[0]!.start;
    if (isShifted) reportShifted(printed, context);
    const text = strandOf('text');
    const run = text ? cellRun(text, pamphlet) : { items: [] };
    let targets: Clause[];
    if (whole) {
      const clause = clauseOf(
        { strand: run.strand, items: run.items },
        whole.id,
        { named: true },
        pamphlet,
        context.take,
      );
      // a second row continues the text of the first
      if (clause.text && whole.text) whole.items.push(plainClause(run.strand!, whole.id, pamphlet));
      else if (clause.text) whole.text = clause.text;
      whole.items.push(
        ...clause.items.map((each) => ({ ...each, id: `${whole.id}${each.id.slice(clause.id.length)}` })),
      );
      targets = [whole];
    } else {
      const head = printed && headOf(printed, context);
      const known =
        head &&
        group.items.find(({ name }) => foldWidth(name!.value) === foldWidth(wordingOf(head.name, pamphlet).value));
      if (head && !known) {
        const clause = clauseOf(
          { ...head, strand: run.strand, items: [] },
          group.id,
          { nameOf },
          pamphlet,
          context.take,
        );
        const named = { ...clause, items: namedItems(run.items, clause.id, context) };
        item = named;
        group.items.push(item);
        targets = [item];
        const { rest } = head;
        const { cover } = group;
        if (rest) terms.push(() => enterRest(rest, named, cover, context));
      } else {
        item = known ?? item;
        if (!item) {
          const { start, end } = slots[0] ?? { start: grid.start, end: grid.start };
          report(pamphlet.file, 'cell-missing', pamphlet.span(start, end), {
            unexpected: 'row without the name of a cost',
            expected: 'a name, or a row above it that has one',
          });
          continue;
        }
        if (known && run.strand) reportTwice(printed, context);
        if (known) context.enterCell(slotOf('item')!);
        // the row continues the item: its codes and limits are about what it adds
        const own = run.strand ? [plainClause(run.strand, item.id, pamphlet)] : [];
        targets = [...own, ...namedItems(run.items, item.id, context)];
        item.items.push(...targets);
      }
    }
    for (const name of ['payout', 'limit.own', 'limit.overall']) {
      if (!drawn(table.body, name)) continue;
      const slot = slotOf(name);
      if (slot && cellStrand(slot, pamphlet)) {
        above.set(name, slot);
        context.enterCell(slot);
      }
      const cell = above.get(name);
      if (!cell) continue;
      const merged = cell === slot ? undefined : mergedCell(table, name, cells, pamphlet);
      const { cover } = group;
      if (name === 'payout') terms.push(() => enterPayout(cell, merged, targets, context));
      else if (name === 'limit.own') terms.push(() => enterOwnLimit(cell, merged, targets, cover, context));
      else terms.push(() => enterOverallLimit(cell, merged, targets, cover, context));
    }
  }
  return terms;
}

// ① 修理費用壊れた物を…: a row that lost its tab is a sentence
function reportOutsideTable({ marker, strand }: Run, { pamphlet }: SectionContext): void {
  const words = wordingOf(strand ?? marker!.strand!, pamphlet);
  report(pamphlet.file, 'cell-missing', words.span ?? words.spans?.[0], {
    unexpected: `\`${words.value.length > 40 ? `${words.value.slice(0, 40)}…` : words.value}\` outside the table of costs`,
    expected: 'a row of the table, with a tab between name and text',
    hint: 'The tab may be lost.',
  });
}

/** Report a cost that has two rows in one table: it is unclear which of them applies. */
function reportTwice(printed: Strand, { pamphlet }: SectionContext): void {
  const words = wordingOf(printed, pamphlet);
  report(pamphlet.file, 'cell-duplicate', words.span, {
    unexpected: `second row for \`${words.value}\``,
    expected: 'one row for each cost, or rows that add items to it',
    hint: 'A name may be misprinted, so that two rows read alike.',
  });
}

// 修理費用⇥…: the name is in the column of the groups
function reportShifted(printed: Strand, { pamphlet }: SectionContext): void {
  const words = wordingOf(printed, pamphlet);
  report(pamphlet.file, 'heading-misaligned', words.span, {
    unexpected: `name \`${words.value}\` in the column of the groups`,
    expected: 'it one cell further to the right',
    hint: 'The row is read as drawn in the profile; the text stays as it is.',
  });
}

/** The place of a row's empty cell in the column of a hole. */
function mergedCell(
  { body }: { body: readonly (readonly string[])[] },
  name: string,
  row: RowReading['cells'],
  { span }: PamphletText,
): Span {
  const column = body.map((cells) => cells.findIndex((cell) => cell.includes(`{${name}`))).find((at) => at !== -1)!;
  const cell = row[column] ?? row.findLast((each) => each !== undefined);
  if (!cell) throw new Error('A row without cells: this is a bug in the pipeline');
  return span(cell.start, cell.end);
}

function drawn(body: readonly (readonly string[])[], name: string): boolean {
  return body.some((row) => row.some((cell) => cell.includes(`{${name}`)));
}

/** Sub-items as clauses, without the notes among them. */
function namedItems(items: readonly Run[], parent: string, context: SectionContext): Clause[] {
  const clauses: Clause[] = [];
  for (const item of items) {
    if (item.note) context.take(item, parent);
    else clauses.push(clauseOf(item, parent, { named: true }, context.pamphlet, context.take));
  }
  nameApart(clauses, context.pamphlet);
  return clauses;
}

type Head = { marker?: NonNullable<Run['marker']>; name: Strand; rest: Strand | undefined; items: Run[] };

//   ① 修理費用 | a. 運搬費用 | g. 保管費用 (*5)(*6) | 入院費用 (1名・1,000円限度)
function headOf(strand: Strand, { pamphlet }: SectionContext): Head {
  const folded = foldedOf(strand, pamphlet);
  const marker = markerAt(folded, 0);
  const from = marker?.after ?? 0;
  const bracket = folded.indexOf('(', from + 1);
  const part = (start: number, end: number) => trim(cut(strand, start, end, pamphlet), pamphlet);
  return {
    ...(marker && {
      marker: { kind: marker.kind, ordinal: marker.ordinal, strand: part(marker.start, marker.end) },
    }),
    name: part(from, bracket === -1 ? folded.length : bracket)!,
    rest: bracket === -1 ? undefined : part(bracket, folded.length),
    items: [],
  };
}

function groupName(title: Strand, { pamphlet, nameOf }: SectionContext): string {
  const words = wordingOf(title, pamphlet);
  const bare = words.value.replace(/※\d+$/, '').trim();
  const name = nameOf(bare);
  if (name) return name;
  report(pamphlet.file, 'name-missing', words.span, {
    unexpected: `group of costs \`${bare}\` without an ASCII name`,
    expected: 'an entry under `names` in the profile',
    hint: `Ids and addresses are made of it, for example \`${bare}: cost-a\`.`,
  });
  return 'unnamed';
}

/** The cover of a group from the profile, or else the cover of the section. */
function coverOf(title: Strand, { pamphlet, section }: SectionContext): CoverName {
  const words = foldWidth(wordingOf(title, pamphlet).value);
  const group = section.profile.groups.find(({ find }) => firstMatch(compileWithin(find), words));
  return group?.cover ?? section.profile.cover!;
}
