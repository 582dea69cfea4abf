import type { Clause } from '../../../schemas/clause.ts';
import { Contact } from '../../../schemas/contact.ts';
import { Cover, LimitBasis } from '../../../schemas/plan.ts';
import { Attachment, RiderEffect } from '../../../schemas/rider.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { lineOf, lineOfWording } from '../../compare/places.ts';
import { meaningOf } from '../../compare/terms.ts';
import { column, csv, ofEdition, required, type ColumnMeta } from './csv.ts';

const common = [
  column('id', 'string', 'Name of the row: scheme, edition, kind, section, marker.', required),
  ...ofEdition,
];
const sourceLine = column('source_line', 'integer', 'Line of the original, from 1.', { minimum: 1 });
const cover = column('cover', 'string', '`liability` or `response`.', { required: true, enum: Cover.options });
const oneBasis = `(${LimitBasis.options.join('|')})`;
const codes = column('codes', 'string', 'Neutral codes with their relation, `code (relation)`, separated by `; `.');

/** limits.csv: the limits of the plans, and those of single costs. The columns are a promise (design.md). */
export const limitColumns: ColumnMeta[] = [
  ...common,
  cover,
  column('plan', 'string', 'Plan, verbatim; empty where the limit holds for all.'),
  column(
    'basis',
    'string',
    '`per-claim`, `per-incident`, `aggregate`, `per-person`, `per-corporation`, with `+` between.',
    { pattern: `^${oneBasis}(\\+${oneBasis})*$` },
  ),
  column('yen', 'integer', 'Limit in whole yen.', { required: true, minimum: 0 }),
  column('sublimit_of', 'string', 'Id of the limit it lies within; empty where the text states none.'),
  sourceLine,
  column('source_text', 'string', 'The amount, verbatim.', required),
];

export function limitsCsv(schemes: readonly Scheme[]): string {
  return csv(
    limitColumns,
    schemes.flatMap((scheme) => {
      const label = (id: string | undefined) => scheme.plans.find((plan) => plan.id === id)?.label?.value;
      const plans = scheme.plans.flatMap((plan) => plan.limits.map((limit) => ({ ...limit, plan: plan.id })));
      return [...plans, ...scheme.sublimits].map(({ id, cover, plan, basis, amount, sublimitOf }) => [
        id,
        scheme.scheme,
        scheme.edition,
        cover,
        label(plan),
        basis.join('+'),
        amount.value,
        sublimitOf,
        amount.span.start.line,
        amount.raw,
      ]);
    }),
  );
}

/** cost-lists.csv: the tables and lists of what is paid for, which the items of costs.csv stand in. */
export const costListColumns: ColumnMeta[] = [
  ...common,
  column('heading', 'string', 'Heading, line wraps joined; empty where the list has none of its own.'),
  cover,
  codes,
  column('source_line', 'integer', 'Line of the heading in the original, from 1; empty without a heading.', {
    minimum: 1,
  }),
];

export function costListsCsv(schemes: readonly Scheme[]): string {
  return csv(
    costListColumns,
    schemes.flatMap((scheme) =>
      scheme.costs.map((list) => [
        list.id,
        scheme.scheme,
        scheme.edition,
        list.heading?.value,
        list.cover,
        codesOf(list),
        lineOfWording(list.heading) || undefined,
      ]),
    ),
  );
}

/** costs.csv: one row for every item at every level. The columns are a promise (design.md). */
export const costColumns: ColumnMeta[] = [
  ...common,
  column(
    'parent',
    'string',
    'Id of what it stands in: an item of this table or, for those of the first level, a list of cost-lists.csv.',
    required,
  ),
  column('marker', 'string', 'Marker as printed, without its point.'),
  column('name', 'string', 'Name of the cost, where it has one.'),
  column('text', 'string', 'What is paid, line wraps joined; the items below have rows of their own.'),
  column(
    'payout_percent',
    'string',
    'Share of the loss that is paid; two where they depend on a condition, `(A) 100; (B) 90`.',
  ),
  codes,
  sourceLine,
];

export function costsCsv(schemes: readonly Scheme[]): string {
  return csv(
    costColumns,
    schemes.flatMap((scheme) =>
      scheme.costs.flatMap((group) =>
        flat(group.items, group.id).map(({ clause, parent }) => [
          clause.id,
          scheme.scheme,
          scheme.edition,
          parent,
          clause.marker?.value,
          clause.name?.value,
          clause.text?.value,
          payoutOf(clause.id, scheme),
          codesOf(clause),
          lineOf(clause) || undefined,
        ]),
      ),
    ),
  );
}

function payoutOf(id: string, { payoutRatios }: Scheme): string {
  return payoutRatios
    .filter(({ of }) => of === id)
    .map(({ percent, condition }) => (condition ? `${condition.value} ${percent.value}` : String(percent.value)))
    .join('; ');
}

/** exclusions.csv: one row for every exclusion, its items in its words. The columns are a promise (design.md). */
export const exclusionColumns: ColumnMeta[] = [
  ...common,
  column('scope', 'string', 'What the exclusion holds for, verbatim.', required),
  column('marker', 'string', 'Marker as printed, without its point.'),
  column('text', 'string', 'The exclusion, line wraps joined, up to its exception; its items behind it.'),
  column(
    'exceptions',
    'string',
    'The provisos: sentences that begin with “however” (tadashi), with the items that belong to them.',
  ),
  codes,
  sourceLine,
];

