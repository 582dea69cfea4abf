import type { Clause } from '../../../schemas/clause.ts';
import type { CellContent } from '../../../schemas/printed-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span, Wording } from '../../../schemas/span.ts';
import { fieldsInSections } from '../../../schemas/section.ts';
import { placeOf } from '../../compare/place-of.ts';
import { printedIn, rowsOf } from '../../compare/rate-key.ts';
import { untranslated } from '../../translate/catalog.ts';
import { printsUnconfirmedNumber } from '../../translate/confirmed.ts';
import { isWithin } from '../../translate/places.ts';
import { rateHeads } from '../../translate/rate-heads.ts';
import {
  printedPointers,
  shownTables,
  sourceMessages,
  type MessageContext,
  type SourceMessage,
} from '../../translate/source-messages.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import { anchorOf } from './address.ts';
import { settingOf } from './clause.ts';
import { tablePlaces, type TablePlaces } from './table-places.ts';
import { figuresText } from './figures.ts';
import { planViews, type PlanView } from './key-facts.ts';
import { limitsView, type LimitRowView } from './limits.ts';
import type { TextView } from '../html/text.ts';
import { wordsAround } from './pointers.ts';
import type { PaymentRuleView } from './payment-rules.ts';
import { bandWording, cellView, type CellView, type RateTableView } from './rate-table.ts';

/**
 * Words that the page and the pamphlet of a scheme must show, and where they were read; no place for words of a profile. They may
 * have gaps, where a pointer leads (pointers.ts).
 */
export type Requirement = {
  words: string;
  /** The anchor of the statement, or the id of the premium, that must show them; '' if a chapter may show them anywhere. */
  anchor: string;
  span: Span | undefined;
};

/** What the data of a scheme say: the check of the views and the gate of the PDFs have the same list. */
export type Requirements = {
  /** Every statement, heading and note. */
  statements: Requirement[];
  /** Every row of a table of limits or deductibles: label and figures, in order. */
  terms: Requirement[];
  /** Every printed premium, and what is printed in place of one, with the label of its row. */
  premiums: Requirement[];
  /** Every printed table, with its heads, rows and columns, and the words of its cells that are no statements. */
  tables: Requirement[];
};

export function requirementsOf(scheme: Scheme, i18n: I18n): Requirements {
  return {
    statements: [...messagesOf(scheme, i18n), ...unreadText(scheme), ...(isTranslation(i18n) ? [] : outside(scheme))],
    terms: termRows(scheme, i18n),
    premiums: premiumsOf(scheme, i18n),
    tables: tablesOf(scheme, i18n),
  };
}

function messagesOf(scheme: Scheme, { translate }: I18n): Requirement[] {
  const { status } = scheme.identity;
  const isInSeveralCells = splitByTables(scheme);
  return (
    sourceMessages(scheme)
      // the sentence that closes a scheme is quoted where a comparison leaves the scheme out
      .filter(({ context, text }) => !(context === 'identity' && 'raw' in status && text === status.raw))
      .filter((message) => !isInSeveralCells(message))
      .map(({ context, text, pointers, clause, span }) => ({
        words: wordsAround(translate(context, text, printedPointers(pointers)), text, pointers),
        anchor: clause === undefined ? '' : anchorOf(clause, scheme),
        span,
      }))
  );
}

/** Whether a table has a wording in several cells, which are required one by one. */
function splitByTables(scheme: Scheme): (message: SourceMessage) => boolean {
  const cells = shownTables(scheme).flatMap(({ rows }) => rows.flat());
  const parted = new Set(
    cells.flatMap(({ contents }) =>
      contents.flatMap((each) => ('words' in each && each.of !== undefined ? [each.of] : [])),
    ),
  );
  return ({ clause, span }) =>
    clause !== undefined &&
    parted.has(clause) &&
    span !== undefined &&
    !cells.some((cell) => isWithin(span, cell.span)) &&
    cells.some((cell) => isWithin(cell.span, span));
}

