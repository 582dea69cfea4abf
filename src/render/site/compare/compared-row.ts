import type { FactState } from '../../../../schemas/identity.ts';
import { isReadAt } from '../../../../schemas/level.ts';
import type { AssumptionKind, Scheme } from '../../../../schemas/scheme.ts';
import { placeOf } from '../../../compare/place-of.ts';
import { foldedWords } from '../../../compare/statement-key.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { absence, factViews } from '../../document/key-facts.ts';
import { pointedWords } from '../../document/pointers.ts';
import { own } from '../../words/i18n.ts';
import { statementAround } from '../../document/qualifiers.ts';
import { entry, linkToLine, statedWords, statementEntry, type Comparing, type EntryView } from './compared-entry.ts';

/**
 * The cell of one scheme in one row. `key`: cells of a row with the same key are equal; `0` states nothing, `?` is not read yet.
 * `further`: folded entries. `reason`: why nothing is stated, if the profile gives a reason. `label`: the owner, for
 * cells shown below each other.
 */
export type CellView = {
  scheme: string;
  label: string;
  key: string;
  entries: EntryView[];
  further: EntryView[];
  /** How many entries are folded, in words. */
  furtherCount: string;
  isMissing: boolean;
  /** In place of entries: that nothing is stated, or that it is not read yet. */
  absence: string;
  reason: LocalizedText;
};
/**
 * `place`: its position among the rows of both tables of its kind; empty if there is one table. `isFreeText`: its
 * cells are compared by their words only, so different cells may still mean the same.
 */
export type RowView = {
  id: string;
  place: string;
  isFreeText: boolean;
  label: LocalizedText;
  explanation: string;
  cells: CellView[];
};

/**
 * A cell before its comparison with the others in its row: `key` is its normalized content. `room`: how many entries
 * the cell shows.
 */
export type CellContent = {
  key: string;
  entries: EntryView[];
  reason?: LocalizedText;
  room?: number;
  /** Without entries: whether the text does not state it. If absent, that depends on how much of it is read. */
  state?: FactState;
};

/** Statements are many and long: a cell shows two of them. Amounts are all shown. */
export const ROOM = 2;

/** The schemes of the columns, and their words. */
export type Columns = { schemes: readonly Scheme[]; of: (scheme: Scheme) => Comparing };

export function row(
  id: string,
  label: LocalizedText,
  { schemes, of }: Columns,
  contentOf: (comparing: Comparing, column: number) => CellContent,
  explanation = '',
): RowView {
  const contents = schemes.map((scheme, column) => contentOf(of(scheme), column));
  const distinct = [...new Set(contents.map(({ key }) => key).filter((key) => key !== ''))];
  return {
    id,
    place: '',
    isFreeText: false,
    label,
    explanation,
    cells: contents.map(({ key, entries, reason, room = entries.length, state }, column) => {
      const scheme = schemes[column]!;
      // one more entry is no longer than the words of the fold
      const shown = entries.length <= room + 1 ? entries.length : room;
      const { i18n } = of(scheme);
      const without = state ?? (isReadAt('clauses', scheme) ? 'not-stated' : 'not-yet-read');
      const nothing = without === 'not-yet-read' ? '?' : '0';
      return {
        scheme: scheme.scheme,
        label: factViews(scheme, i18n)[0]!.value.text,
        key: key === '' ? nothing : String(distinct.indexOf(key) + 1),
        entries: entries.slice(0, shown),
        further: entries.slice(shown),
        furtherCount: i18n.t('compare.further', { n: entries.length - shown }),
        isMissing: entries.length === 0,
        absence: absence(without, i18n),
        reason: reason ?? { text: '', lang: '', parts: [] },
      };
    }),
  };
}

/** The statements of a scheme about one kind of assumption, sentence by sentence. */
export function assumptionRow(about: AssumptionKind, label: string, columns: Columns): RowView {
  const assumptions = row(
    `assumption-${about}`,
    own(label, columns.of(columns.schemes[0]!).i18n),
    columns,
    (comparing) => {
      const stated = comparing.scheme.assumptions.filter((each) => each.about === about);
      return {
        room: ROOM,
        key: stated.map(({ text }) => foldedWords(text.value)).join('\n'),
        entries: wholeSentences(stated, comparing),
      };
    },
  );
  return { ...assumptions, isFreeText: true };
}

/** Sentences as the statements that they are printed in, each once: cut out, they would lose what qualifies them. */
function wholeSentences(stated: Scheme['assumptions'], comparing: Comparing): EntryView[] {
  const around = stated.map(({ text }) => ({ text, statement: statementAround(text, comparing.qualifiers) }));
  return around
    .filter(({ statement }, i) => !statement || around.findIndex((each) => each.statement === statement) === i)
    .map(({ text, statement }) =>
      statement
        ? withoutLink(statementEntry(statement, comparing))
        : entry({
            name: statedWords(pointedWords('assumption', text, comparing)),
            lines: [linkToLine(placeOf(text.span), comparing)],
          }),
    );
}

/** Its line follows a sentence: a link of all its words says no more. */
function withoutLink(each: EntryView): EntryView {
  return { ...each, name: each.name && { ...each.name, href: '' } };
}

export function isStated({ cells }: RowView): boolean {
  return cells.some(({ isMissing }) => !isMissing);
}
