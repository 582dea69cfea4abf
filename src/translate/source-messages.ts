import type { BandExtent } from '../../schemas/band.ts';
import type { Clause } from '../../schemas/clause.ts';
import { isMissing } from '../../schemas/identity.ts';
import type { Pointer } from '../../schemas/pointer.ts';
import type { PrintedTable } from '../../schemas/printed-table.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { fieldsInSections, type Section } from '../../schemas/section.ts';
import type { Span, Wording } from '../../schemas/span.ts';
import { firstFrom } from '../recognise/first-from.ts';
import { isWithheld, printsUnconfirmedNumber } from './confirmed.ts';
import { isJapanese } from './japanese.ts';
import { spansOf, standsIn, type Placed } from './places.ts';
import { rateHeadWords } from './rate-heads.ts';
import { isTableLabels } from './table-labels.ts';

/**
 * The context of a message. Exclusions and notices (every provision between the parties) must be translated
 * completely before a language is published; a part of the rest may stay Japanese.
 */
export const CONTEXTS = [
  'assumption',
  'contact',
  'cost',
  'coverage',
  'definition',
  'example',
  'exclusion',
  'heading',
  'identity',
  'notice',
  'plan',
  'prose',
  'rider',
  'service',
  'statistic',
  'table',
] as const;
export type MessageContext = (typeof CONTEXTS)[number];

/** A wording that a page shows, with its context and its place. */
export type SourceMessage = {
  context: MessageContext;
  text: string;
  /** The words in it that point to another place, in the order of the text. */
  pointers: readonly PointerIn[];
  /** The id of the statement it is part of; undefined for a heading, a name and other words on their own. */
  clause: string | undefined;
  /** The first place it was read from; undefined for words of a profile. */
  span: Span | undefined;
};

/** A wording, or a single value with its span. */
type Worded = { value: string } & Placed;

type Collector = {
  messages: SourceMessage[];
  add: (context: MessageContext, worded: Worded | undefined, of?: Clause) => void;
  /** Adds a statement and everything below it. Withheld text and labels of a table are left out. */
  clause: (context: MessageContext, each: Clause) => void;
};

function collectorOf(scheme: Scheme): Collector {
  const messages: SourceMessage[] = [];
  const add: Collector['add'] = (context, worded, of) => {
    if (!worded || worded.value === '') return;
    const pointers = pointersIn(worded, context, scheme, of);
    messages.push({ context, text: worded.value, pointers, clause: of?.id, span: worded.span ?? worded.spans?.[0] });
  };
  const clause: Collector['clause'] = (context, each) => {
    if (printsUnconfirmedNumber(each, scheme) || isTableLabels(each, scheme)) return;
    for (const worded of [each.name, each.text, ...each.exceptions]) add(context, worded, each);
    for (const item of each.items) clause(context, item);
  };
  return { messages, add, clause };
}

/** Every wording that the pamphlet and the page of a scheme show, in reading order, headings and clauses first. */
export function sourceMessages(scheme: Scheme): SourceMessage[] {
  const { messages, add, clause } = collectorOf(scheme);
  const fields = fieldsOf(scheme);
  // text that is not read yet is shown as original text
  for (const section of scheme.sections.filter(({ kind }) => kind !== 'unread')) {
    add('heading', section.heading);
    for (const content of section.contents) {
      if ('clause' in content) clause(contextOf(section), content.clause);
      else if ('table' in content) for (const cell of content.table.rows.flat()) clause(contextOf(section), cell);
      else fields.get(content.field)?.({ add, clause, section });
    }
  }
  const unread = new Set(scheme.sections.flatMap(({ kind, id }) => (kind === 'unread' ? [id] : [])));
  for (const table of shownTables(scheme).filter(({ section }) => !unread.has(section))) {
    for (const words of [...table.caption, ...wordsOfCells(table)])
      if (!printsUnconfirmedNumber({ text: words }, scheme)) add('table', words);
  }
  for (const words of rateHeadWords(scheme)) add('table', words);
  for (const [key, fact] of Object.entries(scheme.identity)) {
    if ('reason' in fact) add('identity', { value: fact.reason });
    else if (!isMissing(fact) && typeof fact.value === 'string' && !['status', 'applicationDeadline'].includes(key))
      add('identity', fact);
  }
  for (const known of Object.values(scheme.facts)) {
    if (known.state === 'not-stated') add('identity', { value: known.reason });
    if (known.state !== 'stated') continue;
    for (const { text, of, requirement, benefit, day, promptness } of known.values) {
      // a day and a word such as 遅滞なく are in our own words
      if (day === undefined && promptness === undefined) add('identity', text);
      for (const words of [of, requirement, benefit]) add('identity', words);
    }
  }
  const printed = fieldsInSections(scheme);
  // riders that only a sentence names have no section
  for (const rider of scheme.riders.filter(({ id }) => !printed.has(id))) {
    add('rider', rider.name);
    for (const each of rider.clauses) clause('rider', each);
  }
  for (const { meant } of scheme.pointers) if (meant !== undefined) add('identity', { value: meant });
  for (const { condition } of [...scheme.sublimits, ...scheme.paymentRules, ...scheme.reductions])
    if (condition && isJapanese(condition.value)) add('plan', condition);
  for (const { formula } of scheme.reductions) add('plan', formula);
  for (const { condition } of scheme.payoutRatios) add('plan', condition);
  if (scheme.premiumsOnRequest) add('assumption', scheme.premiumsOnRequest);
  const { status } = scheme.identity;
  if (status.value === 'closed' && 'raw' in status) add('identity', { ...status, value: status.raw });
  for (const { text } of scheme.assumptions) add('assumption', text);
  for (const declared of Object.values(scheme.checklist))
    if ('notStated' in declared) add('identity', { value: declared.notStated });
  for (const { label } of coversShown(scheme)) add('plan', label);
  for (const plan of scheme.plans) add('plan', plan.label);
  for (const table of scheme.rateTables) {
    for (const ratingClass of table.ratingClasses) {
      add('plan', ratingClass.label);
      add('plan', ratingClass.members);
    }
    for (const { head, values = [] } of table.axes) {
      add('plan', head);
      for (const { extent, label } of values) if (isWords(extent)) add('plan', label);
    }
    for (const band of table.bands) if (isWords(band.extent)) add('plan', band.label);
    for (const cell of table.cells) add('plan', cell.referral);
    add('plan', table.terms.buys);
  }
  return messages;
}

