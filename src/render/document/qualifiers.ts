import type { Clause } from '../../../schemas/clause.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import type { Note } from '../../../schemas/note.ts';
import type { Rider } from '../../../schemas/rider.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Section } from '../../../schemas/section.ts';
import type { Span, Wording } from '../../../schemas/span.ts';
import { riderNamed } from '../../compare/statements.ts';
import { contextOf, type MessageContext } from '../../translate/source-messages.ts';
import { standsIn } from '../../translate/places.ts';

/**
 * What qualifies a statement besides its own words. Wherever it is listed, cut or summed up, this goes along.
 * `continued`: unmarked sentences after a marked one continue it. `remarks`: notes that no mark points to, below its list.
 */
export type Qualifiers = {
  clause: Clause;
  context: MessageContext;
  /** The rider it belongs to. */
  rider: Rider | undefined;
  /** The covers it is of; none if it is of all. */
  covers: readonly CoverName[];
  /** The heading of its list, if that says for what the list holds. */
  scope: Wording | undefined;
  /**
   * What says how a cost is paid, the words that introduce its list, and the statements above it, the outermost first; without the items
   * below them.
   */
  conditions: readonly Clause[];
  continued: readonly Clause[];
  /** Those that the marks in its own words point to, and those of its heading and its conditions. */
  notes: readonly Note[];
  listNotes: readonly Note[];
  remarks: readonly Note[];
};

/** `heading`: that of its list, whose marks are about all of it, whether or not it is shown with each statement. */
type Owner = Pick<Qualifiers, 'context' | 'rider' | 'covers' | 'scope'> & {
  id: string;
  heading?: Wording | undefined;
  clauses: readonly Clause[];
};

/** The qualifiers of every statement, by its id; those of a note and of a heading of costs by the id of the field. */
export function qualifiersIn(scheme: Scheme): ReadonlyMap<string, Qualifiers> {
  const found = new Map<string, Qualifiers>();
  const notesAt = notesByPlace(scheme);
  // notes below prose and rules are statements of their own
  const ofCover = new Set<MessageContext>(['coverage', 'cost', 'exclusion']);
  for (const owner of ownersIn(scheme)) {
    const remarks = ofCover.has(owner.context) ? remarksBelow(owner.id, scheme) : [];
    const visit = (list: readonly Clause[], above: readonly Clause[]) => {
      const first = list.findIndex(isMarked);
      const introductions = first > 0 ? list.slice(0, first).filter(pointsAhead) : [];
      list.forEach((clause, i) => {
        const conditions = isMarked(clause) ? [...above, ...introductions] : above;
        const continued = isNumbered(clause) ? upToNextMarked(list.slice(i + 1)) : [];
        found.set(clause.id, {
          ...owner,
          clause,
          conditions,
          continued,
          notes: notesOf([clause, ...continued], undefined, notesAt, scheme),
          listNotes: notesOf(conditions.map(alone), owner.heading, notesAt, scheme),
          remarks: remarks.filter((remark) => isAbout(remark, clause, owner.clauses)),
        });
        visit(clause.items, [...conditions, clause]);
      });
    };
    visit(owner.clauses, []);
  }
  addPaymentRules(scheme, found);
  for (const { id, clause } of scheme.notes) {
    const own = found.get(clause.id);
    if (own) found.set(id, own);
  }
  for (const { id, heading, cover, codes } of scheme.costs) {
    if (!heading || !codes) continue;
    const clause: Clause = { id, text: heading, items: [], exceptions: [], notes: [], references: [], codes };
    const base = { clause, context: 'coverage' as const, rider: riderNamed(heading, scheme), covers: [cover] };
    const notes = notesOf([clause], undefined, notesAt, scheme);
    found.set(id, { ...base, scope: undefined, conditions: [], continued: [], notes, listNotes: [], remarks: [] });
  }
  return found;
}

/** 上記②～⑤の費用は、原則としてその全額が…: how a cost is paid is printed apart from it, and belongs to it and to all below it. */
function addPaymentRules(scheme: Scheme, found: Map<string, Qualifiers>): void {
  const costs = scheme.costs.flatMap(({ items }) => items.flatMap(withItems)).map(({ id }) => id);
  for (const { of, statement } of [...scheme.paymentRules, ...scheme.reductions]) {
    const rule = statementAround(statement, found);
    if (!rule) continue;
    const ofRule = costs.filter((id) => of.some((each) => id === each || id.startsWith(`${each}/`)));
    for (const id of ofRule) {
      const own = found.get(id)!;
      if (id !== rule.id && !isSaidBy(own, rule)) found.set(id, { ...own, conditions: [rule, ...own.conditions] });
    }
  }
}

