import { stringify } from 'yaml';
import type { Invariant } from '../../../schemas/profile/invariant.ts';
import { AnswerUnfit } from '../answer-types.ts';
import { quoted } from '../../input/yaml-edits.ts';
import type { DraftReading } from './draft.ts';
import type { Editions } from './edit.ts';

/** The invariant is waived for the new edition alone, in its source.yaml, with the name and the reason of who answers. */
export function waiverOf(
  { table, invariant }: { table: string; invariant: Invariant },
  { edition }: Editions,
): DraftReading {
  return {
    says: `They are right, and ${edition} alone does not keep it (waived; needs --why).`,
    into: 'source',
    write: (text, _, { by, on, why }) => {
      if (why === undefined) throw new AnswerUnfit('A waiver needs its reason: `--why WORDS`.');
      const rule = stringify(invariant, { collectionStyle: 'flow', lineWidth: 0 }).trim();
      const entry = `{ table: ${quoted(table)}, invariant: ${rule}, by: ${quoted(by)}, on: '${on}', why: ${quoted(why)} }`;
      return withListed(text, 'waived', entry);
    },
  };
}

/** One more entry of a list at the top of a file, in front of the others. */
function withListed(text: string, list: string, entry: string): string {
  const found = new RegExp(`^${list}:[ \\t]*$`, 'm').exec(text);
  if (found) {
    const at = found.index + found[0].length;
    const indent = /^\n([ \t]*)-/.exec(text.slice(at))?.[1] ?? '  ';
    return `${text.slice(0, at)}\n${indent}- ${entry}${text.slice(at)}`;
  }
  return `${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${list}:\n  - ${entry}\n`;
}
