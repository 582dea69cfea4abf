import type { Clause } from '../../../schemas/clause.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { PrintedTable } from '../../../schemas/printed-table.ts';
import type { SectionContent, Section } from '../../../schemas/section.ts';
import type { Wording as Printed } from '../../../schemas/span.ts';
import { isWithheld } from '../../translate/confirmed.ts';
import { untranslated } from '../../translate/catalog.ts';
import { contextOf, type MessageContext } from '../../translate/source-messages.ts';
import { standsIn } from '../../translate/places.ts';
import { isTableLabels } from '../../translate/table-labels.ts';
import { anchorOf } from './address.ts';
import { rateTableViews, type RateTableView } from './rate-table.ts';
import { riderAside } from './rider-aside.ts';
import { own } from '../words/i18n.ts';
import { clauseView, noteView, printedView, textView, type ClauseView, type NoteView, type Setting } from './clause.ts';
import { type TextView } from '../html/text.ts';
import { costTableView, type CostTableView } from './cost-table.ts';
import { printedTableView, type PrintedTableView } from './printed-table.ts';
import { keyOf, tableOf } from './table-places.ts';

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

export type ItemsView = { items: ItemView[]; notes: NoteView[] };

/** The contents of a block, ready for the template. */
export function itemViews(contents: readonly SectionContent[], section: Section, setting: Setting): ItemsView {
  const items: ItemView[] = [];
  const notes: NoteView[] = [];
  const context = contextOf(section);
  const words = section.kind === 'unread' ? asPrinted(setting) : setting;
  for (const content of contents) {
    const tables = (setting.tables.at.get(keyOf(content)) ?? []).map((table) => ({
      table,
      item: { ...item('', setting), table: printedTableView(table, words) },
    }));
    if (!('field' in content)) items.push(...tables.map((each) => each.item));
    if ('clause' in content) {
      if (tableOf(content.clause, setting.tables)) continue;
      const last = items.at(-1);
      const clause = clauseView(content.clause, context, words);
      if (last && last.id === '' && !last.table) last.clauses.push(clause);
      else items.push({ ...item('', setting), clauses: [clause] });
    } else if ('field' in content) {
      const note = setting.scheme.notes.find(({ id }) => id === content.field);
      if (note && !setting.tables.shows.has(note.id)) notes.push(noteView(note, context, setting));
      else if (note) continue;
      else items.push(...fieldViews(content.field, section, tables, setting));
    }
  }
  return { items, notes };
}

/** Text that is not read yet is shown as original text, even where a translator met the same words elsewhere. */
function asPrinted(setting: Setting): Setting {
  return { ...setting, i18n: { ...setting.i18n, translate: untranslated } };
}

/** A table of a field, and the item that shows it. */
type TableItem = { table: PrintedTable; item: ItemView };

/**
 * The statements of a field, and its tables among them. A statement that a table shows is shown there alone; the lead and the address
 * of the field are on the first item.
 * @param clauses  All statements of the field.
 * @param itemOf   Makes an item of statements that follow each other.
 */
