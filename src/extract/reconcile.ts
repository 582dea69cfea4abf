import type { ClaimedAmount } from '../../schemas/amount.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import { accountFor } from './ledger/amounts.ts';
import { accountForNumbers, type NumberLedger } from './ledger/numbers.ts';
import { accountForCharacters, checkContents, type CharacterLedger } from './ledger/characters.ts';
import { checkOrder, checkSteps } from './proof/axis-order.ts';
import { checkCodes, checkCodesUnique } from './proof/codes.ts';
import { checkComplete } from './proof/completeness.ts';
import { checkIdsUnique } from './proof/ids.ts';
import { checkInceptions } from './proof/inceptions.ts';
import { checkLimits } from './proof/limits-compared.ts';
import { proofOf, prove, type Proof } from './proof/prove.ts';
import { checkDrawnRead } from './readers/not-shown.ts';
import { checkPointers } from './readers/pointers.ts';
import { checkReferralRows } from './proof/referral-rows.ts';
import { secondReading } from './proof/second-reading.ts';
import type { Quantities } from './recognise.ts';
import type { PamphletText } from './text.ts';

/** What was checked, for the report: the ledgers, the proof, and the tables that were read twice. */
export type Reconciliation = {
  amounts: ClaimedAmount[];
  numbers: NumberLedger;
  characters: CharacterLedger;
  proof: Proof;
  readTwice: Record<string, number>;
};

/** Check the scheme against its text, and its tables against their invariants. Changes nothing; only reports. */
export function reconcile(
  scheme: Scheme,
  quantities: Quantities,
  profile: Profile,
  source: Source,
  pamphlet: PamphletText,
): Reconciliation {
  const amounts = accountFor(scheme, quantities, profile, pamphlet);
  const numbers = accountForNumbers(scheme, quantities, amounts, pamphlet);
  const characters = accountForCharacters(scheme, source, pamphlet);
  checkDrawnRead(scheme, pamphlet);
  checkIdsUnique(scheme, pamphlet);
  checkContents(scheme, source, characters, pamphlet);
  checkReferralRows(scheme, pamphlet);
  checkPointers(scheme, pamphlet);
  const proof = proofOf(scheme, profile, pamphlet);
  prove(proof, pamphlet);
  checkInceptions(scheme, pamphlet);
  checkLimits(scheme, profile, pamphlet);
  checkCodesUnique(scheme.rateTables, pamphlet);
  const readTwice: Record<string, number> = {};
  for (const table of scheme.rateTables) {
    checkComplete(table, pamphlet);
    checkOrder(table, pamphlet);
    const { invariants = [], secondReading: bounds } = profile.rateTables[table.name] ?? {};
    for (const invariant of invariants) {
      if ('codes' in invariant) checkCodes(table, invariant.codes, pamphlet);
      if ('stepsOf' in invariant) checkSteps(table, invariant.stepsOf, pamphlet);
    }
    if (bounds) readTwice[table.name] = secondReading(table, bounds, pamphlet);
  }
  return { amounts, numbers, characters, proof, readTwice };
}
