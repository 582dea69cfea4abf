import type { Band, RateBasis, RateCell, RateTable, RatingClass } from '../../../schemas/rate-table.ts';
import { printedIn } from '../../recognise/rate-cell.ts';
import type { Frequency, PremiumTerms } from '../../../schemas/premium-terms.ts';
import type { Factor } from '../../../schemas/rate-axis.ts';
import type { RateTableProfile } from '../../../schemas/profile/rate-table.ts';
import type { Sourced, Span } from '../../../schemas/span.ts';
import { linesGrids, spacedGrids, type Grid } from '../grid.ts';
import { monthDay } from '../../recognise/date.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { frequencyIn, periodIn, perIn, unitIn } from '../../recognise/premium-words.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { enterValue, type LabelKind } from './band.ts';
import { fitsCell, readDrawn, type RowReading, type Slot, type TableReading } from './drawing.ts';
import type { NameOf } from './names.ts';
import { enterPlan, reportNameless, type PlanBook } from './plans.ts';
import { readPremium } from './premium.ts';
import { axesOf, scaleOf, type ReadAxis } from './rate-axes.ts';
import { slotOf, slotsFor } from './rate-slots.ts';

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
type RateTableDraft = {
  id: string;
  printed: Span[];
  classes: Map<string, RatingClass>;
  bands: Map<string, Band>;
  bandHead: Sourced<string> | undefined;
  inceptionHead: Sourced<string> | undefined;
  /** The axes that the profile adds, by their names. */
  axes: Map<string, ReadAxis>;
  cells: Map<string, RateCell>;
  /** The last band read below each head, by the head's words. */
  lastBands: Map<string, Band>;
};

/** One printed table while it is read: what its rows and columns have been read as, by the place of their labels. */
type Printed = {
  table: TableReading;
  plans: Map<string, string | undefined>;
  values: Map<number, Band | undefined>;
  above: Map<string, Band>;
};

const FREQUENCIES: Readonly<Record<RateBasis, Frequency>> = {
  annual: 'yearly',
  'mid-term': 'single',
  single: 'single',
  monthly: 'monthly',
  quarterly: 'quarterly',
  'half-yearly': 'half-yearly',
  'per-trip': 'per-trip',
};

/**
 * Read every printed table that the drawing describes into one rate table: one cell for each premium, with the plan,
 * class, band, months, inception and further factors of its row, its column and the lines above.
 */
export function readRateTable(context: RateTableContext, grids: readonly Grid[]): RateTable | undefined {
  const { name, profile, schemeId, pamphlet } = context;
  const tables = readDrawn(profile.drawing, ['rateTables', name], gridsOfRates(profile, grids, pamphlet), pamphlet);
  if (tables.length === 0) return undefined;
  const draft: RateTableDraft = {
    id: `${schemeId}/rates/${name}`,
    printed: [],
    classes: new Map(),
    bands: new Map(),
    bandHead: undefined,
    inceptionHead: undefined,
    axes: new Map(),
    cells: new Map(),
    lastBands: new Map(),
  };
  for (const table of tables) readPrinted(table, draft, context);
  const cells = [...draft.cells.values()];
  const own = {
    bands: [...draft.bands.values()],
    bandHead: draft.bandHead,
    classes: [...draft.classes.values()],
    plans: [...new Set(cells.map(({ plan }) => plan))],
    inceptions: cells.flatMap(({ inception }) => inception?.value ?? []),
    inceptionHead: draft.inceptionHead,
  };
  const place = { name, place: draft.printed[0]! };
  return {
    id: draft.id,
    name,
    basis: profile.basis,
    terms: declaredTerms(profile),
    axes: axesOf(draft.id, own, [...draft.axes.values()], profile, place, pamphlet),
    printed: draft.printed,
    ratingClasses: own.classes,
    bands: own.bands,
    cells,
  };
}

/** The terms as the profile declares them. The printed words are compared with them when the sections are known. */
function declaredTerms({ basis, period = 'policy', per, tax, charge }: RateTableProfile): PremiumTerms {
  return {
    frequency: { value: FREQUENCIES[basis], declared: true },
    period: { value: period, declared: true },
    per: { value: per, declared: true },
    currency: 'JPY',
    ...(tax && { tax: { value: tax, declared: true } }),
    ...(charge && { charge: { value: charge, declared: true } }),
  };
}

/** The tables of the text that could be the one that the profile draws. */
export function gridsOfRates(
  { drawing }: RateTableProfile,
  grids: readonly Grid[],
  pamphlet: PamphletText,
): readonly Grid[] {
  const width = (row: (typeof drawing.body)[number]) => row.flat().length;
  const { head, body } = drawing;
  if (drawing.layout === 'spaced') return spacedGrids(pamphlet, width(head[0] ?? body[0]!));
  if (drawing.layout === 'cells') return grids;
  return linesGrids(pamphlet, head.map(width), width(body[0]!), (line, row, column) =>
    row === -1
      ? body.some((each) => fitsCell(each.flat()[0]!, line, pamphlet))
      : fitsCell(head[row]!.flat()[column]!, line, pamphlet),
  );
}

