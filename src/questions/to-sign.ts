import type { Change } from '../../schemas/change.ts';
import type { Question } from '../../schemas/question.ts';
import type { Span } from '../../schemas/span.ts';
import type { SignGroup } from '../editions/sign-off.ts';
import { wordsDigest } from '../recognise/words-digest.ts';

/** Where a change is signed. `name`: what sets its questions apart from those about other texts of the scheme. */
type ToSign = { scheme: string; edition: string; path: string; line: number; name: string };

/** Changes that a person must sign, as a question. @param isVoid  Whether they were signed with other words. */
export function questionToSign({ id, changes, digest }: SignGroup, isVoid: boolean, of: ToSign): Question {
  const [first] = changes;
  return {
    id: `${of.scheme}/changes/${wordsDigest(`${of.name} ${id} ${digest}`).slice(0, 8)}`,
    kind: 'change',
    state: isVoid ? 'void' : 'open',
    about: {
      file: of.path,
      line: of.line,
      edition: `${of.scheme}/${of.edition}`,
      place: placeOf((first!.new ?? first!.old)!.spans[0]),
      words: changes.map(wordsOf).join('\n'),
    },
    asks: `Do you sign ${changes.length === 1 ? 'this change' : `these ${changes.length} changes`}: ${nameOf(changes)}?`,
    because: isVoid
      ? 'It was signed with other words than the texts have now.'
      : 'It must be signed before it is published.',
    readings: ['I sign it.'],
    text: false,
  };
}

function nameOf(changes: readonly Change[]): string {
  const [{ what, kind, effect }] = changes as [Change, ...Change[]];
  const effects = [...new Set(changes.map((each) => each.effect))].filter(
    (each) => each !== 'unjudged' && each !== 'neutral',
  );
  return `${what} ${changes.length === 1 ? kind : ''}${effects.length > 0 ? ` (${effects.join(', ')})` : effect === 'unjudged' ? '' : ` (${effect})`}`
    .replace(/ +/g, ' ')
    .trim();
}

function wordsOf({ kind, old, new: side }: Change): string {
  if (kind === 'added') return `+ ${side!.text}`;
  return kind === 'removed' ? `- ${old!.text}` : `${old!.text} -> ${side!.text}`;
}

export function placeOf(span: Span | undefined): string {
  return span ? `${span.file}:${span.start.line}:${span.start.column}` : '';
}
