import type { Contact } from '../../../schemas/contact.ts';
import type { SectionContent, Section } from '../../../schemas/section.ts';
import type { Wording as Printed } from '../../../schemas/span.ts';
import { isWithheld } from '../../translate/confirmed.ts';
import { untranslated } from '../../translate/catalog.ts';
import { contextOf, type MessageContext } from '../../translate/source-messages.ts';
import { standsIn } from '../../translate/places.ts';
import { isTableLabels } from '../../translate/table-labels.ts';
import { anchorOf } from './address.ts';
import { rateTableViews, type RateTableView } from './rate-table.ts';
import { classesWith } from './rider.ts';
import { own } from '../words/i18n.ts';
import { clauseView, noteView, printedView, textView, type ClauseView, type NoteView, type Setting } from './clause.ts';
import { type TextView } from '../html/text.ts';
import { costTableView, type CostTableView } from './cost-table.ts';

/**
 * One part of a block: clauses below a lead (a term, the name of a rider or a service), a table of costs, lines of an
 * address, or a table as printed.
 */
export type ItemView = {
  id: string;
  lead: TextView;
  /** Next to the lead: how a rider is attached and its effect, or who may use a service. */
  aside: TextView[];
  clauses: ClauseView[];
  /** など: the list is not complete. */
  openEnd: TextView;
  cost: CostTableView | null;
  lines: TextView[];
  table: PrintedTableView | null;
  rates: RateTableView[];
};

/** A table as printed; its first row is the head. */
export type PrintedTableView = { caption: TextView; head: ClauseView[]; rows: ClauseView[][] };

export type ItemsView = { items: ItemView[]; notes: NoteView[] };

/** The contents of a block, ready for the template. */
export function itemViews(contents: readonly SectionContent[], section: Section, setting: Setting): ItemsView {
  const items: ItemView[] = [];
  const notes: NoteView[] = [];
  const context = contextOf(section);
  const words = section.kind === 'unread' ? asPrinted(setting) : setting;
  for (const content of contents) {
    if ('clause' in content) {
      const last = items.at(-1);
      const clause = clauseView(content.clause, context, words);
      if (last && last.id === '' && !last.table) last.clauses.push(clause);
      else items.push({ ...item('', setting), clauses: [clause] });
    } else if ('table' in content) {
      const [head = [], ...rows] = content.table.rows.map((row) => row.map((cell) => clauseView(cell, context, words)));
      const caption = section.heading
        ? printedView(section.heading, 'heading', setting)
        : textView(own(setting.i18n.t('pamphlet.printedTable'), setting.i18n), setting.i18n);
      items.push({ ...item('', setting), table: { caption, head, rows } });
    } else {
      const note = setting.scheme.notes.find(({ id }) => id === content.field);
      if (note) notes.push(noteView(note, context, setting));
      else items.push(...fieldViews(content.field, section, setting));
    }
  }
  return { items, notes };
}

/** Text that is not read yet is shown as original text, even where a translator met the same words elsewhere. */
function asPrinted(setting: Setting): Setting {
  return { ...setting, i18n: { ...setting.i18n, translate: untranslated } };
}

function item(id: string, { scheme }: Setting): ItemView {
  const nothing: TextView = { lang: '', pieces: [], isUntranslated: false };
  return {
    id: id === '' ? id : anchorOf(id, scheme),
    lead: nothing,
    aside: [],
    clauses: [],
    openEnd: nothing,
    cost: null,
    lines: [],
    table: null,
    rates: [],
  };
}

