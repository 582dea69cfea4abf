import type { Profile } from '../../../schemas/profile.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { reportDeclared } from '../declared.ts';
import { examplePairs } from './axis-order.ts';
import { constraintsOf, printedPremiums, type Constraint, type PrintedPremium } from './constraints.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** The premiums of a scheme and all constraints on them. */
export type Proof = { premiums: PrintedPremium[]; constraints: Constraint[] };

/** Expand the invariants of the profile into constraints; an invariant without any is reported. */
export function proofOf(scheme: Scheme, profile: Profile, pamphlet: PamphletText): Proof {
  const premiums = printedPremiums(scheme.rateTables);
  const constraints = scheme.rateTables.flatMap((table) =>
    (profile.rateTables[table.name]?.invariants ?? []).flatMap((invariant, i) => {
      const found = constraintsOf(invariant, table, premiums, scheme.plans);
      const holdsCodes = 'codes' in invariant && table.cells.some(({ planCode }) => planCode);
      const holdsSteps = 'stepsOf' in invariant && examplePairs(table).length > 0;
      if (found.length === 0 && !holdsCodes && !holdsSteps) {
        reportDeclared(pamphlet, 'declaration-unused', ['rateTables', table.name, 'invariants', i], {
          unexpected: `invariant \`${JSON.stringify(invariant)}\` that holds nothing together`,
          expected: `premiums of \`rateTables.${table.name}\` it applies to`,
          hint: 'Its axis may be missing: plans without limits, no classes, no months, no codes.',
        });
      }
      return found;
    }),
  );
  return { premiums, constraints };
}

/**
 * Check the premiums against their constraints. A wrong premium breaks many; the one that most of them suspect is
 * reported once. This repeats until all broken constraints are explained.
 */
export function prove({ premiums, constraints }: Proof, { file }: PamphletText): void {
  const yen = premiums.map((premium) => premium.yen);
  let broken = constraints.filter((constraint) => !constraint.holds(yen));
  while (broken.length > 0) {
    const suspected = broken.map((constraint) => ({ constraint, suspects: suspectsOf(constraint, yen) }));
    const culprit = mostSuspect(
      suspected.flatMap(({ suspects }) => suspects),
      constraints,
    );
    const against = suspected.filter(({ suspects }) => suspects.includes(culprit)).map(({ constraint }) => constraint);
    const { cell } = premiums[culprit]!;
    const others = [...new Set(against.map((constraint) => constraint.invariant))].slice(1);
    // if two premiums disagree, either may be wrong
    const [only] =
      against.length === 1 && against[0]!.premiums.length === 2
        ? against[0]!.premiums.filter((index) => index !== culprit)
        : [];
    report(file, against[0]!.rule, cell.premium!.span, {
      unexpected: `premium \`${cell.premium!.raw}\` for ${cell.id}`,
      expected: against[0]!.expected,
      hint: `${against.length === 1 ? 'One check speaks' : `${against.length} checks speak`} against it${others.length > 0 ? `, ${others.join(', ')} among them` : ''}. Compare with the printed pamphlet.`,
      other: only === undefined ? undefined : premiums[only]!.cell.premium!.span,
    });
    broken = broken.filter((constraint) => !against.includes(constraint));
  }
}

function suspectsOf(constraint: Constraint, yen: readonly number[]): readonly number[] {
  const suspects = constraint.suspects?.(yen) ?? [];
  return suspects.length > 0 ? suspects : constraint.premiums;
}

/**
 * The premium with the largest share of broken constraints: a wrong annual premium breaks all months, a wrong month
 * few.
 */
function mostSuspect(suspects: readonly number[], constraints: readonly Constraint[]): number {
  const votes = new Map<number, number>();
  for (const index of suspects) votes.set(index, (votes.get(index) ?? 0) + 1);
  const share = ([index, broken]: [number, number]) =>
    broken / constraints.filter(({ premiums }) => premiums.includes(index)).length;
  return [...votes].sort((a, b) => share(b) - share(a) || b[1] - a[1] || a[0] - b[0])[0]![0];
}
