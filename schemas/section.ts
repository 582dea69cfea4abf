import { z } from 'zod';
import { Clause } from './clause.ts';
import { Span, Wording } from './span.ts';

/** What a section is read as. `prose` is text that states nothing typed: introductions, advertisement. */
export const SectionKind = z.enum([
  'prose',
  'coverage',
  'costs',
  'exclusions',
  'definitions',
  'rider',
  'service',
  'loss-example',
  'statistic',
  'provision',
  'contact',
]);
export type SectionKind = z.infer<typeof SectionKind>;

/** A printed table that is set again as it stands, row by row; each cell is a clause, empty cells have no text. */
export const PrintedTable = z.strictObject({ span: Span, rows: z.array(z.array(Clause)) });
export type PrintedTable = z.infer<typeof PrintedTable>;

/** What stands in a section, in reading order: prose itself, and the ids of the typed fields that were read there. */
export const SectionContent = z.union([
  z.strictObject({ field: z.string() }),
  z.strictObject({ clause: Clause }),
  z.strictObject({ table: PrintedTable }),
]);
export type SectionContent = z.infer<typeof SectionContent>;

/**
 * A stretch of the text from one heading to the next, so that the whole document can be set again. `level` 1 is a chapter;
 * a section of level 2 belongs to the last one of level 1 above it.
 */
export const Section = z.strictObject({
  id: z.string(),
  level: z.int().min(1).max(3),
  kind: SectionKind,
  heading: Wording.optional(),
  contents: z.array(SectionContent),
  /** How many characters it accounts for, white space, furniture and marks of the notation left out. */
  characters: z.int().nonnegative(),
  /** Cells of printed tables that keep no words of their own: heads, and limits and ratios that were read as numbers. */
  cells: z.array(Span),
});
export type Section = z.infer<typeof Section>;
