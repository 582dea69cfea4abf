import type { CodeRelation } from '../../../../schemas/clause.ts';
import { inLanguage } from '../../../../schemas/language.ts';
import { nameOfCode, type CodeKind, type Codes } from '../../../../schemas/neutral-codes.ts';
import { extentOf } from '../../../compare/statement-key.ts';
import type { SideBySide } from '../../../compare/side-by-side.ts';
import { isBasic, standsInOwnList, type Statement } from '../../../compare/statements.ts';
import { textView } from '../../document/clause.ts';
import { riderLabel } from '../../document/whole-statement.ts';
import { coverWords } from '../../document/cover-name.ts';
import { plainWords, type TextView } from '../../html/text.ts';
import type { I18n } from '../../words/i18n.ts';
import {
  includedViews,
  ownText,
  sourceText,
  statementEntry,
  type Comparing,
  type EntryView,
} from './compared-entry.ts';
import { isStated, ROOM, row, type Columns, type RowView, type CellContent } from './compared-row.ts';

/** A row for a neutral code, with the meaning of the code. */
export function codeRow(
  prefix: string,
  code: string,
  kind: CodeKind,
  codes: Codes,
  columns: Columns,
  say: (comparing: Comparing, column: number) => CellContent,
): RowView {
  const { i18n } = columns.of(columns.schemes[0]!);
  const { lang } = i18n.locale;
  const meaning = codes[kind][code]!;
  const name = nameOfCode(meaning, lang);
  return row(
    `${prefix}-${code}`,
    { text: name.value, lang: name.lang, parts: [name.value] },
    columns,
    say,
    inLanguage(meaning.means, lang).value,
  );
}

/**
 * A row for every code of covers, costs or exclusions.
 * @param worded  The statements whose wording is already on the page; it is updated.
 */
export function codeRows(
  side: SideBySide,
  kind: CodeKind,
  codes: Codes,
  columns: Columns,
  worded: Set<string>,
): RowView[] {
  const rows = side.codes[kind].map(({ code, cells, excluded, lifted }) =>
    codeRow(kind, code, kind, codes, columns, (comparing, column) => {
      const entries = cells[column]!.filter((each) => kind !== 'exclusions' || isBasic(each));
      const basic = entries.filter(isBasic);
      // what an optional rider excludes is covered without it
      const notCovered = excluded[column]!.filter(isBasic);
      const takenBack = lifted[column]!;
      // what was judged on other words is the same as nothing else
      const review = [...entries, ...notCovered, ...takenBack].some(({ toReview }) => toReview)
        ? `to review ${comparing.scheme.id} `
        : '';
      // what the contract says without optional riders
      const withoutRiders = [
        extentsOf(basic, kind),
        ...notCovered.map((each) => `not ${extentOf(each, 'exclusions')}`),
        ...takenBack.filter(isBasic).map((each) => `but ${extentOf(each, kind)}`),
      ].filter((statement) => statement !== '');
      return {
        // what only an optional rider says
        key:
          review + (withoutRiders.length > 0 ? withoutRiders.join('\n') : extentsOf([...entries, ...takenBack], kind)),
        entries: [
          ...entries.slice(0, 1).map((each) => codeEntry(each, kind, comparing)),
          // entries that exclude something, or take that back, are never folded
          ...notCovered.map((each) => codeEntry(each, kind, comparing, 'notCovered')),
          ...takenBack.map((each) => codeEntry(each, kind, comparing, 'lifted')),
          ...entries.slice(1).map((each) => codeEntry(each, kind, comparing)),
        ],
        room: ROOM,
      };
    }),
  );
  return wordedOnce(rows.filter(isStated), worded);
}

/** Exclusions that depend on an attached rider are separate from those of the basic contract, which always apply. */
export function riderExclusionRows(side: SideBySide, codes: Codes, columns: Columns): RowView[] {
  return side.codes.exclusions
    .map(({ code, cells }) =>
      codeRow('rider-exclusions', code, 'exclusions', codes, columns, (comparing, column) => {
        const entries = cells[column]!.filter((each) => !isBasic(each));
        const review = entries.some(({ toReview }) => toReview) ? `to review ${comparing.scheme.id} ` : '';
        return {
          key: review + extentsOf(entries, 'exclusions'),
          entries: entries.map((each) => codeEntry(each, 'exclusions', comparing)),
          room: ROOM,
        };
      }),
    )
    .filter(isStated);
}

