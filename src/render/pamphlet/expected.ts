import type { Scheme } from '../../../schemas/scheme.ts';
import type { ClauseView } from '../document/clause.ts';
import type { PamphletView } from '../document/document.ts';
import { GAP } from '../document/pointers.ts';
import { rateTableViews } from '../document/rate-table.ts';
import { planRow, premiumRow, type Requirement, type Requirements } from '../document/requirements.ts';
import type { PointGroupView } from '../document/summary.ts';
import { unshownIn } from '../document/unshown.ts';
import type { TextView } from '../html/text.ts';
import type { ExpectedOfData } from '../print/print-all.ts';
import { isWithin } from '../../translate/places.ts';
import { shownTables } from '../../translate/source-messages.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import type { LeafletView } from './leaflet.ts';
import type { MemberView } from './member.ts';

/** The text that a printed product must contain: statements, and rows of tables from left to right. */
type ExpectedText = Omit<ExpectedOfData, 'title' | 'lang'>;

const SUMMARY_PAGES = 2;

/** A proof has everything. */
export function expectedOfProof(
  scheme: Scheme,
  { statements, terms }: Requirements,
  { chapters, draftLine }: Pick<PamphletView, 'chapters' | 'draftLine'>,
  i18n: I18n,
): ExpectedText {
  return {
    statements: wordsOf(statements),
    rows: [...terms.map(({ words }) => words), ...premiumRows(scheme, i18n)],
    headless: headlessIn(scheme),
    summary: { from: 'summary', to: chapters[0]!.id, pages: SUMMARY_PAGES },
    ...onEachPage(draftLine, i18n),
  };
}

/** A member pamphlet has what its view shows, and the address of the rest. */
export function expectedOfMember(
  scheme: Scheme,
  requirements: Requirements,
  { chapters, plans, full, example, draftLine }: MemberView,
  i18n: I18n,
): ExpectedText {
  const left = new Set(unshownInMember({ chapters }, requirements));
  const shown = requirements.statements.filter((each) => !left.has(each) && !isBroken(each, requirements.statements));
  return {
    statements: [...wordsOf(shown), ...(example ? [example.given, example.amount] : [])],
    anywhere: [full.address],
    rows: [...plans.map(planRow), ...premiumRows(scheme, i18n)],
    headless: headlessIn(scheme),
    ...(chapters[0] && { summary: { from: 'summary', to: chapters[0].id, pages: SUMMARY_PAGES } }),
    ...onEachPage(draftLine, i18n),
  };
}

/** What the chapters of a member pamphlet do not show. */
export function unshownInMember({ chapters }: Pick<MemberView, 'chapters'>, requirements: Requirements): Requirement[] {
  return unshownIn({ chapters, checklist: [] }, requirements);
}

/** A part of a sentence that our words about where it points are in the middle of: on paper it is not in one piece. */
function isBroken({ words, anchor, span }: Requirement, statements: readonly Requirement[]): boolean {
  if (anchor !== '' || !span || words.includes(GAP)) return false;
  const around = statements.find((each) => each.words.includes(GAP) && each.span && isWithin(span, each.span));
  return around !== undefined && !around.words.split(GAP).some((part) => part.includes(words));
}

/** A leaflet has what its view has. */
export function expectedOfLeaflet(view: LeafletView, i18n: I18n): ExpectedText {
  const { summary, joining, contacts, rates, full, example, assumptions } = view;
  const points = [...summary.flatMap(({ groups }) => groups), ...joining];
  return {
    statements: [
      ...points.flatMap(wordsOfGroup),
      ...assumptions.flatMap(({ text }) => fragmentsOf(text)),
      ...contacts.flatMap(({ lines }) => lines.flatMap(fragmentsOf)),
      ...(example ? [example.given, example.amount] : []),
      full.address,
    ],
    rows: rates.flatMap((table) => table.rows.map(premiumRow)),
    headless: 0,
    multipleOf: PAGES_OF_A_SHEET,
    ...onEachPage(view.draftLine, i18n),
  };
}

const PAGES_OF_A_SHEET = 2;

/** The words of a text between its marks, and between ours about where words lead. */
function fragmentsOf({ pieces }: TextView): string[] {
  const runs = [''];
  for (const { text, isMark, pointer } of pieces)
    if (isMark || pointer) runs.push('');
    else runs[runs.length - 1] += text;
  return runs.filter((run) => run.trim() !== '');
}

function wordsOfGroup({ belongsTo, conditions, points, notes, remarks }: PointGroupView): string[] {
  return [
    ...belongsTo.flatMap(fragmentsOf),
    ...[...conditions, ...[...notes, ...remarks].map(({ clause }) => clause)].flatMap(wordsOfClause),
    ...points.flatMap(({ statement, words }) =>
      statement
        ? [statement.words, ...statement.continued, ...statement.notes.map(({ clause }) => clause)].flatMap(
            wordsOfClause,
          )
        : words
          ? [...fragmentsOf(words.text), ...words.figures.map(({ text }) => text)]
          : [],
    ),
  ];
}

function wordsOfClause({ name, text, exceptions, items, lastExceptions }: ClauseView): string[] {
  return [...[name, text, ...exceptions, ...lastExceptions].flatMap(fragmentsOf), ...items.flatMap(wordsOfClause)];
}

function premiumRows(scheme: Scheme, i18n: I18n): string[] {
  return rateTableViews(scheme, i18n).flatMap((table) => table.rows.map(premiumRow));
}

function headlessIn(scheme: Scheme): number {
  return shownTables(scheme).filter(({ rows }) => rows.flat().every(({ head }) => head === undefined)).length;
}

function onEachPage(draftLine: string, i18n: I18n): Pick<ExpectedText, 'everyPage' | 'fallbackMark'> {
  return {
    everyPage: draftLine,
    fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
  };
}

/** Around the places where a pamphlet says where words lead: the numbers of pages are known when it is printed. */
function wordsOf(requirements: readonly Requirement[]): string[] {
  return [...new Set(requirements.flatMap(({ words }) => words.split(GAP)).filter((words) => words.trim() !== ''))];
}
