import { z } from 'zod';
import { ChangedThing } from './change.ts';
import { DeclaredCharacter } from './character.ts';
import { ChecklistDeclarations } from './checklist.ts';
import { Contact } from './contact.ts';
import { DocumentControl } from './document-control.ts';
import { Level } from './level.ts';
import { LossExample } from './loss-example.ts';
import { Provision } from './provision.ts';
import { Service } from './service.ts';
import { Statistic } from './statistic.ts';
import { CostGroup } from './cost-group.ts';
import { Cover } from './cover.ts';
import { Coverage } from './coverage.ts';
import { Definition } from './definition.ts';
import { Eligibility } from './eligibility.ts';
import { TakesOver, Withdrawal } from './edition.ts';
import { ExclusionGroup } from './exclusion.ts';
import { Rider } from './rider.ts';
import { Identity } from './identity.ts';
import { Note } from './note.ts';
import { Pointer } from './pointer.ts';
import { Deductible, LimitTable, PayoutRatio, Plan, Sublimit } from './plan.ts';
import { PaymentRule, Reduction } from './payment-rule.ts';
import { PrintedTable } from './printed-table.ts';
import { RateTable } from './rate-table.ts';
import { Section } from './section.ts';
import { choice } from './meta.ts';
import { Span, sourced } from './span.ts';
import { ContractFacts } from './stated-fact.ts';
import { checkTermIds } from './term-ids.ts';

export const AssumptionKind = choice({
  limit: { ja: '支払限度額', means: 'up to what is paid' },
  deductible: { ja: '免責金額', means: 'what the insured bears' },
  term: { ja: '保険期間', means: 'the time that the premium pays for' },
  payment: { ja: '保険料の払込み', means: 'how and when the premium is paid' },
  basis: { ja: '保険料の算出', means: 'what the premium is calculated from, such as 売上高' },
  joining: { ja: 'ご加入方法', means: 'how and when a member joins' },
  eligibility: { ja: '加入対象', means: 'who can have this premium' },
}).describe(
  'What a statement next to the premiums is about. A premium is never shown without them (保険業法300条1項6号).',
);
export type AssumptionKind = z.infer<typeof AssumptionKind>;

export const Assumption = z
  .strictObject({
    id: z.string(),
    about: AssumptionKind.describe('What it is about.'),
    text: sourced(z.string()).describe('The sentence, as printed.'),
  })
  .meta({ description: 'A sentence of the text under which the premiums apply.' });
export type Assumption = z.infer<typeof Assumption>;

