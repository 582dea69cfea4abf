import { z } from 'zod';
import { isReadAt, Level, LEVEL_OF_FACT } from './level.ts';
import { ChecklistProfile } from './profile/checklist.ts';
import { checkCoversDeclared, CoverProfile } from './profile/cover.ts';
import { LimitTableDrawing } from './profile/drawing.ts';
import { EligibilityProfile } from './profile/eligibility.ts';
import { IdentityProfile } from './profile/identity.ts';
import { CellWrap, DeclaredNumber, Furniture, NotDefinition, NotMoney, Order } from './profile/layout.ts';
import { haveOwnIds, Name } from './profile/parts.ts';
import { Pattern } from './profile/pattern.ts';
import { PrintedTableProfile } from './profile/printed-table.ts';
import { PointerStatement } from './profile/pointer.ts';
import { RateTableProfile } from './profile/rate-table.ts';
import { SectionProfile } from './profile/section.ts';
import { FactsProfile } from './profile/stated-fact.ts';
import {
  AssumptionStatement,
  DefinitionStatement,
  DocumentMarks,
  RiderStatement,
  StatisticStatement,
} from './profile/statements.ts';
import {
  BasisChangeStatement,
  DeductibleStatement,
  LargestMember,
  LimitStatement,
  PaymentStatement,
  RatioBasisStatement,
  ReductionStatement,
  Within,
} from './profile/terms.ts';
import { DesignName } from './design.ts';
import { choice } from './meta.ts';
import { SchemaVersion } from './version.ts';

/** Two lists named `costs-liability` and `liability` would have the same id. */
const haveOwnNames = (sections: readonly { id: string; kind: string }[]) => {
  const ids = new Set(sections.map(({ id, kind }) => `${kind} ${id}`));
  const names = new Set([...ids].map((id) => id.replace(/ (?:costs|exclusions)-/, ' ')));
  return names.size === ids.size;
};

const FACT_LACKS = '`find`, `notStated` or both, or a lower `level`';
const STATUS_LACKS = '`open`, `closed` or `notStated`, or a lower `level`';

/** Whether a profile says where a fact is, or why it is nowhere. */
function isLookedFor(fact: object): boolean {
  return Object.values(fact).some((said) => (Array.isArray(said) ? said.length > 0 : said !== undefined));
}

