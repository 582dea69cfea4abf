import { z } from 'zod';
import { Clause } from './clause.ts';
import { choice } from './meta.ts';
import { Span, Wording } from './span.ts';

/** What a section is read as. */
export const SectionKind = choice({
  prose: { means: 'text that states nothing typed: an introduction, advertisement' },
  coverage: { ja: '保険金をお支払いする場合', means: 'what triggers a cover' },
  costs: { ja: 'お支払いの対象となる損害・費用', means: 'what is paid for, item by item' },
  exclusions: { ja: '保険金をお支払いできない主な場合', means: 'what is not paid for' },
  definitions: { ja: '用語の意味', means: 'terms and what they mean' },
  rider: { ja: '特約', means: 'one rider' },
  service: { ja: '付帯サービス', means: 'a service, or a table of services' },
  'loss-example': { ja: '想定事故例・支払例', means: 'what happened in an example, and what it cost' },
  statistic: { ja: '統計', means: 'figures about losses in general' },
  provision: { means: 'rules between the parties: duties, payment, notices' },
  contact: { ja: '連絡先', means: 'a person or an office to turn to, line by line' },
});
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
