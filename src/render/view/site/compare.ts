import { CodeRelation } from '../../../../schemas/clause.ts';
import { CodeKind, type Codes } from '../../../../schemas/neutral-codes.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { lineOfWording } from '../../../compare/places.ts';
import { sideBySide } from '../../../compare/side-by-side.ts';
import { termsOf } from '../../../compare/terms.ts';
import { unmapped } from '../../../compare/unmapped.ts';
import type { Wording } from '../../../translate/catalog.ts';
import {
  compareWords,
  SECTIONS,
  type CompareWords,
  type SectionName,
  type TableName,
} from '../../locale/site/compare.ts';
import { settingOf } from '../pamphlet/clause.ts';
import { page, type Edition, type PageView } from '../page.ts';
import { standingOf } from '../pamphlet/standing.ts';
import { editionName, factWording, fileName } from '../scheme.ts';
import { own } from '../wording.ts';
import {
  entry,
  hrefOfField,
  hrefOfLine,
  linkToLine,
  sourceText,
  statementEntry,
  type Comparing,
  type EntryView,
  type LinkView,
} from './compared-entry.ts';
import {
  checklistRows,
  codeRows,
  costTermsRows,
  definitionRows,
  factRows,
  limitRows,
  riderRows,
  type Columns,
  type RowView,
} from './compared-rows.ts';

/** A scheme at the head of its column. */
export type ColumnView = {
  id: string;
  title: Wording;
  /** Who the group is; empty where the text does not say. */
  policyholder: Wording;
  edition: string;
  href: string;
  source: string;
  /** That its policy period is over; empty when it is not. */
  expired: string;
  isChosen: boolean;
};

export type ComparedTableView = {
  id: string;
  caption: string;
  corner: string;
  /** Whether a row that no chosen scheme says anything to is left out. */
  leavesOutUnsaid: boolean;
  rows: RowView[];
};

export type SectionView = {
  name: SectionName;
  heading: string;
  note: string;
  tables: ComparedTableView[];
  hasLegend: boolean;
  /** What stands below the table, scheme by scheme. */
  perScheme: { heading: string; schemes: { id: string; title: Wording; entries: EntryView[]; none: string }[] } | null;
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
  closed: { title: Wording; href: string; reason: string; quote: Wording; line: LinkView }[];
};

/** As many schemes as are shown side by side at first, and at most. */
const MOST = 5;

/** Schemes side by side: key facts, limits, what is covered, paid and excluded. */
export function compareView(schemes: readonly Scheme[], codes: Codes, edition: Edition): CompareView {
  const { voice } = edition;
  const compare = compareWords[voice.locale.lang];
  const side = sideBySide(schemes, codes);
  const comparing = new Map(side.offered.map((scheme) => [scheme, { ...settingOf(scheme, voice), compare }]));
  const columns: Columns = {
    schemes: side.offered,
    of: (scheme) => comparing.get(scheme)!,
  };
  const heads = side.offered.map((scheme, i) => columnView(scheme, i < MOST, edition, compare));
  const days = [...new Set(side.offered.map(({ source }) => source.received))].sort();
  return {
    ...page(
      { path: 'compare.html', title: compare.title, description: compare.lead, name: 'compare', scripts: ['compare'] },
      edition,
    ),
    compare,
    pamphlet: voice.locale.pamphlet.words,
    columns: heads,
    received: days.map((day) => ({
      on: voice.locale.moment(day),
      texts: heads.filter((_, i) => side.offered[i]!.source.received === day),
    })),
    sections:
      side.offered.length === 0 ? [] : SECTIONS.map((name) => sectionView(name, { side, codes, columns, compare })),
    legend: CodeRelation.options.map((relation) => ({
      word: compare.relation[relation],
      means: compare.relationMeans[relation],
    })),
    closed: side.closed.map((scheme) => closedView(scheme, { ...settingOf(scheme, voice), compare })),
  };
}

function columnView(scheme: Scheme, isChosen: boolean, edition: Edition, compare: CompareWords): ColumnView {
  const { voice, today, incomplete } = edition;
  const { policyholder } = scheme.identity;
  const { isExpired } = standingOf(scheme, voice, today, !incomplete.has(scheme.id));
  return {
    id: scheme.scheme,
    title: factWording('title', scheme.identity.title, voice),
    policyholder:
      policyholder.value === 'not stated' ? own('', voice) : factWording('policyholder', policyholder, voice),
    edition: editionName(scheme, voice),
    href: `schemes/${fileName(scheme)}.html`,
    source: `sources/${fileName(scheme)}.html`,
    expired: isExpired ? compare.expired : '',
    isChosen,
  };
}