export function exclusionsCsv(schemes: readonly Scheme[]): string {
  return csv(
    exclusionColumns,
    schemes.flatMap((scheme) =>
      scheme.exclusions.flatMap((group) =>
        group.items.map((clause) => {
          const items = flat(clause.items, clause.id).map(({ clause: item }) => wordsOf(item));
          const exceptions = clause.exceptions.map(({ value }) => value);
          const isBelowException = clause.itemsOf === 'exceptions';
          return [
            clause.id,
            scheme.scheme,
            scheme.edition,
            scopeOf(group, scheme),
            clause.marker?.value,
            [clause.text?.value ?? '', ...(isBelowException ? [] : items)].join(' ').trim(),
            [...exceptions, ...(isBelowException ? items : [])].join(' '),
            codesOf(clause),
            lineOf(clause) || undefined,
          ];
        }),
      ),
    ),
  );
}

/** The heading, behind the name of the rider where the exclusions belong to one. */
function scopeOf({ scope, rider }: Scheme['exclusions'][number], { riders }: Scheme): string {
  const owner = riders.find(({ id }) => id === rider);
  return owner && owner.name.value !== scope.value ? `${owner.name.value} ${scope.value}` : scope.value;
}

/** definitions.csv: the terms of each text and what they mean. */
export const definitionColumns: ColumnMeta[] = [
  ...common,
  column('term', 'string', 'The term, verbatim.', required),
  column('text', 'string', 'Its meaning, line wraps joined, items behind it.'),
  sourceLine,
];

export function definitionsCsv(schemes: readonly Scheme[]): string {
  return csv(
    definitionColumns,
    schemes.flatMap((scheme) =>
      scheme.definitions.map((definition) => [
        definition.id,
        scheme.scheme,
        scheme.edition,
        definition.term.value,
        wordsOfAll(meaningOf(definition, scheme)),
        lineOfWording(definition.term),
      ]),
    ),
  );
}

/** riders.csv: what may be added to the cover or taken from it. */
export const riderColumns: ColumnMeta[] = [
  ...common,
  column('name', 'string', 'Name of the rider, verbatim.', required),
  column('attachment', 'string', '`automatic`, `optional`, or `not stated`.', {
    required: true,
    enum: Attachment.options,
  }),
  column('effect', 'string', '`extends` or `restricts`.', { required: true, enum: RiderEffect.options }),
  column('text', 'string', 'What it says, line wraps joined.'),
  sourceLine,
];

export function ridersCsv(schemes: readonly Scheme[]): string {
  return csv(
    riderColumns,
    schemes.flatMap((scheme) =>
      scheme.riders.map(({ id, name, attachment, effect, clauses }) => [
        id,
        scheme.scheme,
        scheme.edition,
        name.value,
        attachment,
        effect,
        wordsOfAll(clauses),
        lineOfWording(name),
      ]),
    ),
  );
}

/** contacts.csv: whom to turn to, one row a line of an address block. */
export const contactColumns: ColumnMeta[] = [
  ...common,
  column('contact', 'string', 'Id of the contact; its lines, and no others, have it.', required),
  column('role', 'string', '`insurer`, `agent`, `policyholder`, `claims`, `dispute-resolution` or `bank-account`.', {
    required: true,
    enum: Contact.shape.role.options,
  }),
  column('kind', 'string', 'What the line tells: `telephone`, `address`, `hours` …', {
    required: true,
    enum: Contact.shape.lines.element.shape.kind.options,
  }),
  column('text', 'string', 'The line, verbatim.', required),
  sourceLine,
];

export function contactsCsv(schemes: readonly Scheme[]): string {
  return csv(
    contactColumns,
    schemes.flatMap((scheme) =>
      scheme.contacts.flatMap((contact) =>
        contact.lines.map(({ id, kind, text }) => [
          id,
          scheme.scheme,
          scheme.edition,
          contact.id,
          contact.role,
          kind,
          text.value,
          lineOfWording(text),
        ]),
      ),
    ),
  );
}

/** A tree of clauses as rows, each with the id of what it stands in. */
function flat(clauses: readonly Clause[], parent: string): { clause: Clause; parent: string }[] {
  return clauses.flatMap((clause) => [{ clause, parent }, ...flat(clause.items, clause.id)]);
}

/** The words of a clause alone: marker, name, text, exceptions. */
function wordsOf({ marker, name, text, exceptions }: Clause): string {
  const words = [name?.value, text?.value, ...exceptions.map(({ value }) => value)].filter(
    (part) => part !== undefined,
  );
  return `${marker ? marker.raw : ''} ${words.join(' ')}`.trim();
}

function wordsOfAll(clauses: readonly Clause[]): string {
  return flat(clauses, '')
    .map(({ clause }) => wordsOf(clause))
    .join(' ');
}

function codesOf({ codes: own }: Pick<Clause, 'codes'>): string {
  return (own ?? []).map(({ code, relation }) => `${code} (${relation})`).join('; ');
}