/** The text that is not read yet is shown as original text. */
function unreadText(scheme: Scheme): Requirement[] {
  const contents = scheme.sections.filter(({ kind }) => kind === 'unread').flatMap((section) => section.contents);
  const clauses = contents.flatMap((content) =>
    'clause' in content ? [content.clause] : 'table' in content ? content.table.rows.flat() : [],
  );
  return clauses.flatMap(({ id, text }) =>
    text ? [{ words: untranslated('prose', text.value).text, anchor: anchorOf(id, scheme), span: spanOf(text) }] : [],
  );
}

/**
 * Typed statements that are in no section. Each of them is a part of a sentence that is: a definition in brackets, a note in a
 * cell. The words are those of the text, so they are looked for in its language alone.
 */
function outside(scheme: Scheme): Requirement[] {
  const printed = fieldsInSections(scheme);
  const fields: readonly { id: string; clauses: readonly Clause[]; words: readonly (Wording | undefined)[] }[] = [
    ...scheme.coverages.map(({ id, clauses }) => ({ id, clauses, words: [] })),
    ...scheme.costs.map(({ id, items, heading }) => ({ id, clauses: items, words: [heading] })),
    ...scheme.exclusions.map(({ id, items, scope, openEnd }) => ({ id, clauses: items, words: [scope, openEnd] })),
    ...scheme.definitions.map(({ id, term, clauses }) => ({ id, clauses, words: [term] })),
    ...scheme.services.map(({ id, name, clauses, availability }) => ({ id, clauses, words: [name, availability] })),
    ...scheme.lossExamples.map(({ id, clauses }) => ({ id, clauses, words: [] })),
    ...scheme.provisions.map(({ id, heading, clauses }) => ({ id, clauses, words: [heading] })),
    ...scheme.contacts.map(({ id, lines }) => ({ id, clauses: [], words: lines.map(({ text }) => text) })),
    ...scheme.notes.map(({ id, clause }) => ({ id, clauses: [clause], words: [] })),
  ];
  return fields
    .filter(({ id }) => !printed.has(id))
    .flatMap(({ clauses, words }) => [...words, ...clauses.flatMap(wordsIn)])
    .flatMap((worded) =>
      worded && worded.value !== ''
        ? [{ words: untranslated('prose', worded.value).text, anchor: '', span: spanOf(worded) }]
        : [],
    );
}

function wordsIn({ name, text, exceptions, items }: Clause): (Wording | undefined)[] {
  return [name, text, ...exceptions, ...items.flatMap(wordsIn)];
}

/** The anchor of a table stands for its shape, that of a cell for the words in it. */
function tablesOf(scheme: Scheme, i18n: I18n): Requirement[] {
  const unread = new Set(scheme.sections.flatMap(({ kind, id }) => (kind === 'unread' ? [id] : [])));
  const ofRates = scheme.rateTables.flatMap((table) => {
    const { corner, premiums, column } = rateHeads(table.cells, table, scheme);
    return [...corner, ...premiums, ...column].map((words) => ({
      words: i18n.translate('table', words.value).text,
      anchor: anchorOf(table.id, scheme),
      span: spanOf(words),
    }));
  });
  const { statements } = tablePlaces(scheme);
  const asPrinted = shownTables(scheme).flatMap(({ id, section, span, heads, columns, rows }) => {
    const translate = unread.has(section) ? untranslated : i18n.translate;
    const anchor = anchorOf(id, scheme);
    const words = rows.flatMap((row, r) =>
      row.flatMap(({ contents, span: cell }, c) =>
        contents
          .flatMap((content) => wordsOf(content, cell, statements, scheme))
          .map(([printed, context]) => ({
            words: translate(context, printed.value).text,
            anchor: cellAnchor(anchor, r, c),
            span: spanOf(printed),
          })),
      ),
    );
    return [{ words: shapeOf(heads, rows.length, columns), anchor, span }, ...words];
  });
  return [...ofRates, ...asPrinted];
}

