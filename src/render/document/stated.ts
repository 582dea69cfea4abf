import { plainWords } from '../html/text.ts';
import type { ClauseView, NoteView } from './clause.ts';
import type { PointGroupView, SummaryPartView } from './summary.ts';
import type { Stated } from './whole-requirements.ts';

/** The statements of a summary with everything that stands with them, as its template gets them. */
export function statedInSummary(summary: readonly SummaryPartView[], shown: 'pamphlet' | 'page'): Stated[] {
  return summary.flatMap(({ groups, first, further }) => {
    if (shown === 'pamphlet') return groups.flatMap((group) => statedInGroup(group, ''));
    // a list that continues below the fold has its introduction above it
    const above = first.at(-1);
    return [
      ...first.flatMap((group) => statedInGroup(group, '')),
      ...further.flatMap((group, i) => statedInGroup(group, i === 0 && above ? groupWords(above) : '')),
    ];
  });
}

function statedInGroup(group: PointGroupView, above: string): Stated[] {
  const around = above + groupWords(group);
  return group.points.flatMap(({ statement }) =>
    statement
      ? [
          {
            statement: statement.words.id,
            owners: group.belongsTo.map(plainWords),
            words: [
              around,
              ...[statement.words, ...statement.continued].map(clauseWords),
              ...statement.notes.map(noteWords),
            ].join('\n'),
          },
        ]
      : [],
  );
}

function groupWords({ conditions, notes, remarks }: PointGroupView): string {
  return [...conditions.map(clauseWords), ...[...notes, ...remarks].map(noteWords)].join('\n');
}

/** All words of a clause, without its marks. */
export function clauseWords({ marker, name, text, exceptions, items, lastExceptions }: ClauseView): string {
  return [
    marker,
    ...[name, text, ...exceptions].map(plainWords),
    ...items.map(clauseWords),
    ...lastExceptions.map(plainWords),
  ].join('\n');
}

function noteWords({ clause }: NoteView): string {
  return clauseWords(clause);
}
