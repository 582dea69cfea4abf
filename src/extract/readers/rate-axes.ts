import type { BandUnit } from '../../../schemas/band.ts';
import type { AxisKind, AxisScale, RateAxis } from '../../../schemas/rate-axis.ts';
import type { Band, RatingClass } from '../../../schemas/rate-table.ts';
import type { RateTableProfile } from '../../../schemas/profile/rate-table.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import type { AxisDraft } from './band.ts';

/** An axis whose values have been read: those of a table by the name of the axis. */
export type ReadAxis = AxisDraft & { name: string; head?: Sourced<string> | undefined };

/** The axes that a table has a field of its own for. */
export type OwnAxes = {
  bands: readonly Band[];
  bandHead: Sourced<string> | undefined;
  classes: readonly RatingClass[];
  plans: readonly string[];
  inceptions: readonly string[];
  inceptionHead: Sourced<string> | undefined;
};

// 年齢(満年齢)区分: what a head says about the kind of its axis
const KINDS: readonly { words: RegExp; kind: AxisKind }[] = [
  { words: /売上/, kind: 'revenue' },
  { words: /店舗|事業所数/, kind: 'stores' },
  { words: /従業員|社員数|職員数|労働者数/, kind: 'employees' },
  { words: /年齢|満?\d+歳/, kind: 'age' },
  { words: /性別|男性|女性|男子|女子/, kind: 'sex' },
  { words: /業種|職種|職業|業務の?種類/, kind: 'trade' },
  { words: /保険金額|支払限度額|補償額/, kind: 'sum-insured' },
  { words: /口数/, kind: 'units' },
  { words: /日数/, kind: 'days' },
  { words: /月数/, kind: 'months' },
  { words: /年数/, kind: 'years' },
];
const KIND_OF_UNIT: Partial<Record<BandUnit, AxisKind>> = {
  store: 'stores',
  age: 'age',
  day: 'days',
  month: 'months',
  year: 'years',
  unit: 'units',
};
const LABELS: readonly AxisKind[] = ['sex', 'trade', 'class', 'plan', 'inception', 'condition', 'other'];

/** How the labels of an axis are read if its profile does not say. */
export function scaleOf(kind: AxisKind, scale: AxisScale | undefined): AxisScale {
  return scale ?? (LABELS.includes(kind) ? 'label' : 'interval');
}

/**
 * The axes of a table: bands, classes, plans and days of joining where it has several, and those that the profile adds. The kind of the
 * bands is read from their unit and their printed head; the profile says it where these do not, and is compared with them where they do.
 */
export function axesOf(
  id: string,
  own: OwnAxes,
  further: readonly ReadAxis[],
  { axes: declared }: RateTableProfile,
  table: { name: string; place: Sourced<string>['span'] },
  pamphlet: PamphletText,
): RateAxis[] {
  const axes: RateAxis[] = [];
  const idOf = (name: string) => `${id}/axes/${name}`;
  if (own.bands.length > 0) {
    const band = declared.band;
    const extents = own.bands.map(({ extent }) => extent);
    const unit = extents.find((extent) => extent.kind !== 'condition')?.unit;
    const printed = unit === undefined ? 'condition' : (KIND_OF_UNIT[unit] ?? kindIn(own.bandHead?.value));
    const kind = printed ?? band?.kind;
    if (!kind) reportUnknown(unit!, own.bands[0]!, own.bandHead, table.name, pamphlet);
    else if (band) checkKind('band', band.kind, printed, own.bandHead ?? own.bands[0]!.label, table.name, pamphlet);
    axes.push({
      id: idOf('band'),
      name: 'band',
      kind: kind ?? 'other',
      scale: scaleFrom(own.bands),
      ...(unit && { unit }),
      ...(own.bandHead && { head: own.bandHead }),
      ...(band?.gaps !== undefined && { gaps: band.gaps }),
    });
  }
  if (own.classes.length > 0) axes.push({ id: idOf('class'), name: 'class', kind: 'class', scale: 'label' });
  if (own.plans.length > 1) axes.push({ id: idOf('plan'), name: 'plan', kind: 'plan', scale: 'label' });
  if (own.inceptions.length > 0) {
    const head = own.inceptionHead && { head: own.inceptionHead };
    axes.push({ id: idOf('inception'), name: 'inception', kind: 'inception', scale: 'label', ...head });
  }
  for (const { name, head, values, gaps } of further) {
    const all = [...values.values()];
    const unit = all.map(({ extent }) => extent).find((extent) => extent.kind !== 'condition')?.unit;
    const kind = declared[name]?.kind ?? (unit && KIND_OF_UNIT[unit]) ?? 'other';
    const printed = kindIn([head?.value, ...all.map(({ label }) => label.value)].join(' '));
    // a printed word for another kind contradicts the profile; `other` says that no kind fits
    if (kind !== 'other') checkKind(name, kind, printed, head ?? all[0]!.label, table.name, pamphlet);
    axes.push({
      id: idOf(name),
      name,
      kind,
      scale: scaleFrom(all),
      ...(unit && { unit }),
      ...(head && { head }),
      values: all,
      ...(gaps !== undefined && { gaps }),
    });
  }
  return axes;
}

function scaleFrom(values: readonly Band[]): AxisScale {
  const extents = values.map(({ extent }) => extent).filter(({ kind }) => kind !== 'condition');
  if (extents.length === 0) return 'label';
  if (extents.some(({ kind }) => kind === 'point')) return 'point';
  const isCount = extents.every(
    (extent) => extent.kind === 'interval' && extent.min && extent.max && extent.min.value === extent.max.value,
  );
  return isCount ? 'count' : 'interval';
}

function kindIn(words: string | undefined): AxisKind | undefined {
  if (words === undefined) return undefined;
  const folded = foldWidth(words).replace(/\s/g, '');
  return KINDS.find((each) => each.words.test(folded))?.kind;
}

function checkKind(
  name: string,
  declared: AxisKind,
  printed: AxisKind | undefined,
  place: Sourced<string>,
  table: string,
  { file }: PamphletText,
): void {
  if (printed === undefined || printed === declared || printed === 'condition') return;
  report(file, 'axis-differs', place.span, {
    unexpected: `words for \`${printed}\`: \`${place.value}\``,
    expected: `words for \`${declared}\`, as \`rateTables.${table}.axes.${name}\` says`,
    hint: 'The profile or the table is about something else.',
  });
}

function reportUnknown(
  unit: BandUnit,
  { label }: Band,
  head: Sourced<string> | undefined,
  table: string,
  { file }: PamphletText,
): void {
  report(file, 'axis-unknown', (head ?? label).span, {
    unexpected: head ? `head \`${head.value}\` over bands in \`${unit}\`` : `bands in \`${unit}\` without a head`,
    expected: `a word that says what they are of, or \`rateTables.${table}.axes.band.kind\` in the profile`,
    hint: 'Yen may be revenue, wages or a sum insured; persons may be employees or insured persons.',
  });
}
