import type { Band, RateCell, RateTable } from '../../../schemas/rate-table.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { EndOfAxis } from '../../../schemas/profile/rate-table.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import { reportDeclared, type DescribedText } from '../declared.ts';
import { compileWhole, compileWithin, firstMatch } from '../pattern.ts';
import { sequencesOf, type Sequence, type Step } from './sequences.ts';

type Edge = 'begins' | 'ends';

/** A table that begins above nothing, or ends without an open band or a referral, and what the profile says of it. */
type EndFault = { axis: string; edge: Edge; value: Band; declared: string | undefined };

/**
 * Where the values of an axis leave a quantity out: below the first, or above the last. A row lost from either end of a table shows
 * nowhere else. A profile that says where the table begins or ends, and why, is compared with the printed label.
 */
export function endFaults(table: RateTable, axes: Profile['rateTables'][string]['axes']): EndFault[] {
  const faults = new Map<string, EndFault>();
  const sequences = sequencesOf(table);
  for (const edge of ['begins', 'ends'] as const) {
    for (const { axis, steps } of sequences) {
      const { value, cell } = stepAt(edge, steps);
      const declared = axes[axis.name]?.[edge]?.at;
      // some columns may be whole where others are not
      const isDeclared = ({ axis: other, steps: those }: Sequence) =>
        other.id === axis.id && isSame(declared!, stepAt(edge, those).value.label.value);
      const isExcused =
        declared === undefined
          ? isWhole(edge, value, cell)
          : isSame(declared, value.label.value) || (isWhole(edge, value, cell) && sequences.some(isDeclared));
      if (!isExcused) faults.set(`${axis.id} ${edge} ${value.id}`, { axis: axis.name, edge, value, declared });
    }
  }
  return [...faults.values()];
}

function stepAt(edge: Edge, steps: Sequence['steps']): Step {
  return (edge === 'begins' ? steps[0] : steps.at(-1))!;
}

function isWhole(edge: Edge, { extent }: Band, cell: RateCell): boolean {
  if (edge === 'ends') return !cell.premium || (extent.kind === 'interval' && !extent.max);
  if (extent.kind === 'condition') return true;
  const least = extent.unit === 'JPY' || extent.unit === 'age' ? 0 : 1;
  if (extent.kind === 'point') return extent.value <= least;
  return !extent.min || extent.min.value + (extent.min.inclusive || extent.unit === 'JPY' ? 0 : 1) <= least;
}

function isSame(declared: string, printed: string): boolean {
  return firstMatch(compileWhole(declared), foldWidth(printed)) !== undefined;
}

/** Report where a table begins or ends without a reason, and reasons that no longer hold. */
export function checkEnds(table: RateTable, profile: Profile, described: DescribedText): void {
  const { axes } = profile.rateTables[table.name]!;
  const faults = endFaults(table, axes);
  for (const { axis, edge, value, declared } of faults) {
    const isFirst = edge === 'begins';
    report(described.file, isFirst ? 'table-begins-late' : 'table-ends-early', value.label.span, {
      unexpected: `\`${value.label.value}\` as the ${isFirst ? 'first' : 'last'} value of ${table.id}`,
      expected:
        declared === undefined
          ? isFirst
            ? 'a band that begins at nothing'
            : 'a band without an upper edge, or a referral'
          : `\`${declared}\`, where the profile says that it ${edge}`,
      hint: `A row may be lost. If it is not, \`rateTables.${table.name}.axes.${axis}.${edge}\` in the profile says where the table ${edge}, and why.`,
    });
  }
  const sequences = sequencesOf(table);
  for (const [name, axis] of Object.entries(axes)) {
    for (const edge of ['begins', 'ends'] as const) {
      const declared = axis[edge];
      if (!declared) continue;
      const at = ['rateTables', table.name, 'axes', name, edge];
      const isIdle = sequences.every(({ axis: own, steps }) => {
        const { value, cell } = stepAt(edge, steps);
        return own.name !== name || isWhole(edge, value, cell);
      });
      if (isIdle && !faults.some((fault) => fault.axis === name && fault.edge === edge)) {
        reportDeclared(described, 'excuse-unneeded', at, {
          unexpected: `reason why a table ${edge} at \`${declared.at}\``,
          expected: `none: ${edge === 'begins' ? 'it begins at nothing' : 'it ends open or in a referral'}`,
        });
      }
      checkWords(declared, [...at, 'words'], described);
    }
  }
}

function checkWords({ words }: EndOfAxis, at: readonly (string | number)[], described: DescribedText): void {
  if (words === undefined || firstMatch(compileWithin(words), foldWidth(String(described.file)))) return;
  reportDeclared(described, 'quote-missing', at, {
    unexpected: 'text without the words that say where a table begins or ends',
    expected: `\`${words}\``,
    hint: 'The words may have changed, and the table with them.',
  });
}
