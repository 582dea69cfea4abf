import type { Definition } from '../../schemas/definition.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Clause } from '../../schemas/clause.ts';
import { fold } from '../extract/recognise/fold.ts';

/** A term that two schemes or more define, and the definitions of each of them. */
export type SharedTerm = { term: string; cells: Definition[][] };

/** Terms side by side, in the order they are first defined, and for each scheme those that it alone defines. */
export type Terms = { shared: SharedTerm[]; alone: Definition[][] };

export function termsOf(schemes: readonly Scheme[]): Terms {
  const definers = (term: string) =>
    schemes.filter(({ definitions }) => definitions.some((each) => foldedTerm(each.term.value) === term));
  const terms = new Set(schemes.flatMap(({ definitions }) => definitions.map((each) => foldedTerm(each.term.value))));
  return {
    shared: [...terms]
      .filter((term) => definers(term).length > 1)
      .map((term) => ({
        term,
        cells: schemes.map(({ definitions }) => definitions.filter((each) => foldedTerm(each.term.value) === term)),
      })),
    alone: schemes.map(({ definitions }) =>
      definitions.filter((each) => definers(foldedTerm(each.term.value)).length === 1),
    ),
  };
}

/** What a term means: the statements of its definition, or the note that it is marked with. */
export function meaningOf({ clauses, note: id }: Definition, { notes }: Scheme): Clause[] {
  const note = notes.find((each) => each.id === id);
  return note ? [{ ...note.clause, id: note.id }] : clauses;
}

// 「サイバー攻撃」 【共通】 （漏えい） <漏えい> 〈共通〉 "漏えい"
const AROUND = /[「」『』【】〔〕〈〉《》［］“”()<>[\]"'\s]/g;
// （*5）, (＊１) behind a term: the mark of a note
const NOTE_MARK = /\([*※注]\d*\)/g;

/** What two terms that mean to be one have in common: width, brackets, quotation marks and note marks left out. */
export function foldedTerm(term: string): string {
  return fold(term).replace(NOTE_MARK, '').replace(AROUND, '').toLowerCase();
}
