import type { BandExtent } from '../../schemas/band.ts';
import type { ChangedThing } from '../../schemas/change.ts';
import type { Clause } from '../../schemas/clause.ts';
import { isMissing } from '../../schemas/identity.ts';
import type { Limit, Plan } from '../../schemas/plan.ts';
import type { RateCell, RateTable } from '../../schemas/rate-table.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { isSpan, type Sourced, type Span, type Wording } from '../../schemas/span.ts';
import { numberedHeading } from './heading-number.ts';

/** Printed words of an item, with their places. */
export type Piece = {
  role: 'marker' | 'name' | 'text' | 'exception' | 'value';
  value: string;
  /** As printed. */
  raw: string;
  spans: readonly Span[];
};

/** A part of an edition that has a key: everything that can be followed from one edition to the next. */
export type Item = {
  /** Its id below the edition: `exclusions/common/4`. */
  id: string;
  what: ChangedThing;
  /** The id of the item that contains it; undefined for those that nothing contains. */
  parent: string | undefined;
  pieces: readonly Piece[];
  /** What is typed of it, by the name of the field, without places. */
  fields: Readonly<Record<string, unknown>>;
  /** Whether its id is made of names alone: the same id is the same item. */
  isNamed: boolean;
  /** Whether its words are quoted from others, which show how they changed. */
  isQuote: boolean;
  /** The neutral codes that it stands for. */
  codes: readonly string[];
  /** The ids of what it is for: the class, the band and the plan of a premium, the cost of a limit. */
  of: readonly string[];
  extent?: BandExtent | undefined;
  /** For an item whose id continues that of a statement, which is not made of names: the id of the statement. */
  below?: string | undefined;
};

/** Every item of an edition: containers before what they contain. */
export function itemsOf(scheme: Scheme): Item[] {
  const prefix = `${scheme.id}/`;
  const local = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
  const items = [
    ...factItems(scheme),
    ...scheme.covers.map(({ id, label, code }) =>
      typed('cover', id, { label: label.value, code }, [piece('name', label)]),
    ),
    ...scheme.plans.flatMap(planItems),
    ...scheme.rateTables.flatMap(rateItems),
    ...amountItems(scheme),
    ...clauseItems(scheme),
    ...contactItems(scheme),
  ];
  const statements = new Set(items.flatMap(({ id, isNamed }) => (isNamed ? [] : [id])));
  return items.map((item) => ({
    ...item,
    below: item.isNamed ? belowWhich(item.id, statements, local) : undefined,
    id: local(item.id),
    parent: item.parent && local(item.parent),
    of: item.of.map(local),
    fields: withoutPlaces(item.fields, local) as Item['fields'],
  }));
}

function belowWhich(id: string, statements: ReadonlySet<string>, local: (id: string) => string): string | undefined {
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1))
    if (statements.has(id.slice(0, end))) return local(id.slice(0, end));
  return undefined;
}

function factItems({ id, identity, eligibility, facts, premiumsOnRequest }: Scheme): Item[] {
  const found: Item[] = [];
  for (const [name, fact] of Object.entries(identity)) {
    if (isMissing(fact)) continue;
    const { value } = fact;
    found.push(quote('fact', `${id}/identity/${name}`, { [name]: value }, 'raw' in fact ? [asPrinted(fact)] : []));
  }
  if (premiumsOnRequest) found.push(quote('fact', `${id}/premiums-on-request`, {}, [piece('text', premiumsOnRequest)]));
  const { membership } = eligibility;
  if (membership.state === 'stated')
    found.push(
      quote('eligibility', membership.id, { members: membership.members.value }, [piece('text', membership.statement)]),
    );
  for (const { id: ruleId, effect, statement, sizes, referral, condition } of eligibility.rules) {
    const fields = {
      effect,
      sizes: sizes.map(({ extent }) => extent),
      referral: referral?.value,
      condition: condition?.value,
    };
    found.push(quote('eligibility', ruleId, fields, [piece('text', statement)]));
  }
  for (const [kind, ofKind] of Object.entries(facts)) {
    if (ofKind.state !== 'stated') continue;
    for (const {
      id: factId,
      text,
      of,
      requirement,
      benefit,
      covers,
      rider,
      attachment,
      day,
      basis,
      length,
      promptness,
      percent,
      yen,
    } of ofKind.values) {
      const typedOf = { covers, rider, attachment, day, basis, length, promptness, percent, yen };
      const words = { requirement: requirement?.value, benefit: benefit?.value, of: of?.value };
      const what = kind.startsWith('trade-') ? 'eligibility' : 'fact';
      found.push({
        ...quote(what, factId, { text: text.value, ...words, ...typedOf }, [piece('text', text)]),
        parent: `${id}/facts/${kind}`,
      });
    }
  }
  return found;
}

