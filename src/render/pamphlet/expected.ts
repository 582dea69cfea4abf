import type { Scheme } from '../../../schemas/scheme.ts';
import type { PamphletView } from '../document/document.ts';
import { GAP } from '../document/pointers.ts';
import { rateTableViews } from '../document/rate-table.ts';
import { premiumRow, type Requirement, type Requirements } from '../document/requirements.ts';
import { shownTables } from '../../translate/source-messages.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';

/** The text that a printed pamphlet must contain: statements, and rows of tables from left to right. */
export type ExpectedText = {
  statements: string[];
  rows: string[];
  /** How many of its tables have no heads, as the original prints them. */
  headless: number;
  everyPage: string;
  fallbackMark: string;
};

export function expectedText(
  scheme: Scheme,
  { statements, terms }: Requirements,
  { draftLine }: Pick<PamphletView, 'draftLine'>,
  i18n: I18n,
): ExpectedText {
  const premiums = rateTableViews(scheme, i18n).flatMap((table) => table.rows.map(premiumRow));
  return {
    statements: distinct(statements),
    rows: [...terms.map(({ words }) => words), ...premiums],
    headless: shownTables(scheme).filter(({ rows }) => rows.flat().every(({ head }) => head === undefined)).length,
    everyPage: draftLine,
    fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
  };
}

/** Around the places where a pamphlet says where words lead: the numbers of pages are known when it is printed. */
function distinct(requirements: readonly Requirement[]): string[] {
  return [...new Set(requirements.flatMap(({ words }) => words.split(GAP)).filter((words) => words.trim() !== ''))];
}