/** The tables that pages show as they are printed; a rate table has a view of its own. */
export function shownTables({ tables, rateTables }: Pick<Scheme, 'tables' | 'rateTables'>): PrintedTable[] {
  return tables.filter(({ field }) => !rateTables.some(({ id }) => id === field));
}

function wordsOfCells({ rows }: PrintedTable): Wording[] {
  return rows.flat().flatMap(({ contents }) => contents.flatMap((each) => ('words' in each ? [each.words] : [])));
}

/** Whether a label is shown in its own words: the numbers of other labels are written in each language. */
function isWords(extent: BandExtent): boolean {
  return extent.kind === 'condition' || extent.unit === 'count';
}

/** The covers that a limit, a deductible, a rule or a fact is shown with. The limit of a single cost is shown with its cost. */
function coversShown({ covers, plans, sublimits, deductibles, paymentRules, facts }: Scheme): Scheme['covers'] {
  const ofPlans = plans.flatMap((plan) => [...plan.limits, ...plan.deductibles]);
  const shown = [...ofPlans, ...sublimits.filter(({ of }) => of.length === 0), ...deductibles];
  const ruled = paymentRules.flatMap((rule) => (rule.of.length === 0 ? rule.covers : []));
  const ofFacts = Object.values(facts).flatMap((known) =>
    known.state === 'stated' ? known.values.flatMap(({ covers: named = [] }) => named) : [],
  );
  const isNamed = (name: string) => ruled.includes(name) || ofFacts.includes(name);
  return covers.filter(({ name }) => isNamed(name) || shown.some(({ cover }) => cover === name));
}

/**
 * Wordings that only the site shows: who may join, for the finder; why a line of the original isn't part of the
 * document; and, for the comparison, the text of notes and the headings and definitions that state a trigger.
 */
export function messagesOfSite(scheme: Scheme): SourceMessage[] {
  const { messages, add, clause } = collectorOf(scheme);
  const { membership, rules } = scheme.eligibility;
  if ('reason' in membership) add('identity', { value: membership.reason });
  else if ('members' in membership)
    for (const words of [membership.members, membership.statement]) add('assumption', words);
  for (const { statement, referral, condition } of rules)
    for (const words of [statement, referral, condition]) add('assumption', words);
  for (const { reason } of [...scheme.furniture, ...(scheme.notShown ?? [])]) add('identity', { value: reason });
  for (const { why } of scheme.source.errata ?? []) add('identity', { value: why });
  const printed = fieldsInSections(scheme);
  for (const { id, term, clauses, note } of scheme.definitions) {
    for (const item of clauses) if (item.codes) clause('coverage', item);
    if (printed.has(id)) continue;
    add('definition', term);
    const given = scheme.notes.find((each) => each.id === note);
    for (const each of given ? [given.clause] : clauses) clause('definition', each);
  }
  for (const { heading, codes } of scheme.costs) if (codes) add('coverage', heading);
  return messages;
}

/** Words that point to another place of the text: a reference between items, or a pointer. */
export type PointerIn = Pick<Pointer, 'text' | 'to' | 'meant' | 'page' | 'unnumbered'> & { kind: 'page' | 'here' };

/** Labels and facts are shown as they are printed, apart from the sentence around them: they point to nothing. */
const WITHOUT_POINTERS: readonly MessageContext[] = ['identity', 'plan'];

