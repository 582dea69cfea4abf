import type { VFile } from 'vfile';
import type { Profile } from '../../../schemas/profile.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import {
  lostLimitRows,
  lostRows,
  limitMisprints,
  misprintsOf,
  type MisprintScore,
  type RowScore,
  type TableMisprints,
} from './misprints.ts';
import type { Proof } from './prove.ts';
import { mutationScore, type MutationScore } from './mutation.ts';

/** What the checks of one table would see. */
export type TableScores = { name: string; premiums: MutationScore; misprints: TableMisprints; rows: RowScore };

/** What the checks of a scheme would see: of its tables, and of its limits. */
export type ProofScores = { tables: TableScores[]; limits: MisprintScore; limitRows: RowScore };

/** Change everything that a check could see, one thing at a time. */
export function proofScores({
  scheme,
  profile,
  reconciliation: { proof },
  file,
}: {
  scheme: Scheme;
  profile: { value: Profile | undefined };
  reconciliation: { proof: Proof };
  file: VFile;
}): ProofScores {
  const text = String(file);
  const printed = { scheme, profile: profile.value! };
  return {
    tables: scheme.rateTables.map((table) => ({
      name: table.name,
      premiums: mutationScore(proof, table.name),
      misprints: misprintsOf(table, printed, text),
      rows: lostRows(table, printed, text),
    })),
    limits: limitMisprints(scheme, printed.profile, text),
    limitRows: lostLimitRows(scheme),
  };
}
