import { isReadAt } from '../../../../schemas/level.ts';
import { CodeRelation } from '../../../../schemas/clause.ts';
import type { Codes } from '../../../../schemas/neutral-codes.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { placeOf } from '../../../compare/place-of.ts';
import { placeOfWording } from '../../../compare/places.ts';
import { sideBySide } from '../../../compare/side-by-side.ts';
import { termsOf } from '../../../compare/terms.ts';
import { unmapped } from '../../../compare/unmapped.ts';
import type { AnsweringFrom } from '../../../editions/answers-in-time.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { ROW_CHOICES, SECTIONS, hasSame, isNoted, type SectionName, type TableName } from './sections.ts';
import { anchorOf, schemeHref, sourceHref } from '../../document/address.ts';
import { settingOf } from '../../document/clause.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';
import { editionName, factWording, policyholderOf } from '../../document/key-facts.ts';
import { own, type I18n } from '../../words/i18n.ts';
import {
  entry,
  linkToLine,
  linkToField,
  noteAnchor,
  noteEntry,
  statementEntry,
  type Comparing,
  type EntryView,
  type LinkView,
  type NoteEntryView,
} from './compared-entry.ts';
import { codeRows, riderExclusionRows } from './compared-codes.ts';
import { conditionsView, costTermsRows, type ConditionsView } from './compared-cost-terms.ts';
import { checklistRows, definitionRows, factRows, riderRows } from './compared-facts.ts';
import { limitRows } from './compared-limits.ts';
import type { Columns, RowView } from './compared-row.ts';
import { comparisonPath, joiningView, type JoiningView } from './joining.ts';

/** A scheme at the head of its column. */
export type ColumnView = {
  id: string;
  title: LocalizedText;
  /** The owner of the scheme; empty if the text doesn't say. */
  policyholder: LocalizedText;
  edition: string;
  href: string;
  source: string;
  /** That its policy period is over; otherwise empty. */
  expired: string;
  isChosen: boolean;
};

/** A table as it is set. */
export type SheetView = { id: string; caption: string; corner: string; rows: RowView[] };

/** Rows of one kind: open rows and folded ones, with the words of the fold. */
export type ComparedTableView = {
  id: TableName;
  /** Whether it hides rows about which no chosen scheme says anything. */
  leavesOutUnstated: boolean;
  /** The label of a cell that equals its baseline. */
  same: string;
  open: SheetView | null;
  folded: (SheetView & { words: string; summary: string }) | null;
  conditions: ConditionsView[];
};

export type SectionView = {
  name: SectionName;
  heading: string;
  note: string;
  tables: ComparedTableView[];
  hasLegend: boolean;
  /** Lists below the table, by scheme. */
  perScheme: {
    heading: string;
    schemes: { id: string; title: LocalizedText; entries: EntryView[]; none: string }[];
  } | null;
};

export type CompareView = PageView & {
  /** For which days of joining it is; null if it is for all days. */
  joining: JoiningView | null;
  columns: ColumnView[];
  /** The days on which texts were received. */
  received: { on: string; texts: ColumnView[] }[];
  sections: SectionView[];
  /** The words of the notes whose marks the cells have, by scheme. */
  notes: { scheme: string; title: LocalizedText; notes: NoteEntryView[] }[];
  legend: { word: string; means: string }[];
  choices: { value: string; label: string; shown: string }[];
  closed: { id: string; title: LocalizedText; href: string; quote: LocalizedText; line: LinkView }[];
};

/** How many schemes are shown side by side at first, and at most. */
const MOST = 5;

/**
 * Compare schemes: key facts, limits, covers, costs and exclusions.
 * @param joining  The days from which on others are compared, and which of them the page is for.
 */
