import { addCodes, addInception } from './column-edits.ts';
import { addPlan, changeLimit, renamePlan } from './plan-edits.ts';
import { changeContact, moveDates, moveDeadline } from './fact-edits.ts';
import { insert, remove, reword, swap } from './clause-edits.ts';
import { isApart, type TextEdit } from './edit.ts';
import { mergeBands, premiums, splitBand, swapTables } from './table-edits.ts';
import { insertNote, otherMarks, removeNote } from './note-edits.ts';
import type { Printed } from './printed.ts';
import type { Random } from './random.ts';
import { addDefinition, changeDocument, removeDefinition, swapRows } from './row-edits.ts';
import { moveSection, swapSections } from './section-edits.ts';

/** Everything that happens to a pamphlet from one year to the next; what happens more often is drawn more often. */
const MAKERS: readonly ((printed: Printed, random: Random) => TextEdit | undefined)[] = [
  ...[reword, reword, reword, insert, insert, remove, remove, swap],
  ...[premiums, premiums, mergeBands, splitBand, swapTables],
  ...[renamePlan, addPlan, changeLimit, moveDates, moveDeadline, changeContact, changeDocument],
  ...[swapSections, moveSection, insertNote, insertNote, removeNote, otherMarks],
  ...[swapRows, addDefinition, removeDefinition, addInception, addCodes],
];

/** Some edits, none of which touches another one. */
export function drawEdits(printed: Printed, random: Random, count: number): TextEdit[] {
  const drawn: TextEdit[] = [];
  for (let tries = 0; tries < 60 && drawn.length < count; tries += 1) {
    const edit = random.pick(MAKERS)!(printed, random);
    const isAlone = edit && drawn.every((other) => isApart(edit, other) && (edit.name !== other.name || !isOnce(edit)));
    if (edit && isAlone) drawn.push(edit);
  }
  return drawn;
}

/** Edits of a profile that cannot be made twice. */
function isOnce({ name }: TextEdit): boolean {
  return /plan|premiums|bands?$|column|sections?$|definition$|note/.test(name);
}