/** The words in a wording that point to another place, in the order of the text. What is in another document is only words. */
export function pointersIn(
  worded: Placed | undefined,
  context: MessageContext,
  { pointers }: Pick<Scheme, 'pointers'>,
  clause?: Clause,
): PointerIn[] {
  if (WITHOUT_POINTERS.includes(context)) return [];
  const references = (clause?.references ?? []).map((each) => ({ ...each, kind: 'here' as const }));
  return [
    ...references.filter(({ text: { span } }) => standsIn(span, worded)),
    ...pointersWithin(worded, pointers),
  ].sort((a, b) => a.text.span.start.offset - b.text.span.start.offset);
}

/** Pointers in the order of the text, without those that lead elsewhere. */
type Ordered = { start: number; pointer: PointerIn }[];

// every wording of a scheme is asked for its pointers, on every page
const ordered = new WeakMap<readonly Pointer[], Ordered>();

function inOrder(pointers: readonly Pointer[]): Ordered {
  const known = ordered.get(pointers);
  if (known) return known;
  const made = pointers
    .flatMap(({ kind, ...pointer }) =>
      kind === 'elsewhere' ? [] : [{ start: pointer.text.span.start.offset, pointer: { ...pointer, kind } }],
    )
    .sort((a, b) => a.start - b.start);
  ordered.set(pointers, made);
  return made;
}

function pointersWithin(worded: Placed | undefined, pointers: readonly Pointer[]): PointerIn[] {
  const all = inOrder(pointers);
  const found = new Set<PointerIn>();
  for (const { start, end } of spansOf(worded))
    for (let i = firstFrom(start.offset, all); i < all.length && all[i]!.start <= end.offset; i += 1)
      if (all[i]!.pointer.text.span.end.offset <= end.offset) found.add(all[i]!.pointer);
  return [...found];
}

/** The same as printed, as messages have them. */
export function printedPointers(pointers: readonly Pick<PointerIn, 'text'>[]): string[] {
  return pointers.map(({ text }) => text.value);
}

/** The context of the clauses that are directly in a section. */
export function contextOf({ kind }: Section): MessageContext {
  return CONTEXT_OF_KIND[kind];
}

const CONTEXT_OF_KIND: Record<Section['kind'], MessageContext> = {
  prose: 'prose',
  coverage: 'coverage',
  costs: 'cost',
  exclusions: 'exclusion',
  definitions: 'definition',
  rider: 'rider',
  service: 'service',
  'loss-example': 'example',
  statistic: 'statistic',
  provision: 'notice',
  contact: 'contact',
  unread: 'prose',
};

/** Collects the wordings of a field, and has the section that contains it. */
type FieldCollector = Omit<Collector, 'messages'> & { section: Section };

/**
 * For each field of a scheme, by id, a function that collects its wordings. Tables and plans are collected separately.
 */
function fieldsOf(scheme: Scheme): Map<string, (teller: FieldCollector) => void> {
  const fields = new Map<string, (teller: FieldCollector) => void>();
  for (const each of scheme.coverages)
    fields.set(each.id, ({ clause }) => each.clauses.forEach((item) => clause('coverage', item)));
  for (const each of scheme.costs)
    fields.set(each.id, ({ add, clause }) => {
      add('heading', each.heading);
      each.items.forEach((item) => clause('cost', item));
    });
  for (const each of scheme.exclusions)
    fields.set(each.id, ({ add, clause }) => {
      add('heading', each.scope);
      each.items.forEach((item) => clause('exclusion', item));
      add('exclusion', each.openEnd);
    });
  for (const each of scheme.definitions)
    fields.set(each.id, ({ add, clause }) => {
      add('definition', each.term);
      each.clauses.forEach((item) => clause('definition', item));
    });
  for (const each of scheme.riders)
    fields.set(each.id, ({ add, clause }) => {
      add('rider', each.name);
      each.clauses.forEach((item) => clause('rider', item));
    });
  for (const each of scheme.services)
    fields.set(each.id, ({ add, clause }) => {
      add('service', each.name);
      each.clauses.forEach((item) => clause('service', item));
      add('service', each.availability);
    });
  for (const each of scheme.lossExamples)
    // the amounts of an example are in the words of its clauses
    fields.set(each.id, ({ clause }) => each.clauses.forEach((item) => clause('example', item)));
  for (const each of scheme.provisions)
    fields.set(each.id, ({ add, clause }) => {
      add('heading', each.heading);
      each.clauses.forEach((item) => clause('notice', item));
    });
  for (const each of scheme.contacts)
    fields.set(each.id, ({ add }) => {
      for (const line of each.lines) if (!isWithheld(line, each, scheme)) add('contact', line.text);
    });
  for (const each of scheme.notes)
    fields.set(each.id, ({ clause, section }) => clause(contextOf(section), each.clause));
  return fields;
}
