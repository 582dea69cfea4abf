import { GAP } from './pointers.ts';
import type { TextView } from '../html/text.ts';
import type { ClauseView, NoteView } from './clause.ts';
import type { PamphletView, FullChapterView } from './document.ts';
import type { ItemView } from './items.ts';
import { partsOf, type PrintedTableView } from './printed-table.ts';
import type { RateTableView } from './rate-table.ts';
import {
  cellAnchor,
  cellWords,
  limitRow,
  planRow,
  ruleRow,
  shapeOf,
  type Requirement,
  type Requirements,
} from './requirements.ts';

/** What a page or a pamphlet shows, as its template gets it. White space is left out. */
type Shown = {
  /** All words of the chapters and of the checklist, one string for each wording. */
  words: Set<string>;
  /** The wordings of each statement, and each premium with its label, by the anchor or the id. */
  own: Map<string, Set<string>>;
  /** The rows of the tables of limits and deductibles. */
  rows: Set<string>;
};

/** A chapter of any document. */
type ShownChapter = Omit<FullChapterView, 'name'>;

/**
 * Find what a page or a pamphlet of a scheme must show and does not. Its summary repeats the chapters, so it is no evidence.
 * @param view  What the template gets.
 */
export function unshownIn(
  view: { chapters: readonly ShownChapter[]; checklist: PamphletView['checklist'] },
  { statements, terms, premiums, tables }: Requirements,
): Requirement[] {
  const shown: Shown = { words: new Set(), own: new Map(), rows: new Set() };
  for (const chapter of view.chapters) addChapter(shown, chapter);
  for (const { items } of view.checklist) for (const { reason } of items) addWords(shown, reason.text);
  // most wordings are shown as a whole: the rest is a part of one
  let all: string | undefined;
  const isPart = (wanted: string) => (all ??= [...shown.words].join('\n')).includes(wanted);
  const isShown = ({ anchor, words }: Requirement) => {
    const wanted = withoutSpaces(words);
    if (anchor !== '') return shown.own.get(anchor)?.has(wanted) ?? false;
    return shown.words.has(wanted) || isPart(wanted);
  };
  return [
    ...[...statements, ...premiums, ...tables].filter((each) => !isShown(each)),
    ...terms.filter(({ words }) => !shown.rows.has(withoutSpaces(words))),
  ];
}

function withoutSpaces(words: string): string {
  return words.replaceAll(GAP, '').replace(/\s+/g, '');
}

function addWords({ words }: Shown, text: string): void {
  words.add(withoutSpaces(text));
}

function addRow({ rows }: Shown, row: string): void {
  rows.add(withoutSpaces(row));
}

function addOwn({ own }: Shown, anchor: string, text: string): void {
  const wordings = own.get(anchor) ?? new Set();
  own.set(anchor, wordings.add(withoutSpaces(text)));
}

/** A wording of a statement, also without the note marks that are printed behind it. */
function addWording(shown: Shown, anchor: string, text: TextView): void {
  if (text.pieces.length === 0) return;
  addText(shown, text);
  addOwn(shown, anchor, plainText(text));
  for (let end = text.pieces.length - 1; end > 0 && text.pieces[end]!.isMark; end -= 1)
    addOwn(shown, anchor, plainText({ ...text, pieces: text.pieces.slice(0, end) }));
}

function addText(shown: Shown, text: TextView): void {
  if (text.pieces.length === 0) return;
  addWords(shown, plainText(text));
  for (const piece of text.pieces) if (piece.pointer) addWords(shown, piece.text);
}

/** The words of the text, without ours about where they point. */
function plainText({ pieces }: TextView): string {
  return pieces.map(({ text, pointer }) => (pointer ? '' : text)).join('');
}