function fieldViews(id: string, section: Section, setting: Setting): ItemView[] {
  const { scheme, i18n } = setting;
  const find = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === id);
  const base = item(id, setting);
  const say = (printed: Printed | undefined, context: MessageContext) => printedView(printed, context, setting);
  // a lead that repeats the heading is left out
  const lead = (printed: Printed | undefined, context: MessageContext) =>
    printed && !section.heading?.value.includes(printed.value) ? say(printed, context) : base.lead;
  const words = (text: string) => textView(own(text, i18n), i18n);

  const coverage = find(scheme.coverages);
  if (coverage)
    return [{ ...base, clauses: coverage.clauses.map((clause) => clauseView(clause, 'coverage', setting)) }];
  const costs = find(scheme.costs);
  if (costs) {
    const heading = lead(costs.heading, 'heading');
    const isNamed = costs.items.some(({ name }) => name);
    if (isNamed) return [{ ...base, cost: costTableView(costs, heading, setting) }];
    return [{ ...base, lead: heading, clauses: costs.items.map((clause) => clauseView(clause, 'cost', setting)) }];
  }
  const exclusions = find(scheme.exclusions);
  if (exclusions) {
    // an exclusion is an item of a list, even if the source has no marker
    const clauses = exclusions.items
      .map((clause) => clauseView(clause, 'exclusion', setting))
      .map((view) => ({ ...view, marker: view.marker || i18n.locale.marker('・') }));
    return [
      { ...base, lead: lead(exclusions.scope, 'heading'), clauses, openEnd: say(exclusions.openEnd, 'exclusion') },
    ];
  }
  const definition = find(scheme.definitions);
  if (definition) {
    const clauses = definition.clauses.map((clause) => clauseView(clause, 'definition', setting));
    return [{ ...base, lead: say(definition.term, 'definition'), clauses }];
  }
  const rider = find(scheme.riders);
  if (rider) {
    const { t } = i18n;
    const included = classesWith(rider, scheme, i18n).map((each) => words(each.words));
    const aside = [
      words(t(`pamphlet.attachment.${rider.attachment}`)),
      ...included,
      words(t(`pamphlet.effect.${rider.effect}`)),
    ];
    const clauses = rider.clauses.map((clause) => clauseView(clause, 'rider', setting));
    return [{ ...base, lead: lead(rider.name, 'rider'), aside, clauses }];
  }
  const service = find(scheme.services);
  if (service) {
    const clauses = service.clauses.map((clause) => clauseView(clause, 'service', setting));
    const aside = service.availability ? [say(service.availability, 'service')] : [];
    return [{ ...base, lead: lead(service.name, 'service'), aside, clauses }];
  }
  const example = find(scheme.lossExamples);
  if (example) return [{ ...base, clauses: example.clauses.map((clause) => clauseView(clause, 'example', setting)) }];
  const provision = find(scheme.provisions);
  if (provision) {
    const clauses = provision.clauses
      .filter((clause) => !isTableLabels(clause, scheme))
      .map((clause) => clauseView(clause, 'notice', setting));
    return [{ ...base, lead: lead(provision.heading, 'heading'), clauses }];
  }
  const contact = find(scheme.contacts);
  if (contact) {
    const role = section.heading ? base.lead : words(i18n.t(`pamphlet.role.${contact.role}`));
    return [{ ...base, lead: role, lines: contactLines(contact, setting) }];
  }
  const rates = find(scheme.rateTables);
  // the limits of a table are at the head of their chapter, by plan
  return rates ? [{ ...base, rates: rateTableViews({ ...scheme, rateTables: [rates] }, i18n) }] : [];
}

function contactLines(contact: Contact, setting: Setting): TextView[] {
  const { scheme, i18n } = setting;
  const withheld = textView(own(i18n.t('pamphlet.withheldContact'), i18n), i18n);
  const lines: TextView[] = [];
  for (const line of contact.lines) {
    if (!isWithheld(line, contact, scheme)) lines.push(lineView(line, contact, setting));
    else if (lines.at(-1) !== withheld) lines.push(withheld);
  }
  return lines;
}

/** A line as printed. A reader must see that a form was left blank, and is not cut off. */
function lineView({ text }: Contact['lines'][number], { values }: Contact, setting: Setting): TextView {
  const view = printedView(text, 'contact', setting);
  const { i18n } = setting;
  const isBlank = values.some(({ blank, label }) => blank && label && standsIn(label.span, text));
  if (!isBlank) return view;
  const blank = { text: ` ${i18n.t('pamphlet.blankField')}`, isMark: false, href: '' };
  return { ...view, pieces: [...view.pieces, blank] };
}
