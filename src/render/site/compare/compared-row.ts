import type { AssumptionKind, Scheme } from '../../../../schemas/scheme.ts';
import { foldedWords } from '../../../compare/statement-key.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { factViews } from '../../document/key-facts.ts';
import { own } from '../../words/i18n.ts';
import { entry, linkToLine, statedWords, type Comparing, type EntryView } from './compared-entry.ts';

/**
 * What one scheme says to one row. `key`: cells of a row with the same key say the same; `0` says nothing. `further`: entries
 * that are a click away. `reason`: why nothing is said, where a person looked for it. `label`: whose the cell is, where cells
 * stand below each other.
 */
export type CellView = {
  scheme: string;
  label: string;
  key: string;
  entries: EntryView[];
  further: EntryView[];
  /** How many entries are a click away, in words. */
  furtherCount: string;
  isMissing: boolean;
  reason: LocalizedText;
};
/**
 * `place`: where it stands among the rows of both tables of its kind; empty where there is one table. `isFreeText`: its cells are
 * held against each other by their words alone, so that those that are not alike may still mean the same.
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
 * A cell before it is held against the others of its row: `says` is what it says, in a form that can be compared. `room`: how
 * many entries stand in the cell itself.
 */
export type Said = { says: string; entries: EntryView[]; reason?: LocalizedText; room?: number };

/** Statements are many and long: two of them stand in a cell. Amounts all do. */
export const ROOM = 2;

/** What a row needs to become one: the schemes of its columns, and the words. */
export type Columns = { schemes: readonly Scheme[]; of: (scheme: Scheme) => Comparing };

export function row(
  id: string,
  label: LocalizedText,
  { schemes, of }: Columns,
  say: (comparing: Comparing, column: number) => Said,
  explanation = '',
): RowView {
  const said = schemes.map((scheme, column) => say(of(scheme), column));
  const distinct = [...new Set(said.map(({ says }) => says).filter((says) => says !== ''))];
  return {
    id,
    place: '',
    isFreeText: false,
    label,
    explanation,
    cells: said.map(({ says, entries, reason, room = entries.length }, column) => {
      const scheme = schemes[column]!;
      // one more is no longer than the words that lead to it
      const shown = entries.length <= room + 1 ? entries.length : room;
      const { i18n } = of(scheme);
      return {
        scheme: scheme.scheme,
        label: factViews(scheme, i18n)[0]!.value.text,
        key: String(says === '' ? 0 : distinct.indexOf(says) + 1),
        entries: entries.slice(0, shown),
        further: entries.slice(shown),
        furtherCount: i18n.t('compare.further', { n: entries.length - shown }),
        isMissing: entries.length === 0,
        reason: reason ?? { text: '', lang: '', parts: [] },
      };
    }),
  };
}

/** What a scheme states about something beside its premiums, sentence by sentence. */
export function assumptionRow(about: AssumptionKind, label: string, columns: Columns): RowView {
  const said = row(`assumption-${about}`, own(label, columns.of(columns.schemes[0]!).i18n), columns, (comparing) => {
    const stated = comparing.scheme.assumptions.filter((each) => each.about === about);
    return {
      room: ROOM,
      says: stated.map(({ text }) => foldedWords(text.value)).join('\n'),
      entries: stated.map(({ text }) =>
        entry({
          name: statedWords(comparing.i18n.translate('assumption', text.value)),
          lines: [linkToLine(text.span.start.line, comparing)],
        }),
      ),
    };
  });
  return { ...said, isFreeText: true };
}

export function isSaid({ cells }: RowView): boolean {
  return cells.some(({ isMissing }) => !isMissing);
}
