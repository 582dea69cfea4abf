import { CodeRelation } from '../../../../schemas/clause.ts';
import type { Codes } from '../../../../schemas/neutral-codes.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { lineOfWording } from '../../../compare/places.ts';
import { sideBySide } from '../../../compare/side-by-side.ts';
import { termsOf } from '../../../compare/terms.ts';
import { unmapped } from '../../../compare/unmapped.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import {
  compareWords,
  ROW_CHOICES,
  SECTIONS,
  type CompareWords,
  type SectionName,
  type TableName,
} from '../../locale/site/compare.ts';
import { schemeHref, sourceHref, lineHref } from '../../document/address.ts';
import { settingOf } from '../../document/clause.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';
import { factWording, policyholderOf } from '../../document/key-facts.ts';
import { own } from '../../words/i18n.ts';
import { editionWords } from './compared-edition.ts';
import {
  entry,
  linkToLine,
  linkToField,
  statementEntry,
  type Comparing,
  type EntryView,
  type LinkView,
} from './compared-entry.ts';
import { codeRows, riderExclusionRows } from './compared-codes.ts';
import { conditionsView, costTermsRows, type ConditionsView } from './compared-cost-terms.ts';
import { checklistRows, definitionRows, factRows, riderRows } from './compared-facts.ts';
import { limitRows } from './compared-limits.ts';
import type { Columns, RowView } from './compared-row.ts';

/** A scheme at the head of its column. */
export type ColumnView = {
  id: string;
  title: LocalizedText;
  /** Who the group is; empty where the text does not say. */
  policyholder: LocalizedText;
  edition: string;
  href: string;
  source: string;
  /** That its policy period is over; empty when it is not. */
  expired: string;
  isChosen: boolean;
};

/** A table as it is set. */
export type SheetView = { id: string; caption: string; corner: string; rows: RowView[] };

/** Rows of one kind: those that stand open, and those that are a click away, with the words that lead to them. */
export type ComparedTableView = {
  id: TableName;
  /** Whether a row that no chosen scheme says anything to is left out. */
  leavesOutUnsaid: boolean;
  /** How a cell that equals its baseline is called. */
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
  /** What stands below the table, scheme by scheme. */
  perScheme: {
    heading: string;
    schemes: { id: string; title: LocalizedText; entries: EntryView[]; none: string }[];
  } | null;
};

export type CompareView = PageView & {
  compare: CompareWords;
  /** Words of pamphlets that stand beside a wording without a translation. */
  pamphlet: { untranslated: string };
  columns: ColumnView[];
  /** When the texts were received, day by day. */
  received: { on: string; texts: ColumnView[] }[];
  sections: SectionView[];
  legend: { word: string; means: string }[];
  choices: { value: string; label: string; shown: string }[];
  closed: { id: string; title: LocalizedText; href: string; quote: LocalizedText; line: LinkView }[];
};

/** As many schemes as are shown side by side at first, and at most. */
const MOST = 5;

/** Schemes side by side: key facts, limits, what is covered, paid and excluded. */
export function compareView(schemes: readonly Scheme[], codes: Codes, language: SiteLanguage): CompareView {
  const { i18n } = language;
  const compare = compareWords[i18n.locale.lang];
  const side = sideBySide(schemes, codes);
  const comparing = new Map(side.offered.map((scheme) => [scheme, { ...settingOf(scheme, i18n), compare }]));
  const columns: Columns = {
    schemes: side.offered,
    of: (scheme) => comparing.get(scheme)!,
  };
  const worded = new Set<string>();
  const heads = side.offered.map((scheme, i) => columnView(columns.of(scheme), i < MOST, language));
  const days = [...new Set(side.offered.map(({ source }) => source.received))].sort();
  return {
    ...page(
      {
        path: 'compare.html',
        title: compare.title,
        description: compare.lead,
        name: 'compare',
        styles: ['compare'],
        scripts: ['compare'],
      },
      language,
    ),
    compare,
    pamphlet: i18n.locale.pamphlet.words,
    columns: heads,
    received: days.map((day) => ({
      on: i18n.locale.moment(day),
      texts: heads.filter((_, i) => side.offered[i]!.source.received === day),
    })),
    sections:
      side.offered.length === 0
        ? []
        : SECTIONS.map((name) => sectionView(name, { side, codes, columns, compare, worded })),
    legend: [
      ...CodeRelation.options.map((relation) => ({
        word: compare.relation[relation],
        means: compare.relationMeans[relation],
      })),
      { word: compare.notCovered.same, means: compare.notCoveredMeans },
      { word: compare.lifted.same, means: compare.liftedMeans },
    ],
    choices: ROW_CHOICES.map((choice) => ({ value: choice === 'all' ? '' : choice, ...compare.only[choice] })),
    closed: side.closed.map((scheme) => closedView(scheme, { ...settingOf(scheme, i18n), compare })),
  };
}

function columnView(comparing: Comparing, isChosen: boolean, { today, incomplete }: SiteLanguage): ColumnView {
  const { scheme, i18n, compare } = comparing;
  const { isExpired } = publicationStatusOf(scheme, i18n, today, !incomplete.has(scheme.id));
  return {
    id: scheme.scheme,
    title: factWording('title', scheme.identity.title, i18n),
    policyholder: policyholderOf(scheme, i18n),
    edition: editionWords(comparing),
    href: schemeHref(scheme),
    source: sourceHref(scheme),
    expired: isExpired ? compare.expired : '',
    isChosen,
  };
}