export const Scheme = z
  .strictObject({
    id: z.string(),
    scheme: z.string().describe('The name of its folder in the sources.'),
    edition: z.string().meta({ ja: '年度・版', description: 'The name of the folder of the edition, such as `2024`.' }),
    level: Level.describe('How much of the text is read.'),
    source: z
      .strictObject({
        file: z.string().describe('The path of the text.'),
        sha256: z.string().describe('The SHA-256 of its bytes.'),
        encoding: z.string().meta({ ja: '文字コード', description: 'The character encoding of its bytes.' }),
        received: z.string().describe('The day it was received.'),
        receivedFrom: z.string().describe('Who sent it, and how.'),
        errata: z
          .array(
            z.strictObject({
              on: z.string().describe('The day of the correction.'),
              why: z.string().describe('What was wrong.'),
              sha256: z.string().describe('The SHA-256 of the bytes before it.'),
              changed: z
                .partialRecord(ChangedThing, z.int().positive().meta({ description: 'How many.', unit: 'items' }))
                .describe('How many items of each kind it changed; changes that follow from others are left out.'),
            }),
          )
          .optional()
          .meta({
            ja: '訂正',
            description: 'Corrections of the text after it was published, the oldest first; absent if there are none.',
          }),
      })
      .describe('Where the text came from.'),
    identity: Identity.describe('Who and when.'),
    takesOver: TakesOver.optional(),
    withdrawn: Withdrawal.optional(),
    eligibility: Eligibility.meta({ ja: '加入対象', description: 'Who may join.' }),
    facts: ContractFacts,
    covers: z.array(Cover).meta({ ja: '補償', description: 'The covers, in the order of the profile.' }),
    plans: z.array(Plan).meta({ ja: 'プラン', description: 'The plans, each with its limits and deductibles.' }),
    limitTables: z.array(LimitTable).meta({ ja: '支払限度額の表', description: 'The printed tables of limits.' }),
    rateTables: z.array(RateTable).meta({ ja: '料率表・保険料表', description: 'The tables of premiums.' }),
    premiumsOnRequest: sourced(z.string())
      .optional()
      .describe('Why the text prints no premium, in its own words; absent if it prints some.'),
    assumptions: z.array(Assumption).describe('The sentences under which the premiums apply.'),
    sublimits: z.array(Sublimit).meta({
      ja: 'サブリミット',
      description: 'Limits that the text states outside the tables of its plans, and limits of single costs.',
    }),
    deductibles: z
      .array(Deductible)
      .meta({ ja: '免責金額', description: 'Deductibles that the text states outside the tables of its plans.' }),
    payoutRatios: z.array(PayoutRatio).meta({ ja: '縮小支払割合', description: 'The parts of losses that are paid.' }),
    paymentRules: z.array(PaymentRule).meta({
      ja: '保険金のお支払い方法',
      description: 'How limits and deductibles apply to covers, costs and riders.',
    }),
    reductions: z
      .array(Reduction)
      .meta({ ja: '削減払い', description: 'Payments that are reduced by a ratio that the text describes.' }),
    coverages: z.array(Coverage).meta({ ja: '保険金をお支払いする場合', description: 'What triggers the covers.' }),
    costs: z.array(CostGroup).meta({ ja: 'お支払いの対象となる損害・費用', description: 'What is paid for.' }),
    exclusions: z
      .array(ExclusionGroup)
      .meta({ ja: '保険金をお支払いできない主な場合', description: 'What is not paid for.' }),
    definitions: z.array(Definition).meta({ ja: '用語の意味', description: 'The terms that the text defines.' }),
    riders: z.array(Rider).meta({ ja: '特約', description: 'The riders.' }),
    services: z.array(Service).meta({ ja: '付帯サービス', description: 'The services that come with the insurance.' }),
    lossExamples: z.array(LossExample).meta({ ja: '想定事故例・支払例', description: 'The losses given as examples.' }),
    statistics: z.array(Statistic).meta({ ja: '統計', description: 'The figures about losses in general.' }),
    provisions: z.array(Provision).meta({ ja: '規定', description: 'The rules between the parties.' }),
    contacts: z.array(Contact).meta({ ja: '連絡先', description: 'The people and offices to turn to.' }),
    documents: z.array(DocumentControl).meta({ ja: '募集文書', description: 'What marks the pamphlet as registered.' }),
    checklist: ChecklistDeclarations.meta({
      ja: '契約概要・注意喚起情報',
      description:
        'The items that are not where they are looked for: where they are, or why the text does not state them.',
    }),
    confirmations: z
      .array(
        z.strictObject({
          id: z.string(),
          text: z.string().describe('The words of the field.'),
          by: z.string().describe('Who confirmed it.'),
          on: z.string().describe('The day they confirmed it.'),
          omitted: z
            .literal('personal')
            .optional()
            .describe('In the data files alone: the words are personal and left out; `text` is empty.'),
        }),
      )
      .describe('What a person confirmed for this edition (source.yaml), by the id of the field.'),
    characters: z
      .array(DeclaredCharacter)
      .optional()
      .describe(
        'Characters of the text that are shown as others, or found by others (source.yaml); absent if there are none.',
      ),
    notShown: z
      .array(
        z.strictObject({
          text: sourced(z.string()).describe('The words, as printed.'),
          reason: z.string().describe('Why they are not shown.'),
        }),
      )
      .optional()
      .describe(
        'Words in cells of printed tables that no field reads, as the profile declares them; absent if there are none.',
      ),
    notes: z.array(Note).meta({ ja: '注', description: 'The notes.' }),
    tables: z.array(PrintedTable).meta({ ja: '表', description: 'The printed tables, in the order of the text.' }),
    pointers: z.array(Pointer).meta({
      ja: '参照',
      description:
        'Where words of the text send the reader: to another place of it, to a page of the booklet, to another document.',
    }),
    sections: z.array(Section).describe('The whole document, in reading order.'),
    furniture: z
      .array(
        z.strictObject({
          text: z.string().describe('The text, as declared.'),
          reason: z.string().describe('Why it is not part of the document.'),
          spans: z.array(Span).min(1).describe('Where it is printed.'),
        }),
      )
      .meta({
        ja: '柱・ノンブルなど',
        description:
          'What the profile declares not to be part of the document: headings that repeat on each page, debris of the notation.',
      }),
  })
  .superRefine(checkTermIds)
  .meta({ ja: '制度', description: 'One edition of one scheme: everything that is read from its pamphlet.' });
export type Scheme = z.infer<typeof Scheme>;
