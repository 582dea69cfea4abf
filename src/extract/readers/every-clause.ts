import type { Clause } from '../../../schemas/clause.ts';
import type { Scheme } from '../../../schemas/scheme.ts';

type Read = Pick<
  Scheme,
  | 'coverages'
  | 'costs'
  | 'exclusions'
  | 'definitions'
  | 'riders'
  | 'services'
  | 'lossExamples'
  | 'provisions'
  | 'sections'
> & { notes: readonly { clause: Clause }[] };

/** Every clause that was read, with all its items, in the order of the data model. */
export function clausesOf(read: Read): Clause[] {
  const found: Clause[] = [];
  const visit = (clause: Clause) => {
    found.push(clause);
    clause.items.forEach(visit);
  };
  for (const { clauses } of [...read.coverages, ...read.definitions, ...read.riders]) clauses.forEach(visit);
  for (const { items } of [...read.costs, ...read.exclusions]) items.forEach(visit);
  for (const { clauses } of [...read.services, ...read.lossExamples, ...read.provisions]) clauses.forEach(visit);
  for (const { clause } of read.notes) visit(clause);
  for (const { contents } of read.sections) {
    for (const content of contents) {
      if ('clause' in content) visit(content.clause);
      else if ('table' in content) content.table.rows.flat().forEach(visit);
    }
  }
  return found;
}

/** Every list of clauses beside each other, as their markers number them. */
export function listsOf(read: Read): Clause[][] {
  const own = [
    ...[...read.coverages, ...read.definitions, ...read.riders].map(({ clauses }) => clauses),
    ...[...read.costs, ...read.exclusions].map(({ items }) => items),
    ...[...read.services, ...read.lossExamples, ...read.provisions].map(({ clauses }) => clauses),
    ...read.sections.map(({ contents }) =>
      contents.flatMap((content) => ('clause' in content ? [content.clause] : [])),
    ),
  ];
  return [...own, ...clausesOf(read).map(({ items }) => items)].filter((list) => list.length > 0);
}
