import { proofScores } from '../../src/extract/proof/scores.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { known, type KnownEdition } from '../../src/stages/known-edition.ts';

/** Readings as a build reports them, whatever it has kept. */
export function reported(readings: readonly Reading[]): KnownEdition[] {
  return readings.map((reading) => known(reading, proofScores(reading)));
}