/** profile.yaml: what to look for in the pamphlets of one scheme. Data only: no functions, no line numbers. */
export const Profile = z
  .strictObject({
    schemaVersion: SchemaVersion,
    level: Level.default('whole').describe(
      'How much of the text is read: `tables`, `facts`, `clauses` or `whole`. Below `whole`, the rest is shown as original text that is not read yet.',
    ),
    design: DesignName.optional().describe(
      'The design of its pamphlets: a folder in sources/designs/ or templates/designs/. That of site.yaml if left out.',
    ),
    names: z
      .record(Pattern, z.string().describe('The ASCII name. `{}` is what fills the hole of the label.'))
      .default({})
      .meta({
        description:
          'ASCII names for printed labels (of plans, classes of risk, costs, terms); they become parts of ids. What fills the hole of a label also fills the hole of its name. A label that is ASCII needs no entry.',
        examples: [{ スタンダードプラン: 'standard', '業種区分{}': 'class-{}' }],
      }),
    wrapped: z
      .boolean()
      .default(false)
      .describe(
        'Lines are broken anywhere, blank lines included, as in text taken out of narrow columns. They are joined up to the end of the sentence.',
      ),
    readingOrder: z
      .array(Order)
      .default([])
      .describe('Puts back in order what the columns of a page mixed. Each move is reported.'),
    cellWraps: z
      .array(CellWrap)
      .default([])
      .describe(
        'Where the lines of cells were broken inside words (緊急時ホットラ インサービス), so that a blank parts what is one word.',
      ),
    furniture: z
      .array(Furniture)
      .default([])
      .describe(
        'What is printed and is not part of the document (柱・ノンブル, debris of the notation): `line` or `mark`, one of the two.',
      ),
    identity: IdentityProfile.prefault({}).describe(
      'Who and when: the facts that a member asks for first. Each is what fills the hole of its patterns.',
    ),
    eligibility: EligibilityProfile.prefault({}).describe('Who may join (加入対象).'),
    facts: FactsProfile.default({}).describe(
      'Facts of the contract, by kind: `find` where the text states them, or `notStated` with the reason. A kind that is left out is not yet read.',
    ),
    covers: z
      .record(Name, CoverProfile)
      .default({})
      .describe(
        'The covers (補償) of the scheme, each by an ASCII name of its own such as `liability`. Limits, deductibles, costs and exclusions ' +
          'refer to these names.',
      ),
    rateTables: z
      .record(Name, RateTableProfile)
      .default({})
      .describe('The tables of premiums (料率表・保険料表), each by an ASCII name of its own such as `annual`.'),
    limitTables: z
      .record(Name, LimitTableDrawing)
      .default({})
      .describe('The tables of limits (支払限度額・保険金額), each by an ASCII name of its own.'),
    tables: z
      .array(PrintedTableProfile)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe(
        'Printed tables that no other part of the profile draws: the heads of those set apart by tabs or pipes, the cells of all others.',
      ),
    limits: z
      .array(LimitStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Limits (支払限度額) that sentences state outside the tables.'),
    limitsFromPlanToPlan: choice({
      rise: { means: 'each plan has higher limits than the one printed before it' },
      fall: { means: 'each plan has lower limits than the one printed before it' },
    })
      .optional()
      .describe('How the limits change from plan to plan, cover by cover, so that a misprint of one is found.'),
    limitRatios: z
      .array(
        z.strictObject({
          cover: Name.meta({ description: 'The cover with the higher limits.', examples: ['liability'] }),
          times: z
            .int()
            .positive()
            .meta({ description: 'How many times as high they are.', unit: 'times (倍)', examples: [10] }),
          of: Name.meta({ description: 'The cover that they are compared with.', examples: ['response'] }),
        }),
      )
      .default([])
      .describe('Covers whose limits are a multiple of those of another, in every plan, so that a misprint is found.'),
    weakLimits: z
      .string()
      .min(1)
      .optional()
      .meta({
        description: 'Why too few misprints of the limits are seen, in Japanese. Without it, nine in ten must be seen.',
        examples: ['限度額は一度しか印刷されていない。'],
      }),
    deductibles: z
      .array(DeductibleStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Deductibles (免責金額（自己負担額）) that sentences state outside the tables.'),
    within: z
      .array(Within)
      .default([])
      .describe('Sentences that put the limits of one cover within a limit of another (内枠).'),
    paymentRules: z
      .array(PaymentStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe(
        'Sentences that say how limits and deductibles apply: to which costs and riders, within a limit, besides it, in common, after a deductible.',
      ),
    reductions: z
      .array(ReductionStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Sentences that reduce a payment by a ratio that they describe (削減払い).'),
    ratioBases: z
      .array(RatioBasisStatement)
      .default([])
      .describe('Sentences that say what the ratios of payment (縮小支払割合) are a part of.'),
    basisChanges: z
      .array(BasisChangeStatement)
      .default([])
      .describe('Notes (注) that say what limits count for where some costs are concerned.'),
    largestMember: LargestMember.optional().describe(
      'The highest revenue (売上高) a member may have, as a sentence says it. A table whose bands end below it is reported.',
    ),
    definitions: z
      .array(DefinitionStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Terms (用語) that a sentence defines.'),
    riders: z
      .array(RiderStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Riders (特約) that sentences name and that have no section of their own.'),
    statistics: z
      .array(StatisticStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe('Figures about losses in general (統計), in a section of kind `statistic`.'),
    documents: DocumentMarks.optional().describe(
      'What marks the pamphlet as registered solicitation material (募集文書).',
    ),
    premiumsOnRequest: Pattern.optional().describe(
      'The sentence that says why the text prints no premium. Only for a pamphlet without premiums.',
    ),
    checklist: ChecklistProfile.default({}).describe(
      'Items of the contract summary (契約概要) and the warning information (注意喚起情報) that are not where they are looked for: `in` where ' +
        'they are, or `notStated` with the reason.',
    ),
    assumptions: z
      .array(AssumptionStatement)
      .refine(haveOwnIds, 'ids of their own')
      .default([])
      .describe(
        'The statements under which the premiums apply. They are shown with every premium (保険業法300条1項6号).',
      ),
    sections: z
      .array(SectionProfile)
      .default([])
      .refine(haveOwnIds, 'ids of their own')
      .refine(haveOwnNames, 'ids of their own without `costs-` and `exclusions-` in front of them')
      .describe('The headings (見出し) in reading order. A section ends where the next one begins.'),
    pointers: z
      .array(PointerStatement)
      .default([])
      .describe(
        'Where words such as `P.15` and `下記` lead, if no rule finds it: `to` what, or what was `meant` in the booklet as printed.',
      ),
    notDefinitions: z
      .array(NotDefinition)
      .default([])
      .describe('Sentences with をいいます that do not say what a term means.'),
    notMoney: z
      .array(NotMoney)
      .default([])
      .describe('Texts that look like money and are not, or are not part of the amount next to them.'),
    numbers: z
      .array(DeclaredNumber)
      .default([])
      .describe('Numbers without a unit, and what they are. All others are understood by their units and forms.'),
  })
  .superRefine(({ level, identity, eligibility }, context) => {
    const facts = { ...identity, membership: eligibility.membership };
    for (const [field, part] of Object.entries(LEVEL_OF_FACT) as [keyof typeof facts, Level][]) {
      if (!isReadAt(part, { level }) || isLookedFor(facts[field])) continue;
      const isMembership = field === 'membership';
      context.addIssue({
        code: 'custom',
        path: isMembership ? ['eligibility', field] : ['identity', field],
        message: isMembership ? '`quote`, `notStated` or both' : field === 'status' ? STATUS_LACKS : FACT_LACKS,
        continue: true,
      });
    }
  })
  .refine(({ level, sections }) => level !== 'whole' || sections.length > 0, {
    path: ['sections'],
    message: 'at least one section, or a `level` below `whole`',
  })
  .refine(({ level, sections }) => level !== 'whole' || sections.every(({ kind }) => kind !== 'unread'), {
    path: ['sections'],
    message: 'no section of kind `unread`: at the level `whole` everything is read',
  })
  .superRefine(checkCoversDeclared)
  .superRefine(({ tables, sections }, context) => {
    const known = sections.map(({ id }) => id);
    tables.forEach(({ section, sections: rows = [] }, i) => {
      const report = (name: string, path: (string | number)[]) => {
        if (known.includes(name)) return;
        const params = { what: 'section', name, known };
        context.addIssue({ code: 'custom', path, message: 'the id of a section', input: name, params });
      };
      report(section, ['tables', i, 'section']);
      rows.forEach((name, j) => report(name, ['tables', i, 'sections', j]));
    });
  })
  .superRefine(({ cellWraps, sections }, context) => {
    const known = sections.map(({ id }) => id);
    cellWraps.forEach((wrap, i) => {
      if (!('section' in wrap) || known.includes(wrap.section)) return;
      context.addIssue({
        code: 'custom',
        path: ['cellWraps', i, 'section'],
        message: 'the id of a section',
        input: wrap.section,
        params: { what: 'section', name: wrap.section, known },
      });
    });
  })
  .refine(
    ({ sections, riders }) =>
      sections.every(
        ({ rider }) =>
          rider === undefined ||
          riders.some(({ id }) => id === rider) ||
          sections.some(({ kind, id }) => kind === 'rider' && id === rider),
      ),
    { path: ['sections'], message: '`rider`: the id of a section of kind `rider`, or of an entry of `riders`' },
  )
  .describe('What to look for in the pamphlets of one scheme (制度). docs/adding-a-scheme.md explains it.');
export type Profile = z.infer<typeof Profile>;