export function compareView(
  schemes: readonly Scheme[],
  codes: Codes,
  language: SiteLanguage,
  joining: { all: readonly Pick<AnsweringFrom, 'from'>[]; at: number } = { all: [], at: 0 },
): CompareView {
  const { i18n } = language;
  const { t } = i18n;
  const side = sideBySide(schemes, codes);
  const comparing = new Map(side.offered.map((scheme) => [scheme, settingOf(scheme, i18n)]));
  const columns: Columns = {
    schemes: side.offered,
    of: (scheme) => comparing.get(scheme)!,
  };
  const worded = new Set<string>();
  const heads = side.offered.map((scheme, i) => columnView(columns.of(scheme), i < MOST, language));
  const days = [...new Set(side.offered.map(({ source }) => source.received))].sort();
  const sections =
    side.offered.length === 0 ? [] : SECTIONS.map((name) => sectionView(name, { side, codes, columns, i18n, worded }));
  return {
    ...page(
      {
        path: comparisonPath(joining.at, joining.all[joining.at]?.from ?? ''),
        title: t('compare.title'),
        description: t('compare.lead'),
        ...(joining.at === 0 && { name: 'compare' }),
        styles: ['compare'],
        scripts: joining.all.length > 1 ? ['joining', 'compare'] : ['compare'],
      },
      language,
    ),
    joining: joining.all.length > 1 ? joiningView(joining.all, joining.at, i18n) : null,
    columns: heads,
    received: days.map((day) => ({
      on: i18n.locale.moment(day),
      texts: heads.filter((_, i) => side.offered[i]!.source.received === day),
    })),
    sections,
    notes: notesIn(sections, columns),
    legend: [
      ...CodeRelation.options.map((relation) => ({
        word: t(`compare.relation.${relation}`),
        means: t(`compare.relationMeans.${relation}`),
      })),
      { word: t('compare.notCovered.same'), means: t('compare.notCoveredMeans') },
      { word: t('compare.lifted.same'), means: t('compare.liftedMeans') },
    ],
    choices: ROW_CHOICES.map((choice) => ({
      value: choice === 'all' ? '' : choice,
      label: t(`compare.only.${choice}.label`),
      shown: t(`compare.only.${choice}.shown`),
    })),
    closed: side.closed.map((scheme) => closedView(scheme, settingOf(scheme, i18n))),
  };
}

/** The notes of every entry of the page, once, in the order of their texts. */
function notesIn(sections: readonly SectionView[], { schemes, of }: Columns): CompareView['notes'] {
  const rows = sections.flatMap(({ tables }) =>
    tables.flatMap(({ open, folded }) => [...(open?.rows ?? []), ...(folded?.rows ?? [])]),
  );
  const entries = [
    ...rows.flatMap(({ cells }) => cells.flatMap(({ entries, further }) => [...entries, ...further])),
    ...sections.flatMap(({ perScheme }) => perScheme?.schemes.flatMap((each) => each.entries) ?? []),
  ];
  const wanted = new Set(entries.flatMap(({ notes }) => notes));
  return schemes.flatMap((scheme) => {
    const comparing = of(scheme);
    const notes = scheme.notes.filter(({ id }) => wanted.has(noteAnchor(anchorOf(id, scheme), scheme)));
    if (notes.length === 0) return [];
    const title = factWording('title', scheme.identity.title, comparing.i18n);
    return [{ scheme: scheme.scheme, title, notes: notes.map((note) => noteEntry(note, comparing)) }];
  });
}

function columnView(comparing: Comparing, isChosen: boolean, { today, incomplete }: SiteLanguage): ColumnView {
  const { scheme, i18n } = comparing;
  const { isExpired } = publicationStatusOf(scheme, i18n, today, !incomplete.has(scheme.id));
  return {
    id: scheme.scheme,
    title: factWording('title', scheme.identity.title, i18n),
    policyholder: policyholderOf(scheme, i18n),
    edition: editionName(scheme, i18n),
    href: schemeHref(scheme),
    source: sourceHref(scheme),
    expired: isExpired ? i18n.t('compare.expired') : '',
    isChosen,
  };
}

type Material = {
  side: ReturnType<typeof sideBySide>;
  codes: Codes;
  columns: Columns;
  i18n: I18n;
  /** The statements that the page has in full, by their addresses. */
  worded: Set<string>;
};

function sectionView(name: SectionName, material: Material): SectionView {
  const { t } = material.i18n;
  return {
    name,
    heading: t(`compare.heading.${name}`),
    note: isNoted(name) ? t(`compare.note.${name}`) : '',
    tables: tablesOf(name, material).filter(({ open, folded }) => open !== null || folded !== null),
    hasLegend: name === 'coverages',
    perScheme: name === 'definitions' ? definedAlone(material) : name === 'unmapped' ? withoutCode(material) : null,
  };
}

function tablesOf(name: SectionName, { side, codes, columns, i18n, worded }: Material): ComparedTableView[] {
  const { t } = i18n;
  switch (name) {
    case 'facts':
      return [table('facts', factRows(columns), i18n)];
    case 'limits':
      return [
        table('limits', limitRows(side, codes, columns), i18n),
        {
          ...tableByCode('costTerms', costTermsRows(side, codes, columns), t('compare.kind.costs'), i18n),
          conditions: conditionsView(side, columns),
        },
      ];
    case 'coverages':
    case 'costs':
      return [tableByCode(name, codeRows(side, name, codes, columns, worded), t(`compare.kind.${name}`), i18n)];
    case 'exclusions': {
      const corner = t('compare.kind.exclusions');
      const underRiders = riderExclusionRows(side, codes, columns);
      return [
        tableByCode(name, codeRows(side, name, codes, columns, worded), corner, i18n),
        {
          ...tableByCode('riderExclusions', [], corner, i18n),
          folded: folded(
            'riderExclusions',
            underRiders,
            'compare.ridersAlone',
            corner,
            t('compare.caption.riderExclusions'),
            i18n,
          ),
        },
      ];
    }
    case 'riders':
      return [table('riders', riderRows(columns), i18n)];
    case 'definitions':
      return [
        { ...table('definitions', definitionRows(termsOf(side.offered), columns), i18n), leavesOutUnstated: true },
      ];
    case 'checklist':
      return [table('checklist', checklistRows(columns), i18n)];
    case 'unmapped':
      return [];
  }
}