function extentsOf(entries: readonly Statement[], kind: CodeKind): string {
  return [...new Set(entries.map((each) => extentOf(each, kind)))].sort().join('\n');
}

/**
 * A short scope such as 【共通】 is in the cell, a longer one with the wording. Scopes of costs only name their table, so
 * they are left out.
 */
const SHORT = 24;

/** The words for the relation of a statement to its row, and its role there. */
const ROLE = { relation: '', notCovered: 'not-covered', lifted: 'lifted' } as const;
const RELATION: Record<keyof typeof ROLE, (t: I18n['t'], relation: CodeRelation) => string> = {
  relation: (t, relation) => t(`compare.relation.${relation}`),
  notCovered: (t, relation) => t(`compare.notCovered.${relation}`),
  lifted: (t, relation) => t(`compare.lifted.${relation}`),
};

function codeEntry(
  { list, clause, relation, heading, covers, rider, toReview }: Statement,
  kind: CodeKind,
  comparing: Comparing,
  relations: keyof typeof ROLE = 'relation',
): EntryView {
  const { i18n } = comparing;
  const { t } = i18n;
  const scope = sourceText(heading, 'heading', comparing);
  const isShort = heading !== undefined && heading.value.length <= SHORT && list !== 'costs';
  // what a statement holds for is said beside it; a heading over statements on all covers is not
  const isNarrower = comparing.qualifiers.get(clause.id)?.scope !== undefined;
  const isSaidBelow = !isShort && !rider && list !== 'costs' && !isNarrower;
  const statement = statementEntry(clause, comparing, isSaidBelow ? scope : undefined);
  // stated in a list of another kind
  const isSaidElsewhere =
    relations !== 'lifted' && !standsInOwnList({ list }, relations === 'notCovered' ? 'exclusions' : kind);
  const owner = rider ?? comparing.qualifiers.get(clause.id)?.rider;
  const asides = [
    ...(isSaidElsewhere ? [ownText(t(`compare.saidWithin.${list}`), comparing)] : []),
    // the scope of an exclusion says it in its own words; a cost is of one cover, whatever a sentence that names it is of
    ...(list === 'exclusions' || (kind === 'costs' && covers.length > 1)
      ? []
      : covers.map((cover) => textView(coverWords(cover.name, comparing.scheme, i18n), i18n))),
    ...((isShort && !rider && heading) || isNarrower ? [scopeOf(clause, heading, comparing)] : []),
    // what a rider says of the contract without it is in its words
    ...(owner ? [riderLabel(owner, comparing)] : []),
  ];
  return {
    ...statement,
    relation: toReview ? t('compare.toReview') : RELATION[relations](t, relation),
    role: toReview ? 'to-review' : ROLE[relations],
    keepsWording: isSaidElsewhere && kind === 'exclusions',
    includedFor: rider ? includedViews(rider, comparing) : [],
    asides: asides.filter((one, i) => asides.findIndex((each) => plainWords(each) === plainWords(one)) === i),
  };
}

/**
 * A wording may have several codes, and so be in several rows: the first one has it in full. The others link to it on the page of its
 * scheme, like every statement. What qualifies it is in every row, and the wording too where the name is cut.
 */
function wordedOnce(rows: RowView[], worded: Set<string>): RowView[] {
  const once = (entry: EntryView): EntryView => {
    const { href } = entry.name!;
    const isRepeated = worded.has(href) && !entry.keepsWording && !entry.name!.text.endsWith('…');
    worded.add(href);
    const hasScope = entry.more && entry.more.scope.pieces.length > 0;
    return isRepeated ? { ...entry, more: hasScope ? { scope: entry.more!.scope, clauses: [] } : null } : entry;
  };
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, entries: cell.entries.map(once), further: cell.further.map(once) })),
  }));
}

/** The heading that says what a statement holds for: that of its list, or that of its trigger. */
function scopeOf(clause: Statement['clause'], heading: Statement['heading'], comparing: Comparing): TextView {
  return sourceText(comparing.qualifiers.get(clause.id)?.scope ?? heading, 'heading', comparing);
}
