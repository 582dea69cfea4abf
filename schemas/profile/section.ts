import { z } from 'zod';
import { ContactRole } from '../contact.ts';
import { Subject } from '../provision.ts';
import { Attachment, RiderEffect } from '../rider.ts';
import { SectionKind } from '../section.ts';
import { CoverOf } from './cover.ts';
import { Cell, NotShown } from './drawing.ts';
import { idOf, Name } from './parts.ts';
import { Pattern, slotsOf } from './pattern.ts';

const SectionTable = z.strictObject({
  head: z
    .array(z.array(Cell).min(1))
    .default([])
    .describe('The head rows (見出し行), cell by cell. `{item}` where the head names the one cost.'),
  body: z
    .array(z.array(Cell).min(1))
    .min(1)
    .describe(
      'The rows that the body may have, cell by cell. A hole with a question mark may be empty: a merged cell (結合セル).',
    ),
  notShown: NotShown,
});

/** What is read of a table, by the kind of its section. */
const READ_OF_TABLE: Partial<Record<SectionKind, readonly string[]>> = {
  costs: ['group', 'item', 'text', 'payout', 'limit.own', 'limit.overall'],
  service: ['group', 'name', 'item', 'text', 'availability'],
};

const about = Subject.meta({ description: 'What the statement is about.' });

/** A heading as printed, in the order of the document, and what is below it. */
export const SectionProfile = z
  .strictObject({
    id: idOf('the section', 'exclusions-common'),
    heading: Pattern.optional().meta({
      description: 'The heading as printed: a whole line, or several with a line break between them.',
      examples: ['【用語の意味】'],
    }),
    begins: Pattern.optional().meta({
      description: 'In place of a heading: how the first line of the section begins. The line is part of the section.',
      examples: ['代理店 : {}'],
    }),
    level: z.int().min(1).max(3).default(1).meta({
      description:
        'The level of the heading: 1 is a chapter, 2 and 3 are below it. Notes are looked for in one chapter.',
    }),
    kind: SectionKind.default('prose').describe('What the section is read as.'),
    amounts: z
      .string()
      .optional()
      .meta({
        description:
          'Why the amounts of money in the words of this section are not fields. If absent, each of them is an error.',
        examples: ['loss examples'],
      }),
    lines: z.boolean().default(false).meta({
      description: 'Each line is a statement of its own, as in an address or a list of facts.',
    }),
    heads: z
      .array(Pattern)
      .default([])
      .describe('For costs: lines that head an item, with holes `{name}` and `{marker:#}`.'),
    cover: CoverOf.optional().describe(
      'For coverage and costs: the cover they belong to. A coverage whose words are about all covers has none.',
    ),
    covers: z
      .array(CoverOf)
      .min(1)
      .optional()
      .describe('For exclusions: the covers that they apply to as a whole. Exclusions of a narrower scope have none.'),
    within: z
      .array(CoverOf)
      .min(1)
      .optional()
      .describe('For exclusions of a narrower scope than a cover (…固有): the covers that the scope is a part of.'),
    rider: Name.optional().describe(
      'For exclusions: the rider (特約) they belong to, by the id of its section or of its entry in `riders`.',
    ),
    scope: z
      .literal('rider')
      .optional()
      .describe(
        'For exclusions of a rider: `rider` if its name is all of their scope and the heading says nothing more.',
      ),
    table: SectionTable.optional().describe('For costs and services: their table, as it looks on the page.'),
    groups: z
      .array(
        z.strictObject({
          find: Pattern.describe('The words of the group in the table.'),
          cover: CoverOf.describe('The cover that the costs of the group belong to.'),
        }),
      )
      .default([])
      .describe('For a table of costs: its groups that have another cover than the section.'),
    item: z
      .enum(['heading'])
      .optional()
      .describe('For costs: `heading` if the heading names the one cost of the section.'),
    attachment: Attachment.optional().describe('For a rider (特約): how it comes with a contract.'),
    effect: RiderEffect.optional().describe('For a rider (特約): what it does to the cover.'),
    includedFor: z
      .array(Pattern)
      .min(1)
      .optional()
      .meta({
        description:
          'For a rider: what says that every contract of a class of risk (業種区分) has it, with holes `{rating_class}` and `{text}`.',
        examples: [['{rating_class:業種区分…}：IT業 ({text:…追加条項セット}。']],
      }),
    about: about.optional().describe('For a provision: what it is about.'),
    subjects: z
      .array(
        z.strictObject({
          find: Pattern.describe('Words of the statement.'),
          about,
        }),
      )
      .default([])
      .describe('For a list of notices on several subjects: which statement is about what, by words found in it.'),
    role: ContactRole.optional().describe('For a contact (連絡先): what it is for.'),
  })
  .refine(
    ({ heading, begins }) => (heading === undefined) !== (begins === undefined),
    '`heading` or `begins`, one of the two',
  )
  .refine(({ kind, about }) => kind !== 'provision' || about !== undefined, '`about` for a provision')
  .refine(({ kind, cover }) => kind !== 'costs' || cover !== undefined, '`cover` for costs')
  .refine(
    ({ kind, attachment, effect }) => kind !== 'rider' || (attachment !== undefined && effect !== undefined),
    '`attachment` and `effect` for a rider',
  )
  .refine(({ kind, includedFor }) => kind === 'rider' || includedFor === undefined, '`includedFor` for a rider alone')
  .refine(
    ({ kind, table }) =>
      table === undefined ||
      [table.head, table.body]
        .flat(2)
        .flatMap(slotsOf)
        .every((name) => name === '' || READ_OF_TABLE[kind]?.includes(name)),
    '`table` for costs (`{group}`, `{item}`, `{text}`, `{payout}`, `{limit.own}`, `{limit.overall}`) or services (`{group}`, `{name}`, `{item}`, `{text}`, `{availability}`), with holes that are read',
  )
  .refine(({ kind, role }) => kind !== 'contact' || role !== undefined, '`role` for a contact')
  .refine(
    ({ kind, heading, table, item }) =>
      heading !== undefined || (kind !== 'rider' && (kind !== 'service' || table !== undefined) && item === undefined),
    '`heading`: it has the name',
  );
export type SectionProfile = z.infer<typeof SectionProfile>;