function planItems({ id, label, limits, deductibles }: Plan): Item[] {
  return [
    typed('plan', id, { label: label?.value }, label ? [piece('name', label)] : []),
    ...limits.map((limit) => ({ ...limitItem(limit), parent: id, of: [id] })),
    ...deductibles.map((each) => ({ ...deductibleItem(each), parent: id, of: [id] })),
  ];
}

function limitItem({ id, cover, basis, basisPrinted, amount, mentions, sublimitOf, changes }: Limit): Item {
  const pieces = [piece('value', amount, mentions), ...(basisPrinted ? [piece('text', basisPrinted)] : [])];
  const changed = changes?.map(({ from, to, of }) => ({ from, to, of }));
  return typed('limit', id, { amount: amount.value, cover, basis, sublimitOf, changes: changed }, pieces);
}

function deductibleItem({ id, cover, of, basis, amount, bound }: Scheme['deductibles'][number]): Item {
  return typed('deductible', id, { amount: amount.value, cover, of, basis, bound }, [piece('value', amount)]);
}

function rateItems(table: RateTable): Item[] {
  const { id, basis, terms, axes, ratingClasses, bands, cells } = table;
  const axisFields = axes.map(({ name, kind, scale, unit }) => ({ name, kind, scale, unit }));
  return [
    typed(
      'rate-table',
      id,
      { basis, terms, axes: axisFields },
      axes.flatMap(({ head }) => (head ? [piece('name', head)] : [])),
    ),
    ...ratingClasses.map(({ id: classId, label, members }) => ({
      ...typed('class', classId, { label: label.value, members: members?.value }, [
        piece('name', label),
        ...(members ? [piece('text', members)] : []),
      ]),
      parent: id,
    })),
    ...[...bands, ...axes.flatMap(({ values = [] }) => values)].map(({ id: bandId, label, extent, mentions }) => ({
      ...typed('band', bandId, { label: label.value, extent }, [piece('name', label, mentions)]),
      parent: id,
      extent,
    })),
    ...cells.map((cell) => ({ ...premiumItem(cell), parent: id, of: dimensionsOf(cell) })),
  ];
}

function dimensionsOf({ ratingClass, plan, band, factors }: RateCell): string[] {
  const all = [ratingClass, plan, band, ...factors.map(({ value }) => value)];
  return [...new Set(all.filter((id) => id !== undefined))];
}

function premiumItem({ id, planCode, inception, months, premium, referral, notOffered, terms }: RateCell): Item {
  const pieces = [premium, referral, notOffered].flatMap((each) => (each ? [piece('value', each)] : []));
  const others = [planCode, inception, months].flatMap((each) =>
    each ? [{ ...asPrinted(each), role: 'text' as const }] : [],
  );
  const fields = {
    amount: premium?.value,
    referral: referral?.value,
    notOffered: notOffered?.value,
    planCode: planCode?.value,
    inception: inception?.value,
    months: months?.value,
    terms,
  };
  return typed('premium', id, fields, [...pieces, ...others]);
}

