import type { Question } from '../../schemas/question.ts';
import { wordsDigest } from '../recognise/words-digest.ts';

/** A place that a workbook leaves at a value which changes elsewhere. */
type LeftInWorkbook = { cell: string; place: string; words: string; asks: string; because: string };

/** What a workbook leaves open, as any other question. It is answered in the cell. */
export function workbookQuestions(
  left: readonly LeftInWorkbook[],
  { scheme, edition, file }: { scheme: string; edition: string; file: string },
): Question[] {
  return left.map(({ cell, place, words, asks, because }) => ({
    id: `${scheme}/workbook/${wordsDigest(`${edition} ${place} ${words}`).slice(0, 8)}`,
    kind: 'workbook',
    state: 'open',
    about: { file, cell, edition: `${scheme}/${edition}`, place, words },
    ...{ asks, because },
    readings: [`It stays: type \`${words}\` into ${cell}.`, `It changes too: fill in ${cell}.`],
    text: false,
  }));
}