/** Whether something goes along with a statement already. */
function isSaidBy({ clause, conditions, continued, notes, listNotes, remarks }: Qualifiers, said: Clause): boolean {
  const ofNotes = [...notes, ...listNotes, ...remarks].map((note) => note.clause);
  return [...conditions, ...[clause, ...continued, ...ofNotes].flatMap(withItems)].some(({ id }) => id === said.id);
}

function withItems(clause: Clause): Clause[] {
  return [clause, ...clause.items.flatMap(withItems)];
}

function ownersIn(scheme: Scheme): Owner[] {
  const { riders } = scheme;
  const plain = { rider: undefined, covers: [], scope: undefined };
  const sectionOf = (id: string) => scheme.sections.find((section) => holds(section, id));
  const contextIn = (id: string): MessageContext => {
    const section = sectionOf(id);
    return section ? contextOf(section) : 'prose';
  };
  const of = (context: MessageContext, fields: readonly { id: string; clauses: readonly Clause[] }[]): Owner[] =>
    fields.map(({ id, clauses }) => ({ ...plain, id, context, clauses }));
  const owners = [
    ...scheme.coverages.map(({ id, heading, cover, clauses }): Owner => ({
      ...plain,
      id,
      context: 'coverage',
      rider: riderNamed(heading, scheme),
      covers: cover ? [cover] : [],
      clauses,
    })),
    ...scheme.costs.map(({ id, heading, cover, codes, items }): Owner => ({
      id,
      context: 'cost',
      rider: riderNamed(heading, scheme),
      covers: [cover],
      // 費用の種類 says nothing; …が発見された場合に支出する, and a mark, do
      scope: codes || (heading && isMarkedIn(heading, scheme)) ? heading : undefined,
      heading,
      clauses: items,
    })),
    ...scheme.exclusions.map(({ id, scope, rider, covers, items }): Owner => ({
      id,
      context: 'exclusion',
      rider: riders.find((each) => each.id === rider) ?? riderNamed(scope, scheme),
      covers: [],
      // what holds for every cover has no limits to state
      scope: isOfAll({ scope, rider, covers }, scheme) ? undefined : scope,
      heading: scope,
      clauses: items,
    })),
    ...riders.map((rider): Owner => ({ ...plain, id: rider.id, context: 'rider', rider, clauses: rider.clauses })),
    ...of('definition', scheme.definitions),
    ...of('service', scheme.services),
    ...of('example', scheme.lossExamples),
    ...of('notice', scheme.provisions),
    ...scheme.sections.map((section): Owner => {
      const clauses = section.contents.flatMap((content) =>
        'clause' in content ? [content.clause] : 'table' in content ? content.table.rows.flat() : [],
      );
      return { ...plain, id: section.id, context: contextOf(section), clauses };
    }),
  ];
  // a note belongs to what its mark is printed in
  const marked = (clause: Clause, id: string): boolean =>
    clause.notes.includes(id) || clause.items.some((item) => marked(item, id));
  const ofNotes = scheme.notes.map(({ id, clause }): Owner => {
    const owner = owners.find(({ clauses }) => clauses.some((each) => marked(each, id)));
    return { ...plain, ...owner, id, context: contextIn(id), clauses: [clause] };
  });
  return [...owners, ...ofNotes];
}

/** Whether a heading says nothing about what exclusions hold for: every cover, or a rider that is named anyway. */
function isOfAll(
  { scope, rider, covers }: Pick<Scheme['exclusions'][number], 'scope' | 'rider' | 'covers'>,
  { covers: all, riders }: Scheme,
): boolean {
  if (rider !== undefined) return riderNamed(scope, { riders }) !== undefined;
  return all.every(({ name }) => covers?.includes(name));
}

function holds({ contents }: Section, id: string): boolean {
  return contents.some((each) => 'field' in each && each.field === id);
}

function isMarked({ marker }: Clause): boolean {
  return marker !== undefined;
}

/** ① （1） ●: what follows without a marker continues it. ・ marks one line. */
function isNumbered({ marker }: Clause): boolean {
  return marker !== undefined && marker.value !== '・';
}

// 次の事由について 以下は; not 200億円以下の
const AHEAD = /(?<![0-9０-９億万千円店名人歳日年%％])(?:以下|次)(?:の|に|は|を|から|「)/;
// 下表「…」欄記載の 下記口座
const TO_TABLE = /下記|下表/;

/** Words that announce what is below them, and mean nothing without it. */
export function pointsAhead({ text, items }: Clause): boolean {
  return items.length === 0 && AHEAD.test(text?.value ?? '');
}

