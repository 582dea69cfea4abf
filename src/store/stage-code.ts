/** The stages whose results are kept from build to build. */
type Stage = 'font' | 'picture' | 'pdf';

// put in by scripts/compile.js
declare const STAGE_CODE: Readonly<Record<Stage, string>> | undefined;

/**
 * The digest of the code that a stage runs: its file and all that this imports, and the versions of the packages. What was kept by other
 * code is made again. The tests run what was not compiled, and share nothing with the builds.
 */
export function codeOf(stage: Stage): string {
  return typeof STAGE_CODE === 'undefined' ? 'not compiled' : STAGE_CODE[stage];
}
