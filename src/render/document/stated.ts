import { plainWords } from '../html/text.ts';
import type { BlockView } from './blocks.ts';
import type { ClauseView, NoteView } from './clause.ts';
import { partsOf } from './printed-table.ts';
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

/** The statements of some points. */
export function statedInGroups(groups: readonly PointGroupView[]): Stated[] {
  return groups.flatMap((group) => statedInGroup(group, ''));
}

/**
 * The statements of some chapters, each with all words of all of them: a note, or a rule of payment, may be in another chapter than what it
 * qualifies. The headings above each say whose it is, so owners are not compared.
 */
export function statedInChapters(
  chapters: readonly { blocks: readonly BlockView[] }[],
  ownersOf: (statement: string) => readonly string[],
): Stated[] {
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const clauses = blocks.flatMap(({ items, notes }) => [
    ...items.flatMap((item) => [
      ...item.clauses,
      ...(item.cost?.rows.map(({ clause }) => clause) ?? []),
      ...partsOf(item.table).map(({ of, clause }) => ({ ...clause, id: of })),
    ]),
    ...notes.map(({ clause }) => clause),
  ]);
  const words = clauses.map(clauseWords).join('\n');
  return [...new Set(clauses.flatMap(idsIn))].map((statement) => ({
    statement,
    owners: [...ownersOf(statement)],
    words,
  }));
}

function idsIn({ id, items }: ClauseView): string[] {
  return [id, ...items.flatMap(idsIn)];
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