/** Words that send the reader to a table or a form below them. */
export function pointsToTable({ text }: Clause): boolean {
  return TO_TABLE.test(text?.value ?? '');
}

function upToNextMarked(list: readonly Clause[]): Clause[] {
  const next = list.findIndex(isMarked);
  return next < 0 ? [...list] : list.slice(0, next);
}

/** Without the statements below it. */
function alone(clause: Clause): Clause {
  return { ...clause, items: [] };
}

/** Every place of a mark, with its note, in the order of the text. */
function notesByPlace({ notes }: Scheme): { note: Note; span: Span }[] {
  return notes
    .flatMap((note) => note.references.map((span) => ({ note, span })))
    .sort((a, b) => a.span.start.offset - b.span.start.offset);
}

/** The notes of the marks in statements, at any depth, and behind their names; and the notes of these notes. */
function notesOf(
  clauses: readonly Clause[],
  scope: Wording | undefined,
  marks: readonly { note: Note; span: Span }[],
  scheme: Scheme,
): Note[] {
  const ids = new Set<string>();
  const inWords = (words: Wording | undefined) => {
    if (!words) return;
    let end = words.span?.end.offset ?? -1;
    for (const { note, span } of marks) {
      const isBehind = end >= 0 && span.start.offset >= end && span.start.offset <= end + 1;
      if (isBehind) end = span.end.offset;
      if (isBehind || standsIn(span, words)) add(note.id);
    }
  };
  const add = (id: string) => {
    if (ids.has(id)) return;
    ids.add(id);
    const note = scheme.notes.find((each) => each.id === id);
    if (note) inClause(note.clause);
  };
  const inClause = ({ name, text, exceptions, notes, items }: Clause) => {
    for (const words of [name, text, ...exceptions]) inWords(words);
    notes.forEach(add);
    items.forEach(inClause);
  };
  inWords(scope);
  clauses.forEach(inClause);
  return scheme.notes.filter(({ id }) => ids.has(id));
}

function isMarkedIn(words: Wording, { notes }: Scheme): boolean {
  return notes.some(({ references }) => references.some((span) => standsIn(span, words)));
}

/** The notes below a list that no mark points to. */
function remarksBelow(id: string, scheme: Scheme): Note[] {
  const section = scheme.sections.find((each) => holds(each, id));
  if (!section || scheme.notes.some((note) => note.id === id)) return [];
  return scheme.notes.filter((note) => note.references.length === 0 && holds(section, note.id));
}

/** ③④については…: a remark with markers of the list is about these items, one without is about all of them. */
function isAbout({ clause }: Note, { marker }: Clause, list: readonly Clause[]): boolean {
  const words = clause.text?.value ?? '';
  const named = list.flatMap((each) => (each.marker && CIRCLED.test(each.marker.value) ? [each.marker.value] : []));
  const isOfSome = named.some((each) => words.includes(each));
  return !isOfSome || (marker !== undefined && words.includes(marker.value));
}

// ① ⑳: other markers may be parts of words
const CIRCLED = /^[①-⑳]$/;

/** The smallest statement that a sentence is printed in: cut out of it, the sentence would lose its exceptions. */
export function statementAround(
  { span }: { span: Span },
  qualifiers: ReadonlyMap<string, Qualifiers>,
): Clause | undefined {
  const size = ([start, end]: readonly [number, number]) => end - start;
  const [smallest] = [...qualifiers.values()]
    .map(({ clause }) => ({ clause, extent: extentOf(clause) }))
    .filter(({ extent: [start, end] }) => start <= span.start.offset && span.end.offset <= end)
    .sort((a, b) => size(a.extent) - size(b.extent));
  return smallest?.clause;
}

type Extent = readonly [start: number, end: number];

// every sentence of a summary is looked for in every statement
const extents = new WeakMap<Clause, Extent>();

function extentOf(clause: Clause): Extent {
  const known = extents.get(clause) ?? measured(clause);
  extents.set(clause, known);
  return known;
}

function measured({ marker, name, text, exceptions, items }: Clause): Extent {
  const spans = [marker, name, text, ...exceptions].flatMap((words) => {
    if (!words) return [];
    return 'spans' in words && words.spans ? words.spans : words.span ? [words.span] : [];
  });
  const within = items.map(extentOf);
  return [
    Math.min(...spans.map(({ start }) => start.offset), ...within.map(([start]) => start)),
    Math.max(...spans.map(({ end }) => end.offset), ...within.map(([, end]) => end)),
  ];
}
