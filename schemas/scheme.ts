import { z } from 'zod';
import { Identity } from './identity.ts';
import { Plan } from './plan.ts';
import { RateTable } from './rate-table.ts';
import { Span, sourced } from './span.ts';

/** What a statement beside the premiums is about. A premium is never shown without them (保険業法300条1項6号). */
export const AssumptionKind = z.enum(['limit', 'deductible', 'term', 'payment', 'basis', 'joining', 'eligibility']);
export type AssumptionKind = z.infer<typeof AssumptionKind>;

/** A sentence of the text under which the premiums hold. */
export const Assumption = z.strictObject({ id: z.string(), about: AssumptionKind, text: sourced(z.string()) });
export type Assumption = z.infer<typeof Assumption>;

/** A stretch of the text from one heading to the next. Its clauses are not typed yet; its span keeps them reachable. */
export const Section = z.strictObject({ id: z.string(), heading: sourced(z.string()), span: Span });
export type Section = z.infer<typeof Section>;

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
  plans: z.array(Plan),
  rateTables: z.array(RateTable),
  /** Why the text prints no premium, in its own words; absent when it prints some. */
  premiumsOnRequest: sourced(z.string()).optional(),
  assumptions: z.array(Assumption),
  sections: z.array(Section),
});
export type Scheme = z.infer<typeof Scheme>;
