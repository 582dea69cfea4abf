import type { Profile } from '../../../schemas/profile.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { reportDeclared } from '../declared.ts';
import { examplePairs } from './axis-order.ts';
import { constraintsOf, printedPremiums, type Constraint, type PrintedPremium } from './constraints.ts';
import { report } from '../../messages/report.ts';
import { Heap } from './heap.ts';
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
  const broken = constraints
    .filter((constraint) => !constraint.holds(yen))
    .map((constraint) => ({ constraint, suspects: suspectsOf(constraint, yen), isExplained: false }));
  const suspecting = grouped(broken, ({ suspects }) => suspects);
  const ties = grouped(broken.length === 0 ? [] : constraints, (constraint) => constraint.premiums);
  // the number of constraints that suspect a premium and are not explained yet; it only falls
  const votes = new Map([...suspecting].map(([index, those]) => [index, those.length]));
  const suspicionOf = (index: number): Suspicion => {
    const count = votes.get(index)!;
    return { index, votes: count, share: count / (ties.get(index)?.length ?? 0) };
  };
  const suspicions = new Heap([...votes.keys()].map(suspicionOf), moreSuspect);
  for (let first = suspicions.pop(); first; first = suspicions.pop()) {
    const culprit = first.index;
    const left = votes.get(culprit)!;
    if (left < first.votes) {
      if (left > 0) suspicions.push(suspicionOf(culprit));
      continue;
    }
    const open = suspecting.get(culprit)!.filter(({ isExplained }) => !isExplained);
    for (const each of open) {
      each.isExplained = true;
      for (const index of each.suspects) votes.set(index, votes.get(index)! - 1);
    }
    const against = open.map(({ constraint }) => constraint);
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
  }
}

function suspectsOf(constraint: Constraint, yen: readonly number[]): readonly number[] {
  const suspects = constraint.suspects?.(yen) ?? [];
  return suspects.length > 0 ? suspects : constraint.premiums;
}

/** How many broken constraints suspect a premium, and which share they are of all constraints on it. */
type Suspicion = { index: number; votes: number; share: number };

/** The larger share comes first: a wrong annual premium breaks all months, a wrong month few. */
function moreSuspect(a: Suspicion, b: Suspicion): number {
  return b.share - a.share || b.votes - a.votes || a.index - b.index;
}

function grouped<T>(all: readonly T[], keysOf: (each: T) => readonly number[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const each of all)
    for (const key of new Set(keysOf(each))) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  return groups;
}