/** The words of a cell that have no address of their own: those of the table, terms and names. */
function wordsOf(
  content: CellContent,
  cell: Span,
  statements: TablePlaces['statements'],
  scheme: Scheme,
): (readonly [Wording, MessageContext])[] {
  if ('words' in content)
    return printsUnconfirmedNumber({ text: content.words }, scheme) ? [] : [[content.words, 'table']];
  const stated = 'statement' in content ? statements.get(content.statement) : undefined;
  if (!stated || !('words' in stated)) return [];
  return stated.words.filter(([printed]) => (printed.spans ?? [printed.span!]).some((place) => isWithin(place, cell)));
}

/** `table: 2 heads, 5 rows, 4 columns`: what a table must be shown with. */
export function shapeOf(heads: number, rows: number, columns: number): string {
  return `table: ${heads} heads, ${rows - heads} rows, ${columns} columns`;
}

export function cellAnchor(table: string, row: number, column: number): string {
  return `${table}/${row}/${column}`;
}

function termRows(scheme: Scheme, i18n: I18n): Requirement[] {
  const ofPlans = scheme.plans.map(({ limits, deductibles }) => [...limits, ...deductibles][0]?.amount.span);
  const plans = planViews(scheme, i18n).map((plan, i) => ({
    words: planRow(plan),
    anchor: '',
    span: ofPlans.filter((span) => span !== undefined)[i],
  }));
  const { sublimits, deductibles, rules } = limitsView(settingOf(scheme, i18n));
  const amounts = [...scheme.sublimits, ...scheme.deductibles].map(({ amount }) => amount.span);
  const beside = [...sublimits.rows, ...deductibles.rows].map((row) => ({
    words: limitRow(row),
    anchor: '',
    span: amounts.find((span) => placeOf(span) === row.lines[0]!.at),
  }));
  const statements = [...scheme.paymentRules, ...scheme.reductions].map(({ statement }) => statement.span);
  const applied = rules.rows.map((row) => ({
    words: ruleRow(row),
    anchor: '',
    span: statements.find((span) => placeOf(span) === row.at),
  }));
  return [...plans, ...beside, ...applied];
}

function premiumsOf(scheme: Scheme, i18n: I18n): Requirement[] {
  return scheme.rateTables.flatMap((table) => {
    const rows = rowsOf(table);
    const labels = new Map(rows?.values.map((value) => [value.id, bandWording(value, i18n).text]));
    return table.cells.map((cell) => {
      const row = cell.factors.find(({ axis }) => axis === rows?.axis)?.value ?? '';
      return {
        words: (labels.get(row) ?? '') + cellWords(cellView(cell, scheme, i18n)),
        anchor: cell.id,
        span: printedIn(cell).span,
      };
    });
  });
}

/** The words of a row of the table of plans, from left to right. */
export function planRow({ label, limits, deductibles }: PlanView): string {
  return [
    label.text,
    ...limits.map(({ cover, amount, bases }) => cover + amount + bases),
    ...deductibles.map(({ cover, amount, bases }) => cover + amount + bases),
  ].join('');
}

/** The words of a row of the tables of other limits and of deductibles. */
export function limitRow({ of, plan, condition, figures, bases, lines }: LimitRowView): string {
  return (
    namesOf(of) + plan + condition.words.text + figuresText(figures) + bases + lines.map(({ text }) => text).join(', ')
  );
}

/** The words of a row of the table that says how limits and deductibles apply. */
export function ruleRow({ of, relations, condition, line }: PaymentRuleView): string {
  return namesOf(of) + relations.map(({ text }) => text).join('') + condition.text + line;
}

function namesOf(of: readonly TextView[]): string {
  return of.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
}

/** The words of a row of a table of premiums. */
export function premiumRow({ label, cells }: RateTableView['rows'][number]): string {
  return label.text + cells.map(cellWords).join('');
}

/** The words of a cell of such a table. */
export function cellWords({ code, text }: CellView): string {
  return code + text.text;
}

function spanOf({ span, spans }: Pick<Wording, 'span' | 'spans'>): Span | undefined {
  return span ?? spans?.[0];
}
