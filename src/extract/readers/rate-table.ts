import type { Band, RateCell, RateTable, RatingClass } from '../../../schemas/rate-table.ts';
import type { RateTableProfile } from '../../../schemas/profile/rate-table.ts';
import type { Sourced, Span } from '../../../schemas/span.ts';
import { spacedGrids, type Grid } from '../grid.ts';
import { monthDay } from '../../recognise/date.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { enterBand } from './band.ts';
import { readDrawn, type Slot, type TableReading } from './drawing.ts';
import type { NameOf } from './names.ts';
import { enterPlan, reportNameless, type PlanBook } from './plans.ts';
import { readPremium } from './premium.ts';

/** The state of reading one rate table. */
export type RateTableContext = {
  name: string;
  profile: RateTableProfile;
  schemeId: string;
  plans: PlanBook;
  nameOf: NameOf;
  pamphlet: PamphletText;
  /** Whether an unreadable amount at this place has been reported already. */
  isReported: (start: number, end: number) => boolean;
};

/** The table under construction: axes and cells, in order of appearance. */
export type RateTableDraft = {
  id: string;
  printed: Span[];
  classes: Map<string, RatingClass>;
  bands: Map<string, Band>;
  cells: Map<string, RateCell>;
  /** The last band read below each head, by the head's words. */
  lastBands: Map<string, Band>;
};

/**
 * Read every printed table that the drawing describes into one rate table: one cell for each premium, with the plan,
 * class, band, months and inception of its row, its column and the lines above.
 */
export function readRateTable(context: RateTableContext, grids: readonly Grid[]): RateTable | undefined {
  const { name, profile, schemeId, pamphlet } = context;
  const { drawing } = profile;
  const candidates = drawing.layout === 'spaced' ? spacedGrids(pamphlet, drawing.head[0]!.length) : grids;
  const tables = readDrawn(drawing, `rateTables.${name}`, candidates, pamphlet);
  if (tables.length === 0) return undefined;
  const draft: RateTableDraft = {
    id: `${schemeId}/rates/${name}`,
    printed: [],
    classes: new Map(),
    bands: new Map(),
    cells: new Map(),
    lastBands: new Map(),
  };
  for (const table of tables) readPrinted(table, draft, context);
  return {
    id: draft.id,
    name,
    basis: profile.basis,
    printed: draft.printed,
    ratingClasses: [...draft.classes.values()],
    bands: [...draft.bands.values()],
    cells: [...draft.cells.values()],
  };
}

function readPrinted(table: TableReading, draft: RateTableDraft, context: RateTableContext): void {
  draft.printed.push(context.pamphlet.span(table.start, table.end));
  const headSlots = [...table.above, ...table.head.flatMap((row) => row.slots)];
  // the slots of the head for each column: plan, limits, inception
  const columns = columnsOf(table);
  const columnSlots = columns.map((slots) => [...headSlots, ...slots]);
  const plans = columnSlots.map((slots) =>
    enterPlan(slots, context.plans, context.schemeId, context.nameOf, context.pamphlet),
  );
  const ratingClass = enterClass(headSlots, draft, context);
  // a table with the same head continues the one before it, as after a page break
  const words = [...headSlots, ...columns.flat()]
    .map((slot) => context.pamphlet.folded.slice(slot.start, slot.end))
    .join();
  let bandAbove = draft.lastBands.get(words);
  for (const row of table.body) {
    const band = enterBand([...headSlots, ...row.slots], bandAbove, draft, context);
    if (band?.extent.kind === 'interval') bandAbove = band;
    if (bandAbove) draft.lastBands.set(words, bandAbove);
    const groups = row.groups.length > 0 ? row.groups : [row.slots];
    groups.forEach((group, i) => {
      const plan = plans[i];
      if (!plan || !band || ratingClass === null) return;
      enterCell([...columnSlots[i]!, ...group], { plan, band, ratingClass }, draft, context);
    });
  }
}

/** The slots of the head by column; a table without groups has one column. */
function columnsOf({ head, body }: TableReading): Slot[][] {
  const width = Math.max(1, ...[...head, ...body].map((row) => row.groups.length));
  return Array.from({ length: width }, (_, i) => head.flatMap((row) => row.groups[i] ?? []));
}

type Place = { plan: string; band: Band; ratingClass: RatingClass | undefined };

function enterCell(slots: readonly Slot[], place: Place, draft: RateTableDraft, context: RateTableContext): void {
  const { pamphlet, schemeId } = context;
  const quoted = (name: string) => {
    const slot = slots.find((candidate) => candidate.name === name);
    return slot && pamphlet.quote(slot.start, slot.end);
  };
  const printed = quoted('premium');
  const read = printed && readPremium(printed, context);
  if (!read) return;
  const inception = readAs(quoted('inception'), monthDay, 'a day such as `3月15日`', pamphlet);
  const months = readAs(quoted('months'), monthCount, 'a number of months from 1 to 12', pamphlet);
  const planCode = quoted('plan_code');
  const { plan, band, ratingClass } = place;
  const id = [
    draft.id,
    ratingClass && lastName(ratingClass.id),
    plan === 'only' ? undefined : plan,
    lastName(band.id),
    inception?.value.slice(2),
  ]
    .filter((part) => part !== undefined)
    .join('/');
  const cell: RateCell = {
    id,
    ...(ratingClass && { ratingClass: ratingClass.id }),
    plan: `${schemeId}/plans/${plan}`,
    band: band.id,
    ...(planCode && { planCode }),
    ...(inception && { inception }),
    ...(months && { months }),
    ...read,
  };
  const known = draft.cells.get(id);
  if (!known) {
    draft.cells.set(id, cell);
    return;
  }
  report(pamphlet.file, 'cell-duplicate', printed.span, {
    unexpected: `second cell for ${id}`,
    expected: 'one cell for each plan, band, class and inception',
    hint: 'A label may be misprinted, so that two rows or columns read alike.',
    other: (known.premium ?? known.referral)!.span,
  });
}

/** The class of the table: undefined if it prints none, null if its label has no name. */
function enterClass(
  slots: readonly Slot[],
  draft: RateTableDraft,
  { nameOf, pamphlet }: RateTableContext,
): RatingClass | undefined | null {
  const slot = slots.find((candidate) => candidate.name === 'rating_class');
  if (!slot) return undefined;
  const label = pamphlet.quote(slot.start, slot.end);
  const name = nameOf(label.value);
  if (!name) {
    reportNameless(label, 'class', pamphlet);
    return null;
  }
  const trades = slots.find((candidate) => candidate.name === 'members');
  const ratingClass: RatingClass = {
    id: `${draft.id}/classes/${name}`,
    label,
    ...(trades && { members: pamphlet.quote(trades.start, trades.end) }),
  };
  if (!draft.classes.has(name)) draft.classes.set(name, ratingClass);
  return draft.classes.get(name)!;
}

function readAs<T>(
  printed: Sourced<string> | undefined,
  read: (text: string) => T | undefined,
  expected: string,
  { file }: PamphletText,
): Sourced<T> | undefined {
  if (!printed) return undefined;
  const value = read(printed.raw);
  if (value !== undefined) return { ...printed, value };
  report(file, 'cell-unexpected', printed.span, { unexpected: `cell \`${printed.value}\``, expected });
  return undefined;
}

function monthCount(text: string): number | undefined {
  const found = /^(?:[1-9]|1[0-2])$/.exec(foldWidth(text).trim());
  return found ? Number(found[0]) : undefined;
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
