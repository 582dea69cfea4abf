import type { Band, RateTable } from '../../../schemas/rate-table.ts';
import { report } from '../../messages/report.ts';
import { meets } from '../readers/band.ts';
import type { PamphletText } from '../text.ts';
import { rankOf, sequencesOf } from './sequences.ts';

/** Two values of an axis of which the lower one is out of its place, and why. */
export type OrderFault = { above: Band; below: Band; why: 'order' | 'gap' };

/**
 * Values of an axis that do not follow each other. The bands of one printed table are compared when they are read; here are examples,
 * and values that are in several printed tables.
 */
export function orderFaults(table: RateTable): OrderFault[] {
  return sequencesOf(table).flatMap(({ axis, steps }) =>
    steps.slice(1).flatMap(({ value: below }, i): OrderFault[] => {
      const above = steps[i]!.value;
      if (rankOf(above.extent)! >= rankOf(below.extent)!) return [{ above, below, why: 'order' }];
      if (axis.gaps !== undefined || below.extent.kind !== 'interval') return [];
      // 3億円まで above a table of its own does not say from where
      if (!below.extent.min) return [];
      return meets(above.extent, below.extent) ? [] : [{ above, below, why: 'gap' }];
    }),
  );
}

/** Examples that are not one of the declared steps above the one before. A lost row makes a step too long. */
export function stepFaults(table: RateTable, stepsOf: readonly number[]): { above: Band; below: Band }[] {
  return examplePairs(table).flatMap(({ above, below }) => {
    const step = rankOf(below.extent)! - rankOf(above.extent)!;
    return stepsOf.includes(step) ? [] : [{ above, below }];
  });
}

/** Each example with the one before it. */
export function examplePairs(table: RateTable): { above: Band; below: Band }[] {
  return sequencesOf(table).flatMap(({ steps }) => {
    const points = steps.filter(({ value }) => value.extent.kind === 'point');
    return points.slice(1).map(({ value: below }, i) => ({ above: points[i]!.value, below }));
  });
}

/** Report examples that are not one of the declared steps above the one before. */
export function checkSteps(table: RateTable, stepsOf: readonly number[], { file }: PamphletText): void {
  for (const { above, below } of stepFaults(table, stepsOf)) {
    report(file, 'axis-off-step', below.label.span, {
      unexpected: `\`${below.label.value}\` behind \`${above.label.value}\``,
      expected: `a step of ${stepsOf.join(' or ')}, as the profile says`,
      hint: 'A label may be misprinted, or a row between the two lost.',
      other: above.label.span,
    });
  }
}

/** Report values of an axis that are not in order, or leave a gap. */
export function checkOrder(table: RateTable, { file }: PamphletText): void {
  for (const { above, below, why } of orderFaults(table)) {
    if (why === 'order') {
      report(file, 'axis-not-rising', below.label.span, {
        unexpected: `\`${below.label.value}\` behind \`${above.label.value}\``,
        expected: 'a higher value',
        hint: 'One of the two labels may be misprinted, or two rows exchanged.',
        other: above.label.span,
      });
    } else {
      report(file, 'band-gap', below.label.span, {
        unexpected: `band \`${below.label.value}\` behind \`${above.label.value}\``,
        expected: 'a band that begins where the one before ends',
        hint: 'One of the two labels may be misprinted, or a row or a table between them lost.',
        other: above.label.span,
      });
    }
  }
}
