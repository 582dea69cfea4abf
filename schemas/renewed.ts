import { z } from 'zod';
import { Question } from './question.ts';

/** An error, with its place. */
const Message = z.strictObject({
  file: z.string().describe('The file.'),
  line: z.int().positive().optional().describe('Its line.'),
  column: z.int().positive().optional().describe('Its column.'),
  endLine: z.int().positive().optional().describe('The line of its end.'),
  endColumn: z.int().positive().optional().describe('The column of its end.'),
  severity: z.enum(['error', 'warning']).describe('Whether it stops the build.'),
  rule: z.string().describe('The rule, by its id: docs/rules.md.'),
  meaning: z.string().describe('What the rule says.'),
  message: z.string().describe('What was found, and what was expected.'),
  hint: z.string().optional().describe('What to look at next.'),
});

/** Errors of one cause. */
export const ErrorCause = z
  .strictObject({
    first: Message.describe('The first of them.'),
    count: z.int().positive().describe('How many there are.'),
    settledBy: z
      .array(z.string())
      .describe(
        'The questions whose answers settle them, by their ids. If there are none, the text or the profile is changed by hand.',
      ),
  })
  .describe('Errors of one cause: they differ in quotes and numbers alone.');
export type ErrorCause = z.infer<typeof ErrorCause>;

/** An error of a workbook, at its cell. */
const CellFault = z
  .strictObject({
    cell: z.string().describe('The cell, with its sheet; empty for the whole workbook.'),
    unexpected: z.string().describe('What is there.'),
    expected: z.string().describe('What is expected there.'),
    hint: z.string().optional().describe('What to look at next.'),
  })
  .describe('An error of a workbook, at its cell.');

/** How long a section is. */
export const SectionLength = z
  .strictObject({
    section: z
      .string()
      .describe('The section, by its id; `furniture` and `notation` are what is beside the sections, `tabs` the tabs.'),
    old: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'Before; absent if it was not there.', unit: 'characters (字)' }),
    new: z.int().nonnegative().optional().meta({ description: 'Now; absent if it is gone.', unit: 'characters (字)' }),
  })
  .describe('How long a section is in the edition before, and in the new text.');
export type SectionLength = z.infer<typeof SectionLength>;

/** A place of the text that a workbook changes. */
const FilledPlace = z
  .strictObject({
    cell: z.string().describe('The cell, with its sheet.'),
    line: z.int().positive().describe('The line of the text of the edition before.'),
    role: z.string().describe('What is printed there.'),
    old: z.string().describe('The words of the edition before.'),
    new: z.string().describe('The words of the new one.'),
  })
  .describe('A place of the text that a workbook changes.');

/** What `yakkan renew --json` prints. */
export const Renewed = z
  .strictObject({
    written: z.array(z.string()).describe('The files that were written.'),
    questions: z.array(Question).describe('What a person must decide.'),
    errors: z
      .array(z.union([ErrorCause, CellFault]))
      .describe('What is wrong: with a text that was received, by cause; with a workbook, by cell.'),
    contents: z
      .array(SectionLength)
      .optional()
      .describe('How long each section is, before and after; absent if the new text cannot be read.'),
    changes: z.array(FilledPlace).optional().describe('What a workbook changes.'),
  })
  .describe('What `yakkan renew --json` prints.');
export type Renewed = z.infer<typeof Renewed>;