function readPrinted(table: TableReading, draft: RateTableDraft, context: RateTableContext): void {
  const { pamphlet } = context;
  draft.printed.push(pamphlet.span(table.start, table.end));
  draft.bandHead ??= headOf('band', table, pamphlet);
  draft.inceptionHead ??= headOf('inception', table, pamphlet);
  // a table with the same head continues the one before it, as after a page break
  const words = [...table.above, ...table.head.flatMap(({ slots }) => slots)]
    .map((slot) => pamphlet.folded.slice(slot.start, slot.end))
    .join();
  const above = draft.lastBands.get(words);
  const printed: Printed = { table, plans: new Map(), values: new Map(), above: new Map(above && [['band', above]]) };
  for (const row of table.body) {
    const { slots } = row;
    const premiums = slots.filter(({ name }) => name === 'premium');
    // a row of limits below the plans: each belongs to the plan of its column
    if (premiums.length === 0)
      for (const slot of slots.filter(({ name }) => /^(?:limit|deductible)\./.test(name)))
        planOf(slotsFor(slot.column!, 0, 1, table, row), printed, context);
    premiums.forEach((slot, nth) =>
      enterCell(slotsFor(slot.column!, nth, premiums.length, table, row), printed, draft, context),
    );
  }
  const last = printed.above.get('band');
  if (last) draft.lastBands.set(words, last);
}

/** The holes that a label of a row fills. */
const LABEL = /^(?:band|example|condition|period|plan|rating_class|axis\..+)$/;

/** The printed head of an axis: the cell in the head row above its labels, or in front of them if they are in the head. */
function headOf(name: string, { head, body }: TableReading, pamphlet: PamphletText): Sourced<string> | undefined {
  const isIts = (slot: Slot) => slot.name === name || (name === 'band' && /^(?:example|condition)$/.test(slot.name));
  const literal = (row: RowReading | undefined, column: number) => {
    const cell = row?.cells[column];
    const isPlain = cell && cell.end > cell.start && !row.slots.some((slot) => slot.column === column);
    return isPlain ? pamphlet.quote(cell.start, cell.end) : undefined;
  };
  // the first cell of a head row is the head of the rows if they have labels below it
  const isCorner = body.some(({ slots }) => slots.some(({ name, column }) => column === 0 && LABEL.test(name)));
  for (const row of head) if (row.slots.some(isIts)) return isCorner ? undefined : literal(row, 0);
  const column = body.flatMap(({ slots }) => slots).find(isIts)?.column;
  return column === undefined ? undefined : head.map((row) => literal(row, column)).find((each) => each !== undefined);
}

/** The plan of a cell or a limit, entered once for each combination of places. */
function planOf(slots: readonly Slot[], { plans }: Printed, context: RateTableContext): string | undefined {
  const about = slots.filter(({ name }) => name === 'plan' || /^(?:limit|deductible)\./.test(name));
  const key = about.map(({ start }) => start).join();
  if (!plans.has(key))
    plans.set(key, enterPlan(about, context.plans, context.schemeId, context.nameOf, context.pamphlet));
  return plans.get(key);
}

/** The value of an axis that a label is for, read once for each place. */
function valueOf(
  slot: Slot,
  kind: LabelKind,
  axis: ReadAxis,
  { values, above }: Printed,
  context: RateTableContext,
): Band | undefined {
  if (values.has(slot.start)) return values.get(slot.start);
  const value = enterValue(slot, kind, above.get(axis.name), axis, context);
  values.set(slot.start, value);
  if (value?.extent.kind === 'interval') above.set(axis.name, value);
  return value;
}

/** The axes that the profile adds, `period` among them, with the value of each for one cell; undefined if a label cannot be read. */
function furtherFactors(
  slots: readonly Slot[],
  printed: Printed,
  draft: RateTableDraft,
  context: RateTableContext,
): { name: string; value: Band }[] | undefined {
  const found: { name: string; value: Band }[] = [];
  const names = slots.flatMap(({ name }) => (name === 'period' || name.startsWith('axis.') ? [name] : []));
  for (const slotName of new Set(names)) {
    const name = slotName.replace('axis.', '');
    const declared = context.profile.axes[name];
    const axis = draft.axes.get(name) ?? {
      name,
      id: `${draft.id}/axes/${name}`,
      values: new Map<string, Band>(),
      head: headOf(slotName, printed.table, context.pamphlet),
      gaps: slotName === 'period' ? '' : declared?.gaps,
    };
    draft.axes.set(name, axis);
    const scale = slotName === 'period' ? 'interval' : scaleOf(declared?.kind ?? 'other', declared?.scale);
    const kind = scale === 'label' ? 'condition' : scale === 'point' ? 'example' : 'band';
    const value = valueOf(slotOf(slotName, slots)!, kind, axis, printed, context);
    if (!value) return undefined;
    found.push({ name, value });
  }
  return found;
}