type Material = {
  side: ReturnType<typeof sideBySide>;
  codes: Codes;
  columns: Columns;
  compare: CompareWords;
  /** The statements that the page has in full, by their addresses. */
  worded: Set<string>;
};

function sectionView(name: SectionName, material: Material): SectionView {
  const { compare } = material;
  return {
    name,
    heading: compare.heading[name],
    note: compare.note[name] ?? '',
    tables: tablesOf(name, material).filter(({ open, folded }) => open !== null || folded !== null),
    hasLegend: name === 'coverages',
    perScheme: name === 'definitions' ? definedAlone(material) : name === 'unmapped' ? withoutCode(material) : null,
  };
}

function tablesOf(name: SectionName, { side, codes, columns, compare, worded }: Material): ComparedTableView[] {
  switch (name) {
    case 'facts':
      return [table('facts', factRows(columns), compare)];
    case 'limits':
      return [
        table('limits', limitRows(side, columns), compare),
        {
          ...tableByCode('costTerms', costTermsRows(side, codes, columns), compare.kind.costs, compare),
          conditions: conditionsView(side, columns),
        },
      ];
    case 'coverages':
    case 'costs':
      return [tableByCode(name, codeRows(side, name, codes, columns, worded), compare.kind[name], compare)];
    case 'exclusions': {
      const corner = compare.kind.exclusions;
      const underRiders = riderExclusionRows(side, codes, columns);
      return [
        tableByCode(name, codeRows(side, name, codes, columns, worded), corner, compare),
        {
          ...tableByCode('riderExclusions', [], corner, compare),
          folded: folded('riderExclusions', underRiders, compare.ridersAlone, corner, compare.caption.riderExclusions),
        },
      ];
    }
    case 'riders':
      return [table('riders', riderRows(columns), compare)];
    case 'definitions':
      return [
        { ...table('definitions', definitionRows(termsOf(side.offered), columns), compare), leavesOutUnsaid: true },
      ];
    case 'checklist':
      return [table('checklist', checklistRows(columns), compare)];
    case 'unmapped':
      return [];
  }
}

function table(id: TableName, rows: RowView[], compare: CompareWords, corner = compare.attribute): ComparedTableView {
  return {
    id,
    leavesOutUnsaid: false,
    same: compare.same[id] ?? compare.said.same,
    open: rows.length === 0 ? null : { id, caption: compare.caption[id], corner, rows },
    folded: null,
    conditions: [],
  };
}

/** Rows by code are many, and most of them are of one scheme: these stand behind the others. */
function tableByCode(id: TableName, inOrder: RowView[], corner: string, compare: CompareWords): ComparedTableView {
  const rows = inOrder.map((row, place) => ({ ...row, place: String(place) }));
  const isShared = ({ cells }: RowView) => cells.filter(({ isMissing }) => !isMissing).length > 1;
  return {
    ...table(id, rows.filter(isShared), compare, corner),
    leavesOutUnsaid: true,
    folded: folded(
      id,
      rows.filter((row) => !isShared(row)),
      compare.alone,
      corner,
      compare.aloneCaption.replace('{caption}', compare.caption[id]),
    ),
  };
}

/** @param words  What leads to the rows; their number is filled in. */
function folded(
  id: TableName,
  rows: RowView[],
  words: string,
  corner: string,
  caption: string,
): ComparedTableView['folded'] {
  if (rows.length === 0) return null;
  const summary = words.replace('{n}', String(rows.length));
  return { id: `${id}-folded`, caption, corner, rows, words, summary };
}

/** Terms that only one scheme defines stand by themselves: there is nothing to put beside them. */
function definedAlone({ columns, compare }: Material): SectionView['perScheme'] {
  const { alone } = termsOf(columns.schemes);
  return perScheme(
    compare.definedAlone,
    ({ definitions }) => (definitions.length > 0 ? compare.noneDefinedAlone : compare.noneDefined),
    columns,
    (comparing, i) =>
      alone[i]!.map(({ id, term, note }) => ({
        name: linkToField(term, 'definition', note ?? id, comparing),
        lines: [linkToLine(lineOfWording(term), comparing)],
      })),
  );
}

/** Statements that no code stands for are named, scheme by scheme, and compared with nothing. */
function withoutCode({ columns, compare }: Material): SectionView['perScheme'] {
  return perScheme(
    '',
    () => compare.unmappedNone,
    columns,
    (comparing) => {
      const { scheme } = comparing;
      return unmapped(scheme).map((clause) => {
        const kind = clause.id.slice(scheme.id.length + 1).split('/')[0];
        const context = kind === 'exclusions' ? 'exclusion' : kind === 'coverages' ? 'coverage' : 'cost';
        return statementEntry(clause, context, comparing);
      });
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
  const line = 'span' in status ? status.span.start.line : 0;
  return {
    id: scheme.scheme,
    title: factWording('title', title, i18n),
    href: schemeHref(scheme),
    quote: 'raw' in status ? i18n.translate('identity', status.raw) : own('', i18n),
    line:
      line === 0 ? { text: '', lang: '', href: '' } : { ...linkToLine(line, comparing), href: lineHref(line, scheme) },
  };
}
