import type { Definition } from '../../schemas/definition.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { fieldsInSections } from '../../schemas/section.ts';
import type { Clause } from '../../schemas/clause.ts';
import { foldWidth } from '../recognise/fold.ts';

/** A term defined by at least two schemes, with the definitions of each scheme. */
export type SharedTerm = { term: string; cells: Definition[][] };

/** Terms in the order of their first definition and, for each scheme, the terms that only it defines. */
export type Terms = { shared: SharedTerm[]; alone: Definition[][] };

export function termsOf(schemes: readonly Scheme[]): Terms {
  const shown = schemes.map(shownIn);
  const defined = shown.map(byTerm);
  const definers = new Map<string, number>();
  for (const own of defined) for (const term of own.keys()) definers.set(term, (definers.get(term) ?? 0) + 1);
  return {
    shared: [...definers]
      .filter(([, schemesOfTerm]) => schemesOfTerm > 1)
      .map(([term]) => ({ term, cells: defined.map((own) => own.get(term) ?? []) })),
    alone: shown.map((definitions) => definitions.filter((each) => definers.get(foldedTerm(each.term.value)) === 1)),
  };
}

/** The definitions that the page of a scheme shows by themselves. A meaning in the words of another statement is shown with that one. */
function shownIn({ definitions, sections }: Scheme): Definition[] {
  const fields = fieldsInSections({ sections });
  return definitions.filter(({ id, clauses }) => clauses.length === 0 || fields.has(id));
}

function byTerm(definitions: readonly Definition[]): Map<string, Definition[]> {
  const terms = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const term = foldedTerm(definition.term.value);
    terms.set(term, [...(terms.get(term) ?? []), definition]);
  }
  return terms;
}

/** The meaning of a term: the statements of its definition, or its note. */
export function meaningOf({ clauses, note: id }: Definition, { notes }: Scheme): Clause[] {
  const note = notes.find((each) => each.id === id);
  return note ? [{ ...note.clause, id: note.id }] : clauses;
}

// 「衝突」 【共通】 （衝突） <衝突> 〈共通〉 "衝突"
const AROUND = /[「」『』【】〔〕〈〉《》［］“”()<>[\]"'\s]/g;
// （*5）, (＊１) after a term: a note mark
const NOTE_MARK = /\([*※注]\d*\)/g;

/** The part of a term that two spellings share: without width, brackets, quotation marks and note marks. */
export function foldedTerm(term: string): string {
  return foldWidth(term).replace(NOTE_MARK, '').replace(AROUND, '').toLowerCase();
}
