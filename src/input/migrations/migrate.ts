import { VFile } from 'vfile';
import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import { SCHEMA_VERSION } from '../../../schemas/version.ts';
import { report } from '../../messages/report.ts';
import { spanIn } from '../span-in.ts';
import { faultOf } from '../yaml-faults.ts';
import { schemaVersion } from './002-schema-version.ts';
import type { Edit, FileKind, Migration } from './migration.ts';
import { tooNew } from './other-version.ts';

/** Every migration, the oldest first. A new one is a file of its own; it raises SCHEMA_VERSION. */
const MIGRATIONS: readonly Migration[] = [schemaVersion];

/** A file, and what it is after all migrations: the same text if it is of the newest version. */
export type Migrated = { file: VFile; from: number; text: string };

/**
 * Bring a YAML file to the newest version, edit by edit, so that everything else stays byte for byte.
 * @returns  With a message if the file is not YAML, or of a version that this program does not know; then nothing is changed.
 */
export function migrate(path: string, text: string, kind: FileKind): Migrated {
  const file = new VFile({ path, value: text });
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    const at = (offset: number) => Math.min(offset, text.length);
    report(file, 'yaml-syntax', spanIn(file)(at(error.pos[0]), at(error.pos[1])), faultOf(error));
    return { file, from: SCHEMA_VERSION, text };
  }
  const from = versionIn(document);
  if (from === undefined || from > SCHEMA_VERSION) {
    report(file, 'schema-version', spanIn(file)(0, 0), tooNew(from));
    return { file, from: SCHEMA_VERSION, text };
  }
  let migrated = text;
  for (const { to, edits } of MIGRATIONS.filter((migration) => migration.to > from)) {
    migrated = edited(migrated, edits(kind, parseDocument(migrated), migrated));
    migrated = edited(migrated, [versionEdit(parseDocument(migrated), migrated, to)]);
  }
  return { file, from, text: migrated };
}

/** @returns  1 for a file that does not say it; undefined if it says no whole number. */
function versionIn(document: Document): number | undefined {
  const found = isMap(document.contents) ? document.contents.get('schemaVersion') : undefined;
  if (found === undefined) return 1;
  return Number.isInteger(found) ? Number(found) : undefined;
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), text);
}

/** Says the version: in its place, or as the first key. */
function versionEdit(document: Document, text: string, version: number): Edit {
  const { contents } = document;
  const node = isMap(contents) ? contents.get('schemaVersion', true) : undefined;
  if (isScalar(node) && node.range) return { start: node.range[0], end: node.range[1], text: String(version) };
  if (isMap(contents) && contents.flow) {
    const at = contents.range![0] + 1;
    const isEmpty = contents.items.length === 0;
    return { start: at, end: at, text: ` schemaVersion: ${version}${isEmpty ? ' ' : ','}` };
  }
  const at = /^\uFEFF?(?:# yaml-language-server:[^\n]*\n)?(?:---[ \t]*\r?\n)?/.exec(text)![0].length;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: at, end: at, text: `schemaVersion: ${version}${newline}` };
}