function addChapter(shown: Shown, chapter: ShownChapter): void {
  for (const { value, note } of chapter.facts) [value, note].forEach(({ text }) => addWords(shown, text));
  for (const plan of chapter.plans) {
    addRow(shown, planRow(plan));
    addWords(shown, plan.label.text);
    for (const { cover } of [...plan.limits, ...plan.deductibles]) addWords(shown, cover);
  }
  for (const row of [...chapter.limits.sublimits.rows, ...chapter.limits.deductibles.rows]) {
    addRow(shown, limitRow(row));
    for (const of of row.of) addText(shown, of);
    addWords(shown, row.plan);
    addWords(shown, row.condition.words.text);
  }
  for (const row of chapter.limits.rules.rows) {
    addRow(shown, ruleRow(row));
    for (const of of row.of) addText(shown, of);
    for (const { text } of [...row.relations, row.condition]) addWords(shown, text);
  }
  for (const { values, reason } of chapter.statedFacts) {
    addWords(shown, reason.text);
    for (const { of, texts, details, aside } of values)
      for (const { text } of [of, ...texts, ...details.map((each) => each.text), ...aside]) addWords(shown, text);
  }
  for (const { name, clauses } of chapter.riders) {
    addText(shown, name);
    addClauses(shown, clauses);
  }
  for (const { text } of chapter.assumptions) addText(shown, text);
  addWords(shown, chapter.noPremiums.text);
  for (const block of chapter.blocks) {
    for (const heading of [...block.above, block.heading]) addText(shown, heading);
    for (const item of block.items) addItem(shown, item);
    addNotes(shown, block.notes);
  }
}

function addItem(shown: Shown, item: ItemView): void {
  for (const text of [item.lead, ...item.aside, item.openEnd, ...item.lines]) addText(shown, text);
  addClauses(shown, item.clauses);
  if (item.cost) {
    addText(shown, item.cost.caption);
    for (const { clause, payouts } of item.cost.rows) {
      addClauses(shown, [clause]);
      for (const { text } of payouts) addWords(shown, text);
    }
  }
  if (item.table) {
    addText(shown, item.table.caption);
    addTable(shown, item.table);
    for (const { of, clause } of partsOf(item.table)) {
      // the words of a statement may be in several cells
      for (const each of [clause.name, clause.text, ...clause.exceptions, ...clause.lastExceptions])
        addWording(shown, of, each);
      addClauses(shown, clause.items);
    }
  }
  for (const table of item.rates) addRates(shown, table);
}

function addTable(shown: Shown, { id, head, rows }: PrintedTableView): void {
  const all = [...head, ...rows];
  const columns = all[0]?.reduce((sum, cell) => sum + cell.columns, 0) ?? 0;
  addOwn(shown, id, shapeOf(head.length, all.length, columns));
  all.forEach((row, r) =>
    row.forEach(({ lines }, c) => {
      for (const { clause } of lines.flat()) addOwn(shown, cellAnchor(id, r, c), plainText(clause.text));
    }),
  );
}

function addRates(shown: Shown, table: RateTableView): void {
  const { subject, members, corner, heads, rows, field, cornerHeads, premiumHeads } = table;
  const printed = [...cornerHeads, ...premiumHeads].map(({ text }) => text);
  for (const { text } of [subject, members, corner]) addWords(shown, text);
  for (const words of [...printed, ...heads.flatMap(({ label, details }) => [label.text, ...details])]) {
    addOwn(shown, field, words);
    addWords(shown, words);
  }
  for (const row of rows) {
    addWords(shown, row.label.text);
    for (const cell of row.cells) {
      addWords(shown, cell.text.text);
      addOwn(shown, cell.id, row.label.text + cellWords(cell));
    }
  }
}

function addNotes(shown: Shown, notes: readonly NoteView[]): void {
  addClauses(
    shown,
    notes.map(({ clause }) => clause),
  );
}

function addClauses(shown: Shown, clauses: readonly ClauseView[]): void {
  for (const { id, name, text, exceptions, lastExceptions, items } of clauses) {
    for (const each of [name, text, ...exceptions, ...lastExceptions]) addWording(shown, id, each);
    addClauses(shown, items);
  }
}
