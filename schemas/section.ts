import { z } from 'zod';
import { Clause } from './clause.ts';
import { choice } from './meta.ts';
import { Span, Wording } from './span.ts';

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
  unread: { means: 'text that is not read yet, shown line by line as original text; only below the level `whole`' },
}).describe('What a section is read as.');
export type SectionKind = z.infer<typeof SectionKind>;

export const StatementTable = z
  .strictObject({
    span: Span.describe('Where it is.'),
    rows: z.array(z.array(Clause)).describe('Its rows. Each cell is a statement; an empty cell has no text.'),
  })
  .meta({ description: 'The statements in a table that is no field of its own, row by row.' });
export type StatementTable = z.infer<typeof StatementTable>;

export const SectionContent = z
  .union([
    z.strictObject({ field: z.string().describe('The id of a typed field that was read there.') }),
    z.strictObject({ clause: Clause.describe('A statement of prose.') }),
    z.strictObject({ table: StatementTable.describe('The statements in a table.') }),
  ])
  .meta({ description: 'One of the things in a section: a field, a statement or a table.' });
export type SectionContent = z.infer<typeof SectionContent>;

export const Section = z
  .strictObject({
    id: z.string(),
    level: z.int().min(1).max(3).meta({
      description:
        'The level of its heading: 1 is a chapter. A section of level 2 belongs to the last chapter above it.',
      unit: 'levels, from 1 to 3',
    }),
    kind: SectionKind.describe('What it is read as.'),
    heading: Wording.optional().meta({ ja: '見出し', description: 'The heading, as printed.' }),
    contents: z.array(SectionContent).describe('What is in it, in reading order.'),
    characters: z.int().nonnegative().meta({
      ja: '字数',
      description: 'How much text it has, without white space, furniture and marks of the notation.',
      unit: 'characters (字)',
    }),
    cells: z
      .array(Span)
      .describe(
        'Cells of printed tables whose words are not kept: heads, and limits and ratios that were read as numbers.',
      ),
  })
  .meta({ description: 'The text from one heading to the next, so that the whole document can be set again.' });
export type Section = z.infer<typeof Section>;

/** The ids of the typed fields that have a place of their own in a section. The words of others are a part of another statement. */
export function fieldsInSections({ sections }: { sections: readonly Section[] }): Set<string> {
  return new Set(sections.flatMap(({ contents }) => contents.flatMap((each) => ('field' in each ? [each.field] : []))));
}
