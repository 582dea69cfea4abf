import { createHash } from 'node:crypto';
import type { Encoding } from '../../schemas/encoding.ts';
import type { Erratum, Undone } from '../../schemas/erratum.ts';
import { editBytes, encoded, hasMark, lackingIn, withMark, type Edit } from './bytes.ts';
import { decodedStrictly } from './encoding.ts';

/*
 * The text of an edition before it was corrected, made again out of the corrected one and what its erratum keeps.
 */

/** What does not fit. `entry`: the index of the words in `undo`, if it is about one of them. */
export type UndoFault = { entry?: number; unexpected: string; expected: string };

/** The bytes of a text, and their encoding. */
export type EncodedText = { bytes: Uint8Array; encoding: Encoding };

/**
 * The text before a correction, byte for byte.
 * @param corrected  The text after it, which is in its encoding.
 */
export function textBefore(
  corrected: EncodedText,
  { undo, before }: Pick<Erratum, 'undo' | 'before'>,
): EncodedText | UndoFault {
  const text = decodedStrictly(corrected.bytes, corrected.encoding)!;
  const fault = misplaced(text, undo);
  if (fault) return fault;
  const encoding = before.encoding ?? corrected.encoding;
  const missing = lacking(text, undo, corrected.encoding, encoding);
  if (missing) return missing;
  const edits = undo.map(({ at, now, was }): Edit => ({ start: at, end: at + now.length, text: was }));
  const isMarked = before.byteOrderMark ?? hasMark(corrected.bytes, corrected.encoding);
  const bytes = withMark(
    // bytes in the same encoding stay those received
    encoding === corrected.encoding
      ? editBytes(corrected.bytes, encoding, edits)
      : encoded(undone(text, undo), encoding),
    encoding,
    isMarked,
  );
  const sha256 = sha256Of(bytes);
  if (sha256 !== before.sha256)
    return {
      unexpected: `text before the correction with the sha256 \`${sha256}\``,
      expected: `\`${before.sha256}\``,
    };
  return { bytes, encoding };
}

/** The words before a correction. @param undo  In the order of the text, each at its place. */
function undone(text: string, undo: readonly Undone[]): string {
  let at = 0;
  const parts = undo.map((each) => {
    const kept = text.slice(at, each.at);
    at = each.at + each.now.length;
    return kept + each.was;
  });
  return parts.join('') + text.slice(at);
}

/** The first words of a patch that the text does not have at their place. */
function misplaced(text: string, undo: readonly Undone[]): UndoFault | undefined {
  let end = 0;
  for (const [entry, { at, now }] of undo.entries()) {
    if (at < end)
      return {
        entry,
        unexpected: `offset ${at}, which is in front of the end of the entry before it`,
        expected: `at least ${end}`,
      };
    if (!text.startsWith(now, at) || at > text.length) {
      const found = text.slice(at, at + Math.max(now.length, 1));
      return { entry, unexpected: `words \`${found}\` at offset ${at} of the text`, expected: `\`${now}\`` };
    }
    end = at + now.length;
  }
  return undefined;
}

/** A character that the encoding does not have. */
function lacking(text: string, undo: readonly Undone[], from: Encoding, to: Encoding): UndoFault | undefined {
  const lackingCharacter = lackingIn(to);
  for (const [entry, { was }] of undo.entries()) {
    const found = lackingCharacter(was);
    if (found !== undefined)
      return { entry, unexpected: `character \`${found}\``, expected: `characters that ${to} has` };
  }
  const found = from === to ? undefined : lackingCharacter(undone(text, undo));
  return found === undefined
    ? undefined
    : { unexpected: `character \`${found}\` in the text before the correction`, expected: `characters that ${to} has` };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
