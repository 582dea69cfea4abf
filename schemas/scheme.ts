import { z } from 'zod';
import { ChecklistDeclarations } from './checklist.ts';
import { Contact } from './contact.ts';
import { DocumentControl } from './document-control.ts';
import { LossExample } from './loss-example.ts';
import { Provision } from './provision.ts';
import { Service } from './service.ts';
import { Statistic } from './statistic.ts';
import { CostGroup } from './cost-group.ts';
import { Coverage } from './coverage.ts';
import { Definition } from './definition.ts';
import { Eligibility } from './eligibility.ts';
import { ExclusionGroup } from './exclusion.ts';
import { Rider } from './rider.ts';
import { Identity } from './identity.ts';
import { Note } from './note.ts';
import { Deductible, LimitTable, PayoutRatio, Plan, Sublimit } from './plan.ts';
import { RateTable } from './rate-table.ts';
import { Section } from './section.ts';
import { choice } from './meta.ts';
import { Span, sourced } from './span.ts';

/** What a statement next to the premiums is about. A premium is never shown without them (保険業法300条1項6号). */
export const AssumptionKind = choice({
  limit: { ja: '支払限度額', means: 'up to what is paid' },
  deductible: { ja: '免責金額', means: 'what the insured bears' },
  term: { ja: '保険期間', means: 'the time that the premium pays for' },
  payment: { ja: '保険料の払込み', means: 'how and when the premium is paid' },
  basis: { ja: '保険料の算出', means: 'what the premium is calculated from, such as 売上高' },
  joining: { ja: 'ご加入方法', means: 'how and when a member joins' },
  eligibility: { ja: '加入対象', means: 'who can have this premium' },
});
export type AssumptionKind = z.infer<typeof AssumptionKind>;

/** A sentence of the text under which the premiums hold. */
export const Assumption = z.strictObject({ id: z.string(), about: AssumptionKind, text: sourced(z.string()) });
export type Assumption = z.infer<typeof Assumption>;

/** One edition of one scheme: everything read from its pamphlet. */
export const Scheme = z.strictObject({
  id: z.string(),
  scheme: z.string(),
  edition: z.string(),
  source: z.strictObject({
    file: z.string(),
    sha256: z.string(),
    encoding: z.string(),
    received: z.string(),
    receivedFrom: z.string(),
  }),
  identity: Identity,
  eligibility: Eligibility,
  plans: z.array(Plan),
  limitTables: z.array(LimitTable),
  rateTables: z.array(RateTable),
  /** Why the text prints no premium, in its own words; absent when it prints some. */
  premiumsOnRequest: sourced(z.string()).optional(),
  assumptions: z.array(Assumption),
  /** Limits and deductibles that the text states outside the tables of its plans, and those of single costs. */
  sublimits: z.array(Sublimit),
  deductibles: z.array(Deductible),
  payoutRatios: z.array(PayoutRatio),
  coverages: z.array(Coverage),
  costs: z.array(CostGroup),
  exclusions: z.array(ExclusionGroup),
  definitions: z.array(Definition),
  riders: z.array(Rider),
  services: z.array(Service),
  lossExamples: z.array(LossExample),
  statistics: z.array(Statistic),
  provisions: z.array(Provision),
  contacts: z.array(Contact),
  documents: z.array(DocumentControl),
  /** What the profile says of items of the 契約概要 and the 注意喚起情報 that are not where they would be looked for. */
  checklist: ChecklistDeclarations,
  /** What a person confirmed for this edition (source.yaml): ids of fields, and the words they have. */
  confirmations: z.array(z.strictObject({ id: z.string(), text: z.string(), by: z.string(), on: z.string() })),
  notes: z.array(Note),
  /** The whole document in reading order. */
  sections: z.array(Section),
  /** What the profile declares to be no part of the document: page furniture and debris of the notation, each with its reason. */
  furniture: z.array(z.strictObject({ text: z.string(), reason: z.string(), spans: z.array(Span).min(1) })),
});
export type Scheme = z.infer<typeof Scheme>;
