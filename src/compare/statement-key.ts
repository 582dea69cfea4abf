import type { Clause } from '../../schemas/clause.ts';
import type { BasisChange, LimitBasis } from '../../schemas/plan.ts';
import type { CodeKind } from '../../schemas/neutral-codes.ts';
import type { Bounding } from './side-by-side.ts';
import { isBasic, type Statement } from './statements.ts';
import { foldedTerm } from './terms.ts';

/**
 * Normalized form of a statement, for equality between schemes. It leaves out width, spaces, punctuation, brackets,
 * quotation marks, note marks and markers of items, and nothing else.
 */

// 保険期間1年、一括払 and 保険期間1年 一括払; not the point in 1.5倍 or the comma in 1,000円
const BETWEEN_WORDS = /[、。･・:;]|(?<!\d)[.,]|[.,](?!\d)/g;

/** Words without the characters that only separate them. */
export function foldedWords(words: string): string {
  return foldedTerm(words).replace(BETWEEN_WORDS, '');
}

/** A statement with its exceptions and items, at any depth. */
export function statementKey({ name, text, exceptions, itemsOf, items }: Clause): string {
  return JSON.stringify([
    foldedWords(name?.value ?? ''),
    foldedWords(text?.value ?? ''),
    exceptions.map(({ value }) => foldedWords(value)),
    itemsOf ?? 'items',
    items.map(statementKey),
  ]);
}

/** The exceptions of a statement and its items: ただし… and the items of a list of exceptions. */
function exceptedBy({ exceptions, itemsOf, items }: Clause): string[] {
  const own = exceptions.map(({ value }) => foldedWords(value));
  return [...own, ...items.flatMap((item) => (itemsOf === 'exceptions' ? [statementKey(item)] : exceptedBy(item)))];
}

/**
 * Key for the extent of a statement: its exceptions, its covers (or its heading, if that is narrower than a cover)
 * and its kind of rider. `same` and `part of` have the extent of the code; with any other relation, two statements
 * are equal only if their wordings are.
 */
export function extentOf(entry: Statement, kind: CodeKind): string {
  const { clause, relation, rider } = entry;
  const isExact = relation === 'same' || relation === 'part of';
  return JSON.stringify([
    isExact ? 'same' : relation,
    isExact ? exceptedBy(clause).sort() : statementKey(clause),
    scopeOf(entry, kind),
    // a rider that every contract has belongs to the basic contract
    isBasic(entry) ? '' : rider!.attachment,
  ]);
}

/**
 * The scope of a statement. Costs have none here: their conditions are compared with the limits. Definitions apply
 * everywhere.
 */
function scopeOf({ covers, heading }: Statement, kind: CodeKind): string {
  if (kind === 'costs') return '';
  if (covers.length > 0) return [...new Set(covers.map(({ code }) => code))].sort().join('+');
  return kind === 'exclusions' ? foldedTerm(heading?.value ?? '') : '';
}

/** A limit or a deductible. `basis`: what it is printed for; empty if the row says it. */
export type ComparedAmount = {
  amount: { value: number };
  basis?: readonly LimitBasis[];
  bound?: 'lower' | 'upper' | undefined;
  condition?: { value: string } | undefined;
  overall?: boolean | undefined;
  within?: Bounding | undefined;
  lowerOf?: readonly string[] | undefined;
  changes?: readonly Pick<BasisChange, 'from' | 'to' | 'statement'>[] | undefined;
};

/** Amounts without the names of their plans: 1億円 and 1,000万円. */
export function amountsKey(amounts: readonly ComparedAmount[], isExample: boolean): string {
  const keys = amounts.map(({ amount, basis, bound, condition, overall, within, lowerOf, changes = [] }) =>
    JSON.stringify([
      amount.value,
      [...(basis ?? [])].sort(),
      bound ?? '',
      foldedTerm(condition?.value ?? ''),
      overall === true,
      within?.cover.code ?? '',
      lowerOf !== undefined,
      changes.map(({ from, to, statement }) => [from, to, foldedTerm(statement.value)]),
      isExample,
    ]),
  );
  return [...new Set(keys)].sort().join(' ');
}
