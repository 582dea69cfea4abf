import type { Clause } from '../../schemas/clause.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Span } from '../../schemas/span.ts';

/** Words that send the reader to items, by their ids without that of the edition. */
export type Reference = { span: Span; to: readonly string[] };

/** The references and pointers of an edition, and the marks that point to notes. */
export function referencesOf({ id: edition, pointers, notes, ...scheme }: Scheme): Reference[] {
  const local = (id: string) => (id.startsWith(`${edition}/`) ? id.slice(edition.length + 1) : id);
  const found: Reference[] = pointers.map(({ text, to }) => ({ span: text.span, to: to.map(local) }));
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const { references } = value as Partial<Clause>;
    if (Array.isArray(references))
      for (const each of references) if ('to' in each) found.push({ span: each.text.span, to: each.to.map(local) });
    Object.values(value).forEach(visit);
  };
  visit({ ...scheme, notes: notes.map(({ clause }) => clause) });
  for (const { clause, references } of notes)
    for (const span of references) found.push({ span, to: [local(clause.id)] });
  return found;
}
