import type { Clause } from '../../schemas/clause.ts';
import type { LimitBasis } from '../../schemas/plan.ts';
import type { CodeKind } from '../../schemas/neutral-codes.ts';
import type { Bounding } from './side-by-side.ts';
import { isBasic, type Statement } from './statements.ts';
import { foldedTerm } from './terms.ts';

/**
 * What is said, in a form that can be held against what another scheme says: two that are equal say the same. Width, spaces,
 * punctuation, brackets, quotation marks, note marks and the markers of items are left out; nothing else is.
 */

// 保険期間1年、一括払 and 保険期間1年 一括払; not the point of 1.5倍, nor the comma of 1,000円
const BETWEEN_WORDS = /[、。･・:;]|(?<!\d)[.,]|[.,](?!\d)/g;

/** Words without what only sets them apart from each other. */
export function foldedWords(words: string): string {
  return foldedTerm(words).replace(BETWEEN_WORDS, '');
}

/** A statement with everything below it, at any depth. */
export function saidOf({ name, text, exceptions, itemsOf, items }: Clause): string {
  return JSON.stringify([
    foldedWords(name?.value ?? ''),
    foldedWords(text?.value ?? ''),
    exceptions.map(({ value }) => foldedWords(value)),
    itemsOf ?? 'items',
    items.map(saidOf),
  ]);
}

/** The exceptions of a statement and of all below it: ただし… and the items of a list that is one. */
function exceptedBy({ exceptions, itemsOf, items }: Clause): string[] {
  const own = exceptions.map(({ value }) => foldedWords(value));
  return [...own, ...items.flatMap((item) => (itemsOf === 'exceptions' ? [saidOf(item)] : exceptedBy(item)))];
}

/**
 * How far a statement reaches: as far as its code, with the same exceptions, for the same covers (or, where its scope is
 * narrower than a cover, within the same scope) and under the same kind of rider. Two wordings that are narrower are the same
 * only when they read the same. `part of` reaches as far as the code itself.
 */
export function extentOf(entry: Statement, kind: CodeKind): string {
  const { clause, relation, rider } = entry;
  const isExact = relation === 'same' || relation === 'part of';
  return JSON.stringify([
    isExact ? 'same' : relation,
    isExact ? exceptedBy(clause).sort() : saidOf(clause),
    scopeOf(entry, kind),
    // under a rider that every contract has, it is of the basic contract
    isBasic(entry) ? '' : rider!.attachment,
  ]);
}

/** What a statement holds for. What a cost is paid under is a matter of limits; a definition holds wherever its term stands. */
function scopeOf({ covers, heading }: Statement, kind: CodeKind): string {
  if (kind === 'costs') return '';
  if (covers.length > 0) return [...covers].sort().join('+');
  return kind === 'exclusions' ? foldedTerm(heading?.value ?? '') : '';
}

/** An amount that is paid up to, or borne oneself. `basis`: what it is printed for; empty where the row says it. */
export type SaidAmount = {
  amount: { value: number };
  basis?: readonly LimitBasis[];
  bound?: 'lower' | 'upper' | undefined;
  condition?: { value: string } | undefined;
  overall?: boolean | undefined;
  within?: Bounding | undefined;
};

/** Amounts without regard to the names of plans: 1億円 and 1,000万円, whatever they are called. */
export function amountsSaid(amounts: readonly SaidAmount[], isExample: boolean): string {
  const said = amounts.map(({ amount, basis, bound, condition, overall, within }) =>
    JSON.stringify([
      amount.value,
      [...(basis ?? [])].sort(),
      bound ?? '',
      foldedTerm(condition?.value ?? ''),
      overall === true,
      within?.cover ?? '',
      isExample,
    ]),
  );
  return [...new Set(said)].sort().join(' ');
}
