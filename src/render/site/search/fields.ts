import type { Note } from '../../../../schemas/note.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Section, SectionContent } from '../../../../schemas/section.ts';
import type { Wording as Printed } from '../../../../schemas/span.ts';
import { placeOfWording } from '../../../compare/places.ts';
import type { SearchKind } from '../../../search/search-index.ts';
import { isWithheld } from '../../../translate/confirmed.ts';
import { contextOf, type MessageContext } from '../../../translate/source-messages.ts';
import { anchorOf } from '../../document/address.ts';
import { markView, type Setting } from '../../document/clause.ts';
import { labelView, openEndView, wholeStatement } from '../../document/whole-statement.ts';
import { type TextView } from '../../html/text.ts';
import { clauseEntries, isLeftOut, firstPlaceOf, textsOf, type Place } from './clauses.ts';
import { notesOfLabel, plain, qualifiedBy, words, type EntryContent, type Qualified } from './entry.ts';
import { tableEntries } from './tables.ts';
import { keyOf } from '../../document/table-places.ts';

/** The contents of a section, one entry per clause, row or field, and the words of the tables that are shown there. */
export function contentOf(
  content: SectionContent,
  section: Section,
  anchorIn: (scheme: Scheme) => string,
  setting: Setting,
): EntryContent[] {
  const place: Place = {
    under: section.heading ? [labelView(section.heading, 'heading', setting)] : [],
    anchors: [anchorIn(setting.scheme)],
  };
  return [...statementsOf(content, section, place, setting), ...tableEntries(keyOf(content), place, setting)];
}

function statementsOf(content: SectionContent, section: Section, place: Place, setting: Setting): EntryContent[] {
  const context = contextOf(section);
  if ('clause' in content) return clauseEntries([content.clause], kindOf(context), place, setting);
  if ('table' in content)
    return content.table.rows.flatMap((row) => {
      const shown = row.filter((cell) => !isLeftOut(cell, setting.scheme));
      return {
        kind: kindOf(context),
        ...place,
        at: shown.map(firstPlaceOf).find((place) => place !== '') ?? '',
        texts: shown.flatMap((cell) => textsOf(wholeStatement(cell, setting).words)),
        qualified: rowOf(shown.map((cell) => qualifiedBy(wholeStatement(cell, setting)))),
      };
    });
  return fieldEntries(content.field, place, setting);
}

function fieldEntries(id: string, outer: Place, setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const find = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === id);
  const say = (printed: Printed | undefined, of: Parameters<typeof labelView>[1]) => labelView(printed, of, setting);
  const place = { under: outer.under, anchors: [anchorOf(id, scheme), ...outer.anchors] };
  const isNew = (lead: TextView) =>
    plain(lead) !== '' && !outer.under.some((each) => plain(each).includes(plain(lead)));
  // a lead that repeats the heading is left out
  const inner = (lead: TextView): Place => (isNew(lead) ? { ...place, under: [...outer.under, lead] } : place);
  const leadEntries = (printed: Printed | undefined, lead: TextView): EntryContent[] =>
    isNew(lead)
      ? [{ ...place, kind: 'heading', qualified: notesOfLabel(lead), at: placeOfWording(printed), texts: [lead] }]
      : [];

  const coverage = find(scheme.coverages);
  if (coverage) return clauseEntries(coverage.clauses, 'coverage', place, setting);
  const costs = find(scheme.costs);
  if (costs) {
    const heading = say(costs.heading, 'heading');
    return [...leadEntries(costs.heading, heading), ...clauseEntries(costs.items, 'cost', inner(heading), setting)];
  }
  const exclusions = find(scheme.exclusions);
  if (exclusions) {
    const scope = say(exclusions.scope, 'heading');
    const openEnd = { ...inner(scope), kind: 'exclusion' as const, at: placeOfWording(exclusions.openEnd) };
    return [
      ...leadEntries(exclusions.scope, scope),
      ...clauseEntries(exclusions.items, 'exclusion', inner(scope), setting),
      { ...openEnd, texts: [openEndView(exclusions, setting)] },
    ];
  }
  const definition = find(scheme.definitions);
  if (definition) {
    // a term and its meaning are searched together
    const term = say(definition.term, 'definition');
    const clauses = clauseEntries(definition.clauses, 'definition', inner(term), setting);
    return clauses.map((each, i) =>
      i === 0
        ? { ...each, under: outer.under, at: placeOfWording(definition.term), texts: [term, ...each.texts] }
        : each,
    );
  }
  const rider = find(scheme.riders);
  // its name is in the list of riders
  if (rider) return clauseEntries(rider.clauses, 'rider', inner(say(rider.name, 'rider')), setting);
  const service = find(scheme.services);
  if (service) {
    const name = say(service.name, 'service');
    const head = { ...place, kind: 'service' as const, at: placeOfWording(service.name) };
    return [
      { ...head, texts: [name, say(service.availability, 'service')] },
      ...clauseEntries(service.clauses, 'service', inner(name), setting),
    ];
  }
  const example = find(scheme.lossExamples);
  if (example) return clauseEntries(example.clauses, 'example', place, setting);
  const provision = find(scheme.provisions);
  if (provision) {
    const heading = say(provision.heading, 'heading');
    return [
      ...leadEntries(provision.heading, heading),
      ...clauseEntries(provision.clauses, 'notice', inner(heading), setting),
    ];
  }
  const contact = find(scheme.contacts);
  if (contact) {
    const { under } = inner(words(i18n.t(`pamphlet.role.${contact.role}`), setting));
    // one entry a line: readers search for a telephone number by itself
    return contact.lines
      .filter((line) => !isWithheld(line, contact, scheme))
      .map(({ text }) => ({
        ...place,
        under,
        kind: 'contact',
        at: placeOfWording(text),
        texts: [say(text, 'contact')],
      }));
  }
  const note = find(scheme.notes);
  return note ? noteEntries(note, place, setting) : [];
}

function noteEntries(note: Note, place: Place, setting: Setting): EntryContent[] {
  const mark = words(markView(note, setting).text, setting);
  const clauses = clauseEntries([note.clause], 'note', place, setting);
  const own = [anchorOf(note.clause.id, setting.scheme), anchorOf(note.id, setting.scheme)];
  return clauses.map((each, i) =>
    i === 0
      ? {
          ...each,
          texts: [mark, ...each.texts],
          // the marks of other statements name the note, not its words
          qualified: { ...each.qualified!, own },
        }
      : each,
  );
}

/** A row of a table is one entry: what goes along with its cells goes along with it. */
function rowOf(cells: readonly Qualified[]): Qualified {
  const own = cells.flatMap((cell) => cell.own);
  return {
    own,
    above: cells.flatMap(({ above }) => above),
    // its items are in its text
    below: cells.flatMap(({ below }) => below).filter((id) => !own.includes(id)),
  };
}

function kindOf(context: MessageContext): SearchKind {
  if (context === 'table') return 'prose';
  return context === 'identity' || context === 'plan' ? 'fact' : context;
}
