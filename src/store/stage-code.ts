/** The stages whose results are kept from run to run. */
export type Stage = 'catalog' | 'changes' | 'font' | 'page' | 'pdf' | 'picture' | 'print' | 'reading' | 'template';

// put in by scripts/compile.js
declare const STAGE_CODE: Readonly<Record<Stage, string>> | undefined;

/** Whether this was compiled, so that the code of a stage has a digest. */
export const isCompiled = typeof STAGE_CODE !== 'undefined';

/**
 * The digest of the code that a stage runs: its file and all that this imports, and the versions of the packages. What was kept by other
 * code is made again. The tests run what was not compiled, and share nothing with the builds.
 */
export function codeOf(stage: Stage): string {
  return isCompiled ? STAGE_CODE![stage] : 'not compiled';
}