function amountItems({ sublimits, deductibles, payoutRatios, paymentRules, reductions }: Scheme): Item[] {
  return [
    ...sublimits.map(({ id, cover, of, plan, basis, condition, amount, bound, lowerOf, within, overall }) => {
      const fields = {
        amount: amount.value,
        cover,
        of,
        plan,
        basis,
        condition: condition?.value,
        bound,
        lowerOf,
        within,
        overall,
      };
      const pieces = [piece('value', amount), ...(condition ? [piece('text', condition)] : [])];
      return { ...quote('limit', id, fields, pieces), of: plan === undefined ? of : [...of, plan] };
    }),
    ...deductibles.map((each) => ({ ...deductibleItem(each), isQuote: true, of: each.of })),
    ...payoutRatios.map(({ id, of, percent, basis, condition }) => ({
      ...quote('ratio', id, { percent: percent.value, of, basis: basis?.value, condition: condition?.value }, [
        piece('value', percent),
      ]),
      of: [of],
    })),
    ...paymentRules.map(({ id, statement, condition, ...fields }) =>
      quote('payment-rule', id, { ...fields, condition: condition?.value }, [piece('text', statement)]),
    ),
    ...reductions.map(({ id, of, formula, condition, statement }) =>
      quote('payment-rule', id, { of, formula: formula.value, condition: condition?.value }, [
        piece('text', statement),
      ]),
    ),
  ];
}

function clauseItems(scheme: Scheme): Item[] {
  const below = (what: ChangedThing, parent: string, clauses: readonly Clause[]) =>
    clauses.flatMap((clause) => clauseItem(clause, what, parent));
  const group = (what: ChangedThing, id: string, fields: Item['fields'], clauses: readonly Clause[]) => [
    typed(what, id, fields, []),
    ...below(what, id, clauses),
  ];
  const headings = scheme.sections.flatMap(({ id, heading, contents }): Item[] => [
    typed('heading', id, {}, heading ? headingPieces(heading) : []),
    ...contents.flatMap((each) => {
      if ('clause' in each) return clauseItem(each.clause, 'prose', id);
      return 'table' in each ? each.table.rows.flat().flatMap((cell) => clauseItem(cell, 'prose', id)) : [];
    }),
  ]);
  return [
    ...headings,
    ...scheme.coverages.flatMap(({ id, cover, clauses }) => group('coverage', id, { cover }, clauses)),
    ...scheme.costs.flatMap(({ id, cover, items }) => group('cost', id, { cover }, items)),
    ...scheme.exclusions.flatMap(({ id, rider, covers, within, items }) =>
      group('exclusion', id, { rider, covers, within }, items),
    ),
    ...scheme.definitions.flatMap(({ id, term, clauses }) => [
      { ...typed('definition', id, {}, [piece('name', term)]), parent: `${scheme.id}/definitions` },
      ...below('definition', id, clauses),
    ]),
    ...scheme.riders.flatMap(({ id, name, attachment, effect, includedFor, clauses }) => [
      typed('rider', id, { attachment, effect, includedFor: includedFor?.map(({ ratingClass }) => ratingClass) }, [
        piece('name', name),
      ]),
      ...below('rider', id, clauses),
    ]),
    ...scheme.services.flatMap(({ id, name, availability, clauses }) => [
      {
        ...typed('service', id, {}, [piece('name', name), ...(availability ? [piece('text', availability)] : [])]),
        parent: `${scheme.id}/services`,
      },
      ...below('service', id, clauses),
    ]),
    ...scheme.provisions.flatMap(({ id, about, clauses }) => group('provision', id, { about }, clauses)),
    ...scheme.lossExamples.flatMap(({ id, clauses, amounts }) => [
      ...group('loss-example', id, {}, clauses),
      ...amounts.map(({ id: amountId, name, amount, approximate, total }) => ({
        ...quote('loss-example', amountId, { amount: amount.value, approximate, total }, [
          ...(name ? [piece('name', name)] : []),
          piece('value', amount),
        ]),
        parent: id,
      })),
    ]),
    ...scheme.statistics.map(({ id, figure, value, unit, subject }) =>
      quote('statistic', id, { value, unit }, [piece('value', figure), piece('text', subject)]),
    ),
    ...scheme.notes.flatMap(({ id, mark, clause }) => {
      const [own, ...items] = clauseItem(clause, 'note', id.slice(0, id.lastIndexOf('/')));
      return [{ ...own!, pieces: [piece('marker', mark), ...own!.pieces] }, ...items];
    }),
  ];
}