function enterCell(slots: readonly Slot[], printed: Printed, draft: RateTableDraft, context: RateTableContext): void {
  const { pamphlet, schemeId, profile } = context;
  const quoted = (name: string) => {
    const slot = slotOf(name, slots);
    return slot && pamphlet.quote(slot.start, slot.end);
  };
  const plan = planOf(slots, printed, context);
  const ratingClass = enterClass(slots, draft, context);
  const label = slots.findLast(({ name }) => name === 'band' || name === 'example' || name === 'condition');
  const bands = { name: 'band', id: `${draft.id}/bands`, values: draft.bands, gaps: profile.axes.band?.gaps };
  const band = label && valueOf(label, label.name as LabelKind, bands, printed, context);
  const further = furtherFactors(slots, printed, draft, context);
  if (!plan || (label && !band) || ratingClass === null || !further) return;
  const premium = quoted('premium')!;
  const unit = profile.unit === undefined ? undefined : unitIn(profile.unit);
  const read = readPremium(premium, { ...context, unit, notOffered: profile.notOffered });
  if (!read) return;
  const inception = readAs(quoted('inception'), monthDay, 'a day such as `3月15日`', pamphlet);
  const months = readAs(quoted('months'), monthCount, 'a number of months from 1 to 12', pamphlet);
  const planCode = quoted('plan_code');
  const terms = ownTerms(quoted, months, pamphlet);
  const named = [
    ratingClass && lastName(ratingClass.id),
    plan === 'only' ? undefined : plan,
    band && lastName(band.id),
    ...further.map(({ value }) => lastName(value.id)),
    terms.frequency?.value,
    inception?.value.slice(2),
  ].filter((part) => part !== undefined);
  // the only premium of a table, which nothing grades, isn't called like the table
  const id = [draft.id, ...(named.length > 0 ? named : ['premium'])].join('/');
  const planId = `${schemeId}/plans/${plan}`;
  const axis = (name: string) => `${draft.id}/axes/${name}`;
  const factors: Factor[] = [
    ...(ratingClass ? [{ axis: axis('class'), value: ratingClass.id }] : []),
    ...(plan === 'only' ? [] : [{ axis: axis('plan'), value: planId }]),
    ...(band ? [{ axis: axis('band'), value: band.id }] : []),
    ...further.map(({ name, value }) => ({ axis: axis(name), value: value.id })),
    ...(inception ? [{ axis: axis('inception'), value: inception.value }] : []),
  ];
  const cell: RateCell = {
    id,
    ...(ratingClass && { ratingClass: ratingClass.id }),
    plan: planId,
    ...(band && { band: band.id }),
    factors,
    ...(planCode && { planCode }),
    ...(inception && { inception }),
    ...(months && { months }),
    ...read,
    ...(Object.keys(terms).length > 0 && { terms }),
  };
  const known = draft.cells.get(id);
  if (!known) {
    draft.cells.set(id, cell);
    return;
  }
  report(pamphlet.file, 'cell-duplicate', premium.span, {
    unexpected: `second cell for ${id}`,
    expected: 'one cell for each plan, band, class, inception and further factor',
    hint: 'A label may be misprinted, so that two rows or columns read alike.',
    other: printedIn(known).span,
  });
}

/** The terms that the row or the column of a cell states for itself. */
function ownTerms(
  quoted: (name: string) => Sourced<string> | undefined,
  months: Sourced<number> | undefined,
  pamphlet: PamphletText,
): Partial<PremiumTerms> {
  const frequency = readAs(quoted('frequency'), frequencyIn, 'a frequency such as `月払` or `年払`', pamphlet);
  const per = readAs(quoted('per'), perIn, 'what it is for, such as `1名あたり`', pamphlet);
  const period =
    readAs(quoted('period'), periodIn, 'a period such as `3年間`', pamphlet) ??
    (months && { ...months, value: `P${months.value}M` });
  return { ...(frequency && { frequency }), ...(per && { per }), ...(period && { period }) };
}

/** The class of a cell: undefined if it has none, null if its label has no name. */
function enterClass(
  slots: readonly Slot[],
  draft: RateTableDraft,
  { nameOf, pamphlet }: RateTableContext,
): RatingClass | undefined | null {
  const slot = slotOf('rating_class', slots);
  if (!slot) return undefined;
  const label = pamphlet.quote(slot.start, slot.end);
  const name = nameOf(label.value);
  if (!name) {
    reportNameless(label, 'class', pamphlet);
    return null;
  }
  const trades = slotOf('members', slots);
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

/** `11`: a number of months of cover; undefined if it is none. */
export function monthCount(text: string): number | undefined {
  const found = /^(?:[1-9]|1[0-2])$/.exec(foldWidth(text).trim());
  return found ? Number(found[0]) : undefined;
}

function lastName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
