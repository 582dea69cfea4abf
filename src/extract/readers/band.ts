import type { BandExtent } from '../../../schemas/band.ts';
import type { Band } from '../../../schemas/rate-table.ts';
import { band as bandOf, examplePoint } from '../../recognise/band.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { bandName } from './band-name.ts';
import type { Slot } from './drawing.ts';
import type { NameOf } from './names.ts';
import { reportNameless } from './plans.ts';

type Context = { nameOf: NameOf; pamphlet: PamphletText; isReported: (start: number, end: number) => boolean };

/** The values of one axis, by name, in order of appearance. `gaps`: why there are gaps between them, if they are meant. */
export type AxisDraft = { id: string; values: Map<string, Band>; gaps?: string | undefined };

/** How a label is read: as a `band`, as an `example` point, or as the words of a `condition`. */
export type LabelKind = 'band' | 'example' | 'condition';

/**
 * Enter the value of an axis that a row or a column is for.
 * @param above  The value in the row above or the column to the left: `5億円まで` begins where it ends.
 */
export function enterValue(
  slot: Slot,
  kind: LabelKind,
  above: Band | undefined,
  axis: AxisDraft,
  context: Context,
): Band | undefined {
  const { pamphlet, nameOf, isReported } = context;
  const label = pamphlet.quote(slot.start, slot.end);
  const extent = extentOf(kind, label.value, above);
  if (!extent) {
    if (!isReported(slot.start, slot.end)) {
      report(pamphlet.file, 'band-unreadable', label.span, {
        unexpected: `label \`${label.value}\``,
        expected:
          kind === 'example'
            ? 'an amount such as `5億円`'
            : 'a band such as `3億円まで`, `1億円超 2億円以下`, `2~5店舗` or `20歳以上25歳未満`',
        hint: 'A row for something other than a band is drawn in profile.yaml with `{condition}`.',
      });
    }
    return undefined;
  }
  const name = extent.kind === 'condition' ? nameOf(label.value) : bandName(extent);
  if (!name) {
    reportNameless(label, slot.name.startsWith('axis.') ? 'value' : 'condition', pamphlet);
    return undefined;
  }
  const band: Band = { id: `${axis.id}/${name}`, label, extent, mentions: [label.span] };
  const known = axis.values.get(name);
  // a label printed twice in a row is reported at its cells
  if (above && above !== known && axis.gaps === undefined) checkJoint(above, band, pamphlet);
  if (!known) {
    axis.values.set(name, band);
    return band;
  }
  if (!isSameExtent(known.extent, extent)) {
    report(pamphlet.file, 'band-gap', label.span, {
      unexpected: `band \`${label.value}\` here`,
      expected: 'the same band as in the table before: there it is below another row',
      hint: 'A row may be lost, or two rows exchanged.',
      other: known.label.span,
    });
  }
  known.mentions.push(label.span);
  return known;
}

/** A label in numbers; undefined if it cannot be read. */
export function extentOf(
  kind: LabelKind,
  label: string,
  above: Pick<Band, 'label' | 'extent'> | undefined,
): BandExtent | undefined {
  if (kind === 'condition') return { kind: 'condition' };
  if (kind === 'example') return examplePoint(label);
  const extent = bandOf(label);
  if (!extent || extent.min || above?.extent.kind !== 'interval' || !above.extent.max) return extent;
  if (above.extent.unit !== extent.unit) return extent;
  const { max } = above.extent;
  return { ...extent, min: { value: max.value, inclusive: !max.inclusive, inferred: { span: above.label.span } } };
}

/** Check that two consecutive bands meet: they must not overlap or leave a gap. */
function checkJoint(above: Band, below: Band, { file }: PamphletText): void {
  if (above.extent.kind !== 'interval' || below.extent.kind !== 'interval') return;
  if (!meets(above.extent, below.extent)) reportGap(above, below, file);
}

/** Whether a band begins where the value before it ends. Behind an example, only a band can: `100億円`, `100億円超`. */
export function meets(above: BandExtent, below: BandExtent): boolean {
  if (above.kind === 'condition' || below.kind !== 'interval' || above.unit !== below.unit) return false;
  const { min, max: end } = below;
  const max = above.kind === 'point' ? { value: above.value, inclusive: true } : above.max;
  if (!max || !min) return false;
  const isRising = !end || end.value >= min.value + (min.inferred ? 1 : 0);
  const isJoint =
    below.unit !== 'JPY'
      ? min.value + (min.inclusive ? 0 : 1) === max.value + (max.inclusive ? 1 : 0)
      : min.value === max.value && min.inclusive !== max.inclusive;
  return isJoint && isRising;
}

function reportGap(above: Band, below: Band, file: PamphletText['file']): void {
  report(file, 'band-gap', below.label.span, {
    unexpected: `band \`${below.label.value}\` below \`${above.label.value}\``,
    expected: 'a band that begins where the one above ends',
    hint: 'One of the two labels may be misprinted, or a row between them lost.',
    other: above.label.span,
  });
}

export function isSameExtent(a: BandExtent, b: BandExtent): boolean {
  const edges = (extent: BandExtent) =>
    extent.kind === 'interval'
      ? [extent.min, extent.max].map((edge) => edge && `${edge.value} ${edge.inclusive}`).join()
      : '';
  return edges(a) === edges(b);
}