function headingPieces(heading: Wording): Piece[] {
  const numbered = numberedHeading(heading);
  return numbered ? [piece('marker', numbered.number), piece('text', numbered.rest)] : [piece('text', heading)];
}

function clauseItem(clause: Clause, what: ChangedThing, parent: string): Item[] {
  const { id, marker, name, text, exceptions, itemsOf, items, codes = [] } = clause;
  const pieces = [
    ...(marker ? [piece('marker', marker)] : []),
    ...(name ? [piece('name', name)] : []),
    ...(text ? [piece('text', text)] : []),
    ...exceptions.map((each) => piece('exception', each)),
  ];
  if (pieces.length === 0 && items.length === 0) return [];
  return [
    {
      ...{ id, what, parent, pieces, fields: {}, isNamed: false, isQuote: false, of: [] },
      codes: codes.map(({ code }) => code),
    },
    ...items.flatMap((item) => clauseItem(item, itemsOf === 'exceptions' ? 'exception' : what, id)),
  ];
}

function contactItems({ contacts, documents }: Scheme): Item[] {
  return [
    ...contacts.flatMap(({ id, role, lines }) => [
      typed('contact', id, { role }, []),
      ...lines.map(({ id: lineId, kind, text }) => ({
        ...typed('contact', lineId, { kind }, [piece('text', text)]),
        parent: id,
      })),
    ]),
    ...documents.map(({ id, number, issued }) =>
      typed('document', id, { number: number?.value, issued: issued?.value }, [
        ...[number, issued].flatMap((each) => (each ? [piece('text', each)] : [])),
      ]),
    ),
  ];
}

function typed(what: ChangedThing, id: string, fields: Item['fields'], pieces: readonly Piece[]): Item {
  return { id, what, parent: undefined, pieces, fields, isNamed: true, isQuote: false, codes: [], of: [] };
}

function quote(what: ChangedThing, id: string, fields: Item['fields'], pieces: readonly Piece[]): Item {
  return { ...typed(what, id, fields, pieces), isQuote: true };
}

/** A value whose form is not that of the text, such as a day: in the words of the text. */
function asPrinted(words: Sourced<unknown>): Piece {
  return { ...piece('value', words), value: words.raw.replace(/\s+/g, ' ') };
}

function piece(role: Piece['role'], words: Wording | Sourced<unknown>, mentions: readonly Span[] = []): Piece {
  const { value, raw } = words;
  const own = 'spans' in words && words.spans ? words.spans : words.span ? [words.span] : [];
  const at = new Set(own.map(({ start }) => start.offset));
  return {
    role,
    value: typeof value === 'string' ? value : raw,
    raw,
    // an inferred value is printed elsewhere
    spans: words.inferred ? [] : [...own, ...mentions.filter(({ start }) => !at.has(start.offset))],
  };
}

/** A value without the places that it was read from and the words as printed, and with ids below the edition. */
function withoutPlaces(value: unknown, local: (id: string) => string): unknown {
  if (typeof value === 'string') return local(value);
  if (Array.isArray(value)) return value.map((each) => withoutPlaces(each, local));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as Record<string, unknown>).filter(
    ([key, each]) =>
      key !== 'raw' && each !== undefined && !(typeof each === 'object' && each !== null && isSpan(each)),
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutPlaces(each, local)]));
}
