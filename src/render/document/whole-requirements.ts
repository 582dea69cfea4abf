import type { Clause } from '../../../schemas/clause.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import { fieldsInSections } from '../../../schemas/section.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span, Wording } from '../../../schemas/span.ts';
import { printsUnconfirmedNumber } from '../../translate/confirmed.ts';
import { contextOf, pointersIn, printedPointers, type MessageContext } from '../../translate/source-messages.ts';
import type { I18n } from '../words/i18n.ts';
import { anchorOf } from './address.ts';
import { coverWords } from './cover-name.ts';
import { GAP, wordsAround } from './pointers.ts';
import { pointsAhead } from './qualifiers.ts';

/**
 * What goes along with a statement wherever a view lists it, in words. `statement`: its anchor. It is made from the data, and not from
 * what the views are made of, so that it notices what they leave out.
 */
export type WholeRequirement = {
  statement: string;
  /** Its rider, its cover, the heading of its list: what the view must name it under. */
  owners: string[];
  qualifiers: string[];
  span: Span | undefined;
};

/** What a field says about all statements of its list. */
type List = {
  id: string;
  context: MessageContext;
  clauses: readonly Clause[];
  about: string[];
  heading: Wording | undefined;
};

export function wholeRequirements(scheme: Scheme, i18n: I18n): ReadonlyMap<string, WholeRequirement> {
  const found = new Map<string, WholeRequirement>();
  const shown = fieldsInSections(scheme);
  // search results have no marks
  const say = (context: MessageContext, words: Wording | undefined, clause?: Clause): string[] => {
    if (!words || words.value === '') return [];
    const pointers = pointersIn(words, context, scheme, clause);
    const said = i18n.translate(context, words.value, printedPointers(pointers));
    const parts = said.parts.filter((part) => typeof part === 'string' || !('mark' in part));
    return [wordsAround({ ...said, parts }, words.value, pointers)];
  };
  const contextOfNote = new Map<string, MessageContext>();
  const remarksOf = new Map<string, string[]>();
  const lists = listsOf(
    scheme,
    (words) => say('heading', words),
    (words) => say('rider', words),
    (cover) => coverWords(cover, scheme, i18n).text,
  );
  for (const { id, context } of lists) {
    const section = scheme.sections.find(({ contents }) =>
      contents.some((each) => 'field' in each && each.field === id),
    );
    for (const content of section?.contents ?? []) {
      if (!('field' in content)) continue;
      if (!contextOfNote.has(content.field)) contextOfNote.set(content.field, context);
      const isRemark = scheme.notes.some((note) => note.id === content.field && note.references.length === 0);
      if (isRemark && isOfCover(context)) remarksOf.set(id, [...(remarksOf.get(id) ?? []), content.field]);
    }
  }
  // a note belongs to what its mark is in
  const ofNotes = scheme.notes.flatMap(({ id, clause }): List[] => {
    const list = lists.find(({ clauses }) => clauses.some((each) => hasNote(each, id)));
    return list
      ? [{ ...list, id, context: contextOfNote.get(id) ?? list.context, clauses: [clause], heading: undefined }]
      : [];
  });
  const allWordsOf = (clause: Clause, context: MessageContext): string[] => [
    ...say(context, clause.text, clause),
    ...clause.items.flatMap((item) => allWordsOf(item, context)),
  ];
  const noteWords = (id: string): string[] => {
    const note = scheme.notes.find((each) => each.id === id);
    const context = contextOfNote.get(id);
    return note && context && shown.has(id) ? allWordsOf(note.clause, context) : [];
  };
  // how a cost is paid: 上記②～⑤の費用は、原則としてその全額が…
  const statements = statementsWithContext(scheme, lists);
  const rules = [...scheme.paymentRules, ...scheme.reductions];
  const paidBy = (cost: string): string[] =>
    rules
      .filter(({ of }) => of.includes(cost))
      .flatMap(({ statement: { span } }) => {
        const around = statements.find(({ clause }) => isIn(span, clause.text));
        return around ? say(around.context, around.clause.text, around.clause) : [];
      });
  for (const { id, context, clauses, about, heading } of [...lists, ...ofNotes]) {
    const notesOfList = marksIn([heading], scheme).flatMap(noteWords);
    // ③については: a remark that prints the numbers of some items is about these
    const numbers = clauses.flatMap(({ marker }) => (marker && /^[①-⑳]$/.test(marker.value) ? [marker.value] : []));
    const remarksAbout = ({ marker }: Clause): string[] =>
      (remarksOf.get(id) ?? [])
        .filter((note) => {
          const words = scheme.notes.find((each) => each.id === note)?.clause.text?.value ?? '';
          const named = numbers.filter((number) => words.includes(number));
          return named.length === 0 || (marker !== undefined && named.includes(marker.value));
        })
        .flatMap(noteWords);
    const visit = (clause: Clause, outer: readonly string[]) => {
      if (printsUnconfirmedNumber(clause, scheme)) return;
      const above = context === 'cost' ? [...paidBy(clause.id), ...outer] : outer;
      const place = (clause.text ?? clause.name)?.span ?? (clause.text ?? clause.name)?.spans?.[0];
      found.set(anchorOf(clause.id, scheme), {
        statement: anchorOf(clause.id, scheme),
        owners: about,
        qualifiers: [...notesOfList, ...above, ...ownQualifiers(clause), ...remarksAbout(clause)],
        span: place,
      });
      const words = [
        ...say(context, clause.name, clause),
        ...say(context, clause.text, clause),
        ...clause.exceptions.flatMap((each) => say(context, each, clause)),
      ];
      for (const item of clause.items) visit(item, [...above, ...words]);
    };
    const ownQualifiers = (clause: Clause): string[] => [
      ...clause.exceptions.flatMap((each) => say(context, each, clause)),
      ...[...clause.notes, ...marksIn([clause.name, clause.text, ...clause.exceptions], scheme)].flatMap(noteWords),
      ...(clause.itemsOf === 'exceptions' ? clause.items.flatMap((item) => say(context, item.text, item)) : []),
      ...clause.items.flatMap(ownQualifiers),
    ];
    const firstMarked = clauses.findIndex(({ marker }) => marker);
    const introductions = clauses.slice(0, Math.max(firstMarked, 0)).filter(pointsAhead);
    const introduced = introductions.flatMap((each) => [
      ...say(context, each.text, each),
      ...each.notes.flatMap(noteWords),
    ]);
    for (const clause of clauses) visit(clause, clause.marker ? introduced : []);
  }
  for (const { id, heading, cover, codes } of scheme.costs) {
    if (!heading || !codes) continue;
    const statement = anchorOf(id, scheme);
    const qualifiers = marksIn([heading], scheme).flatMap(noteWords);
    found.set(statement, { statement, owners: [coverWords(cover, scheme, i18n).text], qualifiers, span: heading.span });
  }
  return found;
}