type Material = { side: ReturnType<typeof sideBySide>; codes: Codes; columns: Columns; compare: CompareWords };

function sectionView(name: SectionName, material: Material): SectionView {
  const { compare } = material;
  return {
    name,
    heading: compare.heading[name],
    note: compare.note[name] ?? '',
    tables: tablesOf(name, material).filter(({ rows }) => rows.length > 0),
    hasLegend: name === 'coverages',
    perScheme: name === 'definitions' ? definedAlone(material) : name === 'unmapped' ? withoutCode(material) : null,
  };
}

function tablesOf(name: SectionName, { side, codes, columns, compare }: Material): ComparedTableView[] {
  const table = (id: TableName, rows: RowView[], parts: Partial<ComparedTableView> = {}) => ({
    id,
    caption: compare.caption[id],
    corner: compare.attribute,
    leavesOutUnsaid: false,
    rows,
    ...parts,
  });
  if (CodeKind.options.some((kind) => kind === name)) {
    const kind = name as CodeKind;
    return [table(kind, codeRows(side, kind, codes, columns), { corner: compare.kind[kind], leavesOutUnsaid: true })];
  }
  switch (name) {
    case 'facts':
      return [table('facts', factRows(columns))];
    case 'limits':
      return [
        table('limits', limitRows(side, columns)),
        table('costTerms', costTermsRows(side, codes, columns), { corner: compare.kind.costs, leavesOutUnsaid: true }),
      ];
    case 'riders':
      return [table('riders', riderRows(columns))];
    case 'definitions':
      return [table('definitions', definitionRows(termsOf(side.offered), columns), { leavesOutUnsaid: true })];
    case 'checklist':
      return [table('checklist', checklistRows(columns))];
    default:
      return [];
  }
}

/** Terms that only one scheme defines stand by themselves: there is nothing to put beside them. */
function definedAlone({ columns, compare }: Material): SectionView['perScheme'] {
  const { alone } = termsOf(columns.schemes);
  return perScheme(compare.definedAlone, compare.definedNowhere, columns, (comparing, i) =>
    alone[i]!.map(({ id, term, note }) => {
      const text = sourceText(term, 'definition', comparing);
      return {
        name: {
          text: text.pieces.map((piece) => piece.text).join(''),
          lang: text.lang,
          href: hrefOfField(note ?? id, comparing.scheme),
        },
        lines: [linkToLine(lineOfWording(term), comparing)],
      };
    }),
  );
}

/** Statements that no code stands for are named, scheme by scheme, and compared with nothing. */
function withoutCode({ columns, compare }: Material): SectionView['perScheme'] {
  return perScheme('', compare.unmappedNone, columns, (comparing) => {
    const { scheme } = comparing;
    return unmapped(scheme).map((clause) => {
      const kind = clause.id.slice(scheme.id.length + 1).split('/')[0];
      const context = kind === 'exclusions' ? 'exclusion' : kind === 'coverages' ? 'coverage' : 'cost';
      return statementEntry(clause, context, comparing);
    });
  });
}

function perScheme(
  heading: string,
  none: string,
  { schemes, of }: Columns,
  entriesOf: (comparing: Comparing, i: number) => Partial<EntryView>[],
): SectionView['perScheme'] {
  return {
    heading,
    schemes: schemes.map((scheme, i) => ({
      id: scheme.scheme,
      title: factWording('title', scheme.identity.title, of(scheme).voice),
      entries: entriesOf(of(scheme), i).map((each) => entry(each)),
      none,
    })),
  };
}

/** A closed scheme with the words that say so. */
function closedView(scheme: Scheme, comparing: Comparing): CompareView['closed'][number] {
  const { voice } = comparing;
  const { status, title } = scheme.identity;
  const line = 'span' in status ? status.span.start.line : 0;
  return {
    title: factWording('title', title, voice),
    href: `schemes/${fileName(scheme)}.html`,
    reason: voice.locale.words.leftOutClosed,
    quote: 'raw' in status ? voice.translate('identity', status.raw) : own('', voice),
    line:
      line === 0
        ? { text: '', lang: '', href: '' }
        : { ...linkToLine(line, comparing), href: hrefOfLine(line, scheme) },
  };
}
