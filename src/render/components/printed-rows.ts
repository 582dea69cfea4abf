import type { TextView } from '../html/text.ts';
import type { ChapterComponents } from './components.ts';

/** What the components of a pamphlet print, row by row, for the gate: it looks for each in the text of the PDF. */
export function printedRows(chapters: readonly (ChapterComponents | undefined)[]): string[] {
  return chapters.flatMap((chapter) => (chapter ? rowsOf(chapter) : []));
}

function rowsOf({ flow, overview, bars, cards, desks }: ChapterComponents): string[] {
  const steps = flow?.steps ?? [];
  const statements = [...steps.map(({ statement }) => statement), ...cards.map(({ story }) => story)];
  return [
    ...steps.map(({ number, title }) => number + title),
    ...statements.flatMap((statement) => (statement ? wordsOf(statement.words.text) : [])),
    ...(overview?.groups ?? []).flatMap(({ rows }) => rows.flatMap(({ name }) => wordsOf(name))),
    ...bars.flatMap((each) => each.bars.map(({ plan, amount, bases }) => plan + amount + bases)),
    ...cards.flatMap(({ amounts }) =>
      amounts.flatMap(({ name, amount }) => wordsOf(name).map((words) => words + amount)),
    ),
    ...desks.flatMap(({ lines }) => lines.flatMap(({ words }) => wordsOf(words))),
  ];
}

/** The words as they are printed; none if they lead to a page, whose number is in them only on paper. */
function wordsOf({ pieces }: TextView): string[] {
  return pieces.some(({ pointer }) => pointer !== undefined) ? [] : [pieces.map(({ text }) => text).join('')];
}
