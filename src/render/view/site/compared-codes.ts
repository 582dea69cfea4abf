import type { CodeKind, Codes } from '../../../../schemas/neutral-codes.ts';
import { extentOf } from '../../../compare/said.ts';
import { isBasic, type CodeEntry, type SideBySide } from '../../../compare/side-by-side.ts';
import type { MessageContext } from '../../../translate/source-messages.ts';
import type { ClauseView } from '../pamphlet/clause.ts';
import { own } from '../wording.ts';
import { ownText, sourceText, statementEntry, type Comparing, type EntryView } from './compared-entry.ts';
import { fill, isSaid, ROOM, row, type Columns, type RowView, type Said } from './compared-row.ts';

/** A row that a neutral code names, with what it means. */
export function codeRow(
  prefix: string,
  code: string,
  kind: CodeKind,
  codes: Codes,
  columns: Columns,
  say: (comparing: Comparing, column: number) => Said,
): RowView {
  const { voice } = columns.of(columns.schemes[0]!);
  const { lang } = voice.locale;
  const meaning = codes[kind][code]!;
  return row(`${prefix}-${code}`, own(meaning[lang], voice), columns, say, meaning.means[lang]);
}

const CONTEXT: Record<CodeKind, MessageContext> = { coverages: 'coverage', costs: 'cost', exclusions: 'exclusion' };

/** What is covered, what is paid, what is excluded: a row for every code. */
export function codeRows(side: SideBySide, kind: CodeKind, codes: Codes, columns: Columns): RowView[] {
  const rows = side.codes[kind].map(({ code, cells, excluded }) =>
    codeRow(kind, code, kind, codes, columns, (comparing, column) => {
      const entries = cells[column]!.filter((each) => kind !== 'exclusions' || isBasic(each));
      const basic = entries.filter(isBasic);
      // what is not covered under a rider that is chosen is covered without it
      const notCovered = excluded[column]!.filter(isBasic);
      return {
        // what the contract says without riders that are chosen; what only such a rider says where it says nothing
        says: [
          extentsOf(basic.length > 0 ? basic : entries, kind),
          ...notCovered.map((each) => `not ${extentOf(each, 'exclusions')}`),
        ]
          .filter((said) => said !== '')
          .join('\n'),
        // what is not covered is not left a click away
        entries: [...entries.slice(0, 1), ...notCovered, ...entries.slice(1)].map((each) =>
          codeEntry(each, kind, comparing),
        ),
        room: ROOM,
      };
    }),
  );
  return wordedOnce(rows.filter(isSaid));
}

/** Exclusions that hold only where a rider is attached: beside those of the basic contract they would say too much. */
export function riderExclusionRows(side: SideBySide, codes: Codes, columns: Columns): RowView[] {
  return side.codes.exclusions
    .map(({ code, cells }) =>
      codeRow('rider-exclusions', code, 'exclusions', codes, columns, (comparing, column) => {
        const entries = cells[column]!.filter((each) => !isBasic(each));
        return {
          says: extentsOf(entries, 'exclusions'),
          entries: entries.map((each) => codeEntry(each, 'exclusions', comparing)),
          room: ROOM,
        };
      }),
    )
    .filter(isSaid);
}

function extentsOf(entries: readonly CodeEntry[], kind: CodeKind): string {
  return [...new Set(entries.map((each) => extentOf(each, kind)))].sort().join('\n');
}

/** Scopes as short as 【共通】 stand in the cell, longer ones with the wording; those of costs name their table, and are left out. */
const SHORT = 24;

function codeEntry(
  { list, clause, relation, heading, covers, rider }: CodeEntry,
  kind: CodeKind,
  comparing: Comparing,
): EntryView {
  const { compare, voice } = comparing;
  const scope = sourceText(heading, 'heading', comparing);
  const isShort = (heading?.value.length ?? 0) <= SHORT && list !== 'costs';
  const isSaidBelow = !isShort && !rider && list !== 'costs';
  const statement = statementEntry(clause, CONTEXT[list], comparing, isSaidBelow ? scope : undefined);
  const isNotCovered = kind !== 'exclusions' && list === 'exclusions';
  const isSaidElsewhere = kind === 'exclusions' && list !== 'exclusions';
  const asides = [
    ...(isSaidElsewhere ? [ownText(compare.saidWithin[list], comparing)] : []),
    // the scope of an exclusion says it in its own words
    ...(list === 'exclusions' ? [] : covers.map((cover) => ownText(voice.locale.cover[cover], comparing))),
    ...(isShort && !rider && heading ? [scope] : []),
    ...(rider
      ? [
          ownText(
            fill(compare.riderOnly, {
              rider: voice.translate('rider', rider.name.value).text,
              attachment: voice.locale.pamphlet.attachment[rider.attachment],
            }),
            comparing,
          ),
        ]
      : []),
  ];
  return {
    ...statement,
    relation: (isNotCovered ? compare.notCovered : compare.relation)[relation],
    isNotCovered,
    isSaidElsewhere,
    asides,
  };
}

/**
 * One wording often has several codes, and stands in as many rows: in full in the first of them. The others lead to it on the
 * page of its scheme as every statement does; a ただし… and a scope stay.
 */
function wordedOnce(rows: RowView[]): RowView[] {
  const worded = new Set<string>();
  const once = (said: EntryView): EntryView => {
    const { href } = said.name!;
    const isNeeded =
      said.isSaidElsewhere ||
      (said.more !== null && (said.more.scope.pieces.length > 0 || said.more.clauses.some(isExcepted)));
    const isRepeated = worded.has(href) && !isNeeded;
    worded.add(href);
    return isRepeated ? { ...said, more: null } : said;
  };
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, entries: cell.entries.map(once), further: cell.further.map(once) })),
  }));
}

function isExcepted({ exceptions, lastExceptions, items }: ClauseView): boolean {
  return exceptions.length + lastExceptions.length > 0 || items.some(isExcepted);
}
