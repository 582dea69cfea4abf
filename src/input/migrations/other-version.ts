import { SCHEMA_VERSION } from '../../../schemas/version.ts';
import type { Diagnostic } from '../../messages/report.ts';

/** The message on a file that a newer program wrote. */
export function tooNew(version: number | undefined): Diagnostic {
  return {
    unexpected: version === undefined ? '`schemaVersion` that is no whole number' : `file of version ${version}`,
    expected: `\`schemaVersion: ${SCHEMA_VERSION}\` or an older one`,
    hint: 'If a newer program wrote the file, this one is too old for it: install the newer one.',
  };
}

/** The message on a file of an older version; undefined if it does not say its version, as those of version 1. */
export function tooOld(version: number | undefined): Diagnostic {
  return {
    unexpected:
      version === undefined ? 'file without `schemaVersion`: it is of version 1' : `file of version ${version}`,
    expected: `\`schemaVersion: ${SCHEMA_VERSION}\``,
    hint: 'Run `yakkan migrate`: it shows what changes, and rewrites the file. `--dry-run` only shows it.',
  };
}
