import type { Clause } from '../../../schemas/clause.ts';
import type { PrintedTable } from '../../../schemas/printed-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Wording as Printed } from '../../../schemas/span.ts';
import { contextOf, shownTables, type MessageContext } from '../../translate/source-messages.ts';

/** What pages need to know of the tables of a scheme: which statements they show, and where a table is shown. */
export type TablePlaces = {
  /** The table that shows a statement, by its id. */
  shows: ReadonlyMap<string, PrintedTable>;
  /** The tables that are shown where the first of their statements is: by the id of that field or clause. */
  at: ReadonlyMap<string, readonly PrintedTable[]>;
  statements: ReadonlyMap<string, Stated>;
  /** The fields that tables show whole, by the id of their first statement: its cell has their address. */
  heads: ReadonlyMap<string, readonly string[]>;
};

/** A statement with the context of its words, or single words with theirs. */
type Stated = { clause: Clause; context: MessageContext } | { words: readonly (readonly [Printed, MessageContext])[] };

export function tablePlaces(scheme: Scheme): TablePlaces {
  const shows = new Map<string, PrintedTable>();
  const shown = shownTables(scheme);
  for (const table of shown)
    for (const { contents } of table.rows.flat())
      for (const content of contents) {
        const id = 'statement' in content ? content.statement : 'words' in content ? content.of : undefined;
        if (id !== undefined) shows.set(id, table);
      }
  const at = new Map<string, PrintedTable[]>();
  for (const table of shown) {
    const place = placeOf(table, scheme, shows);
    if (place !== undefined) at.set(place, [...(at.get(place) ?? []), table]);
  }
  const heads = new Map<string, string[]>();
  for (const field of fieldIds(scheme)) {
    const clauses = clausesOfField(field, scheme);
    const [first] = clauses;
    if (!first || shows.has(field) || at.has(field)) continue;
    if (clauses.every((clause) => tableOf(clause, { shows })))
      heads.set(first.id, [...(heads.get(first.id) ?? []), field]);
  }
  return { shows, at, statements: statementsOf(scheme), heads };
}

function fieldIds({ sections }: Scheme): string[] {
  return sections.flatMap(({ contents }) => contents.flatMap((each) => ('field' in each ? [each.field] : [])));
}

/** The id of a content of a section, to find what is shown there. */
export function keyOf(content: SectionContent): string {
  if ('field' in content) return content.field;
  return 'clause' in content ? content.clause.id : (content.table.rows.flat()[0]?.id ?? '');
}

/** The content where a table is shown: the first that it has something of, in its section or in those that are its rows. */
function placeOf(table: PrintedTable, scheme: Scheme, shows: TablePlaces['shows']): string | undefined {
  const own = scheme.sections.find(({ id }) => id === table.section)?.contents ?? [];
  const isShown = (content: SectionContent) =>
    'field' in content
      ? content.field === table.field ||
        shows.get(content.field) === table ||
        clausesOfField(content.field, scheme).some((clause) => isShownBy(clause, table, shows))
      : ('clause' in content ? [content.clause] : content.table.rows.flat()).some((clause) =>
          isShownBy(clause, table, shows),
        );
  const found = own.find(isShown) ?? scheme.sections.flatMap(({ contents }) => contents).find(isShown) ?? own[0];
  return found && keyOf(found);
}

function isShownBy(clause: Clause, table: PrintedTable, shows: TablePlaces['shows']): boolean {
  return tableOf(clause, { shows }) === table;
}

/** The table that shows a statement, or, if it has no words, the statements below it. */
export function tableOf(clause: Clause, { shows }: Pick<TablePlaces, 'shows'>): PrintedTable | undefined {
  const found = shows.get(clause.id);
  if (found || clause.text || clause.name || clause.marker) return found;
  return clause.items.map((item) => tableOf(item, { shows })).find((table) => table !== undefined);
}

function clausesOfField(id: string, scheme: Scheme): readonly Clause[] {
  const find = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === id);
  const field =
    find(scheme.coverages) ??
    find(scheme.definitions) ??
    find(scheme.riders) ??
    find(scheme.services) ??
    find(scheme.lossExamples) ??
    find(scheme.provisions);
  return field?.clauses ?? (find(scheme.costs) ?? find(scheme.exclusions))?.items ?? [];
}

function statementsOf(scheme: Scheme): Map<string, Stated> {
  const found = new Map<string, Stated>();
  const enter = (context: MessageContext) => (clause: Clause) => {
    found.set(clause.id, { clause, context });
    clause.items.forEach(enter(context));
  };
  const words = (id: string, ...worded: (readonly [Printed | undefined, MessageContext])[]) =>
    found.set(id, { words: worded.flatMap(([printed, context]) => (printed ? [[printed, context] as const] : [])) });
  for (const { clauses } of scheme.coverages) clauses.forEach(enter('coverage'));
  for (const { id, heading, items } of scheme.costs) {
    words(id, [heading, 'heading']);
    items.forEach(enter('cost'));
  }
  for (const { items } of scheme.exclusions) items.forEach(enter('exclusion'));
  for (const { id, term, clauses } of scheme.definitions) {
    words(id, [term, 'definition']);
    clauses.forEach(enter('definition'));
  }
  for (const { id, name, clauses } of scheme.riders) {
    words(id, [name, 'rider']);
    clauses.forEach(enter('rider'));
  }
  for (const { id, name, availability, clauses } of scheme.services) {
    words(id, [name, 'service'], [availability?.inferred ? undefined : availability, 'service']);
    clauses.forEach(enter('service'));
  }
  for (const { clauses } of scheme.lossExamples) clauses.forEach(enter('example'));
  for (const { clauses } of scheme.provisions) clauses.forEach(enter('notice'));
  for (const section of scheme.sections) {
    words(section.id, [section.heading, 'heading']);
    for (const content of section.contents) {
      const note = 'field' in content ? scheme.notes.find(({ id }) => id === content.field) : undefined;
      // a note in a cell is a statement with its mark in front
      if (note) found.set(note.id, { clause: { ...note.clause, marker: note.mark }, context: contextOf(section) });
      if ('clause' in content) enter(contextOf(section))(content.clause);
      else if ('table' in content) content.table.rows.flat().forEach(enter(contextOf(section)));
    }
  }
  return found;
}
