import { findReusedLabels } from './label-reused.ts';
import { findBlankFields } from './form-field-blank.ts';
import { findGenericText } from './generic-against-plan.ts';
import type { Inspection } from './inspection.ts';
import { findHighLimits } from './limit-above-plan.ts';
import { findHighLosses } from './loss-above-limit.ts';
import { findUndefinedNames } from './name-undefined.ts';
import { findNotesInTheLine } from './note-in-the-line.ts';
import { findPagesOutOfOrder } from './page-reference-differs.ts';
import { findOldDates } from './date-of-last-year.ts';
import { findWrongSums } from './premium-off-formula.ts';

/** Report what an editor would mark in a text that was understood. Nothing is repaired, and nothing stops. */
export function reportRuleFindings(inspection: Inspection): void {
  findNotesInTheLine(inspection);
  findReusedLabels(inspection);
  findUndefinedNames(inspection);
  findPagesOutOfOrder(inspection);
  findHighLimits(inspection);
  findHighLosses(inspection);
  findWrongSums(inspection);
  findBlankFields(inspection);
  findGenericText(inspection);
  findOldDates(inspection);
}