/** Every statement of the text with the context of its words. */
function statementsWithContext(
  { sections }: Scheme,
  lists: readonly List[],
): { clause: Clause; context: MessageContext }[] {
  const within = (clause: Clause): Clause[] => [clause, ...clause.items.flatMap(within)];
  const prose = sections.flatMap((section) =>
    section.contents.flatMap((content) =>
      'clause' in content ? within(content.clause).map((clause) => ({ clause, context: contextOf(section) })) : [],
    ),
  );
  const ofLists = lists.flatMap(({ clauses, context }) =>
    clauses.flatMap(within).map((clause) => ({ clause, context })),
  );
  return [...ofLists, ...prose];
}

function isIn(span: Span, words: Wording | undefined): boolean {
  const stretches = words?.spans ?? (words?.span ? [words.span] : []);
  return (
    stretches.length > 0 &&
    stretches[0]!.start.offset <= span.start.offset &&
    span.end.offset <= stretches.at(-1)!.end.offset
  );
}

function isOfCover(context: MessageContext): boolean {
  return context === 'coverage' || context === 'cost' || context === 'exclusion';
}

function hasNote({ notes, items }: Clause, id: string): boolean {
  return notes.includes(id) || items.some((item) => hasNote(item, id));
}

/** The notes of the marks in words, and of those directly behind them. */
function marksIn(words: readonly (Wording | undefined)[], { notes }: Scheme): string[] {
  const marks = notes
    .flatMap(({ id, references }) => references.map(({ start, end }) => ({ id, from: start.offset, to: end.offset })))
    .sort((a, b) => a.from - b.from);
  const spans = words.flatMap((each) => each?.spans ?? (each?.span ? [each.span] : []));
  return spans.flatMap(({ start, end }) => {
    let reach = end.offset + 1;
    return marks.flatMap(({ id, from, to }) => {
      if (from < start.offset || from > reach) return [];
      reach = Math.max(reach, to + 1);
      return [id];
    });
  });
}

