import type { Document } from 'yaml';

/** The YAML files of a scheme that have a version, and site.yaml. */
export type FileKind = 'profile' | 'source' | 'coverage' | 'site';

/** Puts `text` in place of what is between two offsets. All other bytes stay, comments and formatting with them. */
export type Edit = { start: number; end: number; text: string };

/** The way from one version of the form to the next one. */
export type Migration = {
  /** The version that a file has afterwards. */
  to: number;
  /** What changes, in the order of the text, without overlaps. `schemaVersion` itself is not among it. */
  edits: (kind: FileKind, document: Document, text: string) => Edit[];
};