function aroundTables(
  clauses: readonly Clause[],
  tables: readonly TableItem[],
  base: ItemView,
  itemOf: (run: readonly Clause[]) => ItemView,
  { tables: places }: Setting,
): ItemView[] {
  const left = [...tables];
  const items: ItemView[] = [];
  let run: Clause[] = [];
  const flush = () => {
    if (run.length > 0) items.push({ ...itemOf(run), id: '' });
    run = [];
  };
  for (const clause of clauses) {
    const table = tableOf(clause, places);
    if (!table) {
      run.push(clause);
      continue;
    }
    flush();
    const at = left.findIndex((each) => each.table === table);
    if (at !== -1) items.push(...left.splice(at, 1).map((each) => each.item));
  }
  flush();
  return [...left.map((each) => each.item), ...items].map((each, i) => (i === 0 ? { ...each, id: base.id } : each));
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

function fieldViews(id: string, section: Section, tables: readonly TableItem[], setting: Setting): ItemView[] {
  const { scheme, i18n } = setting;
  const find = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === id);
  const base = item(id, setting);
  const say = (printed: Printed | undefined, context: MessageContext) => printedView(printed, context, setting);
  // a lead that repeats the heading is left out
  const lead = (printed: Printed | undefined, context: MessageContext) =>
    printed && !section.heading?.value.includes(printed.value) ? say(printed, context) : base.lead;
  const words = (text: string) => textView(own(text, i18n), i18n);
  const around = (clauses: readonly Clause[], itemOf: (run: readonly Clause[]) => ItemView) =>
    aroundTables(clauses, tables, base, itemOf, setting);
  const shown = (clauses: readonly Clause[], context: MessageContext) =>
    clauses.map((clause) => clauseView(clause, context, setting));

  const coverage = find(scheme.coverages);
  if (coverage) return around(coverage.clauses, (run) => ({ ...base, clauses: shown(run, 'coverage') }));
  const costs = find(scheme.costs);
  if (costs) {
    const heading = lead(costs.heading, 'heading');
    const isNamed = costs.items.some(({ name }) => name);
    return around(costs.items, (run) =>
      isNamed
        ? { ...base, cost: costTableView({ ...costs, items: [...run] }, heading, setting) }
        : { ...base, lead: heading, clauses: shown(run, 'cost') },
    );
  }
  const exclusions = find(scheme.exclusions);
  if (exclusions) {
    // an exclusion is an item of a list, even if the source has no marker
    const marked = (run: readonly Clause[]) =>
      shown(run, 'exclusion').map((view) => ({ ...view, marker: view.marker || i18n.locale.marker('・') }));
    const items = around(exclusions.items, (run) => ({
      ...base,
      lead: lead(exclusions.scope, 'heading'),
      clauses: marked(run),
    }));
    const last = items.at(-1)!;
    return [...items.slice(0, -1), { ...last, openEnd: say(exclusions.openEnd, 'exclusion') }];
  }
  const definition = find(scheme.definitions);
  if (definition)
    return around(definition.clauses, (run) => ({
      ...base,
      lead: say(definition.term, 'definition'),
      clauses: shown(run, 'definition'),
    }));
  const rider = find(scheme.riders);
  if (rider) {
    const aside = riderAside(rider, setting);
    return around(rider.clauses, (run) => ({
      ...base,
      lead: lead(rider.name, 'rider'),
      aside,
      clauses: shown(run, 'rider'),
    }));
  }
  const service = find(scheme.services);
  if (service) {
    const aside = service.availability ? [say(service.availability, 'service')] : [];
    const whole = (run: readonly Clause[]) => ({
      ...base,
      lead: lead(service.name, 'service'),
      aside,
      clauses: shown(run, 'service'),
    });
    // a service may have a name alone
    return service.clauses.length > 0 || setting.tables.shows.has(id)
      ? around(service.clauses, whole)
      : [...tables.map((each) => each.item), whole([])];
  }
  const example = find(scheme.lossExamples);
  if (example) return around(example.clauses, (run) => ({ ...base, clauses: shown(run, 'example') }));
  const provision = find(scheme.provisions);
  if (provision) {
    const clauses = provision.clauses.filter((clause) => !isTableLabels(clause, scheme));
    return around(clauses, (run) => ({
      ...base,
      lead: lead(provision.heading, 'heading'),
      clauses: shown(run, 'notice'),
    }));
  }
  const contact = find(scheme.contacts);
  if (contact) {
    const role = section.heading ? base.lead : words(i18n.t(`pamphlet.role.${contact.role}`));
    return [{ ...base, lead: role, lines: contactLines(contact, setting) }];
  }
  const rates = find(scheme.rateTables);
  if (rates) return [{ ...base, rates: rateTableViews({ ...scheme, rateTables: [rates] }, i18n) }];
  return tables.map((each) => each.item);
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