/** The lists of statements about cover, each with its rider, and with its heading if that says what the list holds for. */
function listsOf(
  scheme: Scheme,
  heading: (words: Wording) => string[],
  name: (words: Wording) => string[],
  labelOf: (cover: CoverName) => string,
): List[] {
  const { coverages, costs, exclusions, riders, covers, provisions } = scheme;
  return [
    ...coverages.map(({ id, cover, clauses }): List => ({
      id,
      context: 'coverage',
      clauses,
      about: cover ? [labelOf(cover)] : [],
      heading: undefined,
    })),
    ...costs.map(({ id, heading: own, cover, codes, items }): List => ({
      id,
      context: 'cost',
      clauses: items,
      about: [labelOf(cover), ...(own && (codes || marksIn([own], scheme).length > 0) ? heading(own) : [])],
      heading: own,
    })),
    ...exclusions.map(({ id, scope, rider, covers: own, items }): List => {
      const owner = riders.find((each) => each.id === rider);
      const isOfAll = covers.every((cover) => own?.includes(cover.name));
      return {
        id,
        context: 'exclusion',
        clauses: items,
        about: owner ? name(owner.name) : isOfAll ? [] : heading(scope),
        heading: owner || !isOfAll ? scope : undefined,
      };
    }),
    ...riders.map((rider): List => ({
      id: rider.id,
      context: 'rider',
      clauses: rider.clauses,
      about: name(rider.name),
      heading: undefined,
    })),
    ...provisions.map(({ id, clauses }): List => ({ id, context: 'notice', clauses, about: [], heading: undefined })),
  ];
}

/** A statement as a view shows it: its anchor, what it is named under, and all words that are shown with it. */
export type Stated = { statement: string; owners: string[]; words: string };

/** A qualifier of a statement that a view shows without it. */
export type Bare = { words: string; span: Span | undefined };

export function bareIn(stated: readonly Stated[], required: ReadonlyMap<string, WholeRequirement>): Bare[] {
  return stated.flatMap(({ statement, owners, words }) => {
    const wanted = required.get(statement);
    if (!wanted) return [];
    const shown = withoutSpaces(words);
    const named = owners.map(withoutSpaces);
    const lost = [
      ...wanted.owners.filter((each) => !named.some((owner) => isNamed(withoutSpaces(each), owner, wanted.owners))),
      ...wanted.qualifiers.filter((each) => !each.split(GAP).every((part) => shown.includes(withoutSpaces(part)))),
    ];
    return lost.map((each) => ({ words: each.replaceAll(GAP, ''), span: wanted.span }));
  });
}

/** Whether words name an owner: they are its name or contain it, and are not the name of another owner of the statement. */
function isNamed(wanted: string, owner: string, owners: readonly string[]): boolean {
  if (owner === wanted) return true;
  return owner.includes(wanted) && !owners.some((each) => withoutSpaces(each) === owner);
}

function withoutSpaces(words: string): string {
  return words.replaceAll(GAP, '').replace(/\s+/g, '');
}
