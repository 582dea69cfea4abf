import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';

/**
 * Whether a statement has only the labels of rate tables below it: `(1) Aプラン（1億円）` with `① 1名`, `② 2～5名`. The
 * tables show these labels again, so a separate list of them is useless.
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