function table(id: TableName, rows: RowView[], i18n: I18n, corner = i18n.t('compare.attribute')): ComparedTableView {
  const { t } = i18n;
  return {
    id,
    leavesOutUnstated: false,
    same: hasSame(id) ? t(`compare.same.${id}`) : t('compare.said.same'),
    open: rows.length === 0 ? null : { id, caption: t(`compare.caption.${id}`), corner, rows },
    folded: null,
    conditions: [],
  };
}

/** There are many rows by code, and most of them concern one scheme only: those come last. */
function tableByCode(id: TableName, inOrder: RowView[], corner: string, i18n: I18n): ComparedTableView {
  const rows = inOrder.map((row, place) => ({ ...row, place: String(place) }));
  const isShared = ({ cells }: RowView) => cells.filter(({ isMissing }) => !isMissing).length > 1;
  return {
    ...table(id, rows.filter(isShared), i18n, corner),
    leavesOutUnstated: true,
    folded: folded(
      id,
      rows.filter((row) => !isShared(row)),
      'compare.alone',
      corner,
      i18n.t('compare.aloneCaption', { caption: i18n.t(`compare.caption.${id}`) }),
      i18n,
    ),
  };
}

/** @param key  What leads to the rows; their number is filled in. */
function folded(
  id: TableName,
  rows: RowView[],
  key: 'compare.alone' | 'compare.ridersAlone',
  corner: string,
  caption: string,
  { t }: I18n,
): ComparedTableView['folded'] {
  if (rows.length === 0) return null;
  // the script counts the rows again that are left
  const [words, summary] = [t(key, { n: '{n}' }), t(key, { n: rows.length })];
  return { id: `${id}-folded`, caption, corner, rows, words, summary };
}

/** Terms that only one scheme defines are listed apart: there is nothing to compare them with. */
function definedAlone({ columns, i18n: { t } }: Material): SectionView['perScheme'] {
  const { alone } = termsOf(columns.schemes);
  return perScheme(
    t('compare.definedAlone'),
    (scheme) =>
      scheme.definitions.length > 0
        ? t('compare.noneDefinedAlone')
        : t(isReadAt('clauses', scheme) ? 'compare.noneDefined' : 'common.notYetRead'),
    columns,
    (comparing, i) =>
      alone[i]!.map(({ id, term, note }) => ({
        name: linkToField(term, 'definition', note ?? id, comparing),
        lines: [linkToLine(placeOfWording(term), comparing)],
      })),
  );
}

/** Statements without a code are listed for each scheme, and not compared. */
function withoutCode({ columns, i18n: { t } }: Material): SectionView['perScheme'] {
  return perScheme(
    '',
    (scheme) => t(isReadAt('clauses', scheme) ? 'compare.unmappedNone' : 'common.notYetRead'),
    columns,
    (comparing) => {
      const { scheme } = comparing;
      // riders have rows of their own; notes and prose are on the page of the scheme
      return unmapped(scheme).statements.map((clause) => statementEntry(clause, comparing));
    },
  );
}

function perScheme(
  heading: string,
  noneOf: (scheme: Scheme) => string,
  { schemes, of }: Columns,
  entriesOf: (comparing: Comparing, i: number) => Partial<EntryView>[],
): SectionView['perScheme'] {
  return {
    heading,
    schemes: schemes.map((scheme, i) => ({
      id: scheme.scheme,
      title: factWording('title', scheme.identity.title, of(scheme).i18n),
      entries: entriesOf(of(scheme), i).map((each) => entry(each)),
      none: noneOf(scheme),
    })),
  };
}

/** A closed scheme with the words that say so. */
function closedView(scheme: Scheme, comparing: Comparing): CompareView['closed'][number] {
  const { i18n } = comparing;
  const { status, title } = scheme.identity;
  return {
    id: scheme.scheme,
    title: factWording('title', title, i18n),
    href: schemeHref(scheme),
    quote: 'raw' in status ? i18n.translate('identity', status.raw) : own('', i18n),
    line: 'span' in status ? linkToLine(placeOf(status.span), comparing) : { text: '', lang: '', href: '' },
  };
}
