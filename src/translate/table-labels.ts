import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';

/**
 * Whether a statement is nothing but the labels of rate tables that follow it: `(1) スタンダードプラン（1億円）` over `① 1店舗`, `② 2～5店舗`.
 * The tables say them again where they are set, so a list of them by itself would be a list of nothing.
 */
export function isTableLabels(clause: Clause, scheme: Scheme): boolean {
  if (clause.items.length === 0) return false;
  const labels = new Set(scheme.rateTables.flatMap(({ bands }) => bands.map(({ label }) => plain(label.value))));
  return clause.items.every(
    ({ text, items }) => items.length === 0 && text !== undefined && labels.has(plain(text.value)),
  );
}

function plain(label: string): string {
  return label.replace(/\s/g, '').replace(/～/g, '~');
}
