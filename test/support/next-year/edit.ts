import type { Document } from 'yaml';
import type { ChangedThing, ChangeKind } from '../../../schemas/change.ts';

/** Characters of the older text, and what the newer one has in their place. */
export type Put = { start: number; end: number; put: string };

/** A change that must be found, and that nothing else causes. */
export type Expected = {
  kind: ChangeKind;
  what: ChangedThing;
  /** The key of the item. */
  key?: string;
  /** Words that the older side has, without blanks. */
  old?: string;
  /** Words that the newer side has; one of them is enough. */
  new?: readonly string[];
  yen?: number;
};

/** A premium that must be found to have changed, wherever its change is listed: the key of the older one. */
export type ChangedPremium = { key: string; yen: number };

/** An edit of a text that knows what it did. */
export type TextEdit = {
  name: string;
  puts: readonly Put[];
  /** What the edit is about: no other edit may touch it. */
  region: readonly { start: number; end: number }[];
  expected: readonly Expected[];
  /** Premiums that changed because of the edit. The expected changes that are premiums are not repeated here. */
  premiums?: readonly ChangedPremium[];
  /** What a person changes in the profile so that it reads the new text too; `older` and `newer` are names of editions. */
  profile?: (profile: Document, older: string, newer: string) => void;
};

/** The newer text. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const puts = edits.flatMap((edit) => edit.puts).sort((a, b) => a.start - b.start || a.end - b.end);
  let [made, at] = ['', 0];
  for (const { start, end, put } of puts) {
    if (start < at) throw new Error(`Two edits change the text at ${start}`);
    made += text.slice(at, start) + put;
    at = end;
  }
  return made + text.slice(at);
}

/** Whether two edits are about the same part of the text. */
export function isApart(one: TextEdit, other: TextEdit): boolean {
  return one.region.every((a) => other.region.every((b) => a.end < b.start || b.end < a.start));
}

/** Words without blanks. */
export function compact(words: string): string {
  return words.replace(/\s+/g, '');
}

/** A part of a text with other words in some places. */
export function within(text: string, { start, end }: { start: number; end: number }, puts: readonly Put[]): string {
  let [made, at] = ['', start];
  for (const put of [...puts].sort((a, b) => a.start - b.start)) {
    made += text.slice(at, put.start) + put.put;
    at = put.end;
  }
  return made + text.slice(at, end);
}
