import type { Reading } from '../reading.ts';
import { reportDeclared, type DeclarationPath, type DescribedText } from '../declared.ts';
import { checkEnds } from './ends.ts';
import { proofScores, type ProofScores } from './scores.ts';

/** The share of misprints and of lost rows that the checks must see, or a profile says why they don't. */
const FLOOR = 0.9;

/**
 * Check that a profile proves its tables: each begins and ends where nothing is left out, and the checks would see nine of ten misprints
 * and lost rows of each kind. What cannot be so has a reason in the profile, and a reason that is no longer needed is reported.
 * @returns  What the checks would see, for the report.
 */
export function checkProven(reading: Pick<Reading, 'scheme' | 'profile' | 'reconciliation' | 'file'>): ProofScores {
  const { scheme, file } = reading;
  const profile = reading.profile.value!;
  const described = { file, describedBy: { profile: reading.profile } };
  for (const table of scheme.rateTables) checkEnds(table, profile, described);
  const scores = proofScores(reading);
  for (const { name, premiums, misprints, rows } of scores.tables) {
    const { weak } = profile.rateTables[name]!;
    const at = ['rateTables', name];
    for (const [kind, score] of Object.entries({ premiums, ...misprints, rows }) as [keyof typeof weak, Score][])
      checkScore(score, weak[kind], [at, [...at, 'weak', kind]], `${kind} of \`${at.join('.')}\``, described);
  }
  checkScore(scores.limits, profile.weakLimits, [['limitTables'], ['weakLimits']], 'limits', described);
  return scores;
}

type Score = { changes: number; seen: number };

function checkScore(
  { changes, seen }: Score,
  excuse: string | undefined,
  [place, at]: readonly [DeclarationPath, DeclarationPath],
  what: string,
  described: DescribedText,
): void {
  const isWeak = seen < changes * FLOOR;
  if (isWeak && excuse === undefined) {
    reportDeclared(described, 'proof-weak', place, {
      unexpected: `checks that see ${seen} of ${changes} changes of the ${what}`,
      expected: `at least ${FLOOR * 100} %, or a reason at \`${at.join('.')}\``,
      hint: 'A further invariant may see more: `npm run check -- --json` lists what none sees.',
    });
  }
  if (!isWeak && excuse !== undefined) {
    reportDeclared(described, 'excuse-unneeded', at, {
      unexpected: `excuse for the ${what}`,
      expected: `none: the checks see ${seen} of ${changes} changes`,
    });
  }
}
