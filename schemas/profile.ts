import { z } from 'zod';
import { AssumptionKind } from './scheme.ts';

/**
 * A pattern is the printed text with holes: `この保険は、{}をご契約者とし`. Width and white space do not count.
 * A hole at the start reaches back to the beginning of its line, a hole at the end on to the end of its line.
 * In a table drawing holes have names, and may say the shape of what fills them: `{rating_class:業種区分…}`; a hole that may
 * take nothing ends in a question mark: `賠償責任{rider?}`.
 * The notation is explained in docs/adding-a-scheme.md.
 */
const Pattern = z.string().min(1);

/** ASCII names only: they become ids and addresses. */
const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ASCII name such as plan-a');

/** Where the text states a fact; every match must agree. `notStated` says why the text may be silent. */
const Find = z.strictObject({ find: z.array(Pattern).min(1), notStated: z.string().optional() });

/** A cell of a drawing, or a group of cells that repeats to the right, once for every plan or inception date. */
export const DrawnCell = z.union([z.string(), z.array(z.string()).min(1)]);
export type DrawnCell = z.infer<typeof DrawnCell>;
export const DrawnRow = z.array(DrawnCell).min(1);
export type DrawnRow = z.infer<typeof DrawnRow>;

/** A table as it looks on the page: its head rows in order, then the rows its body may have. */
export const Drawing = z.strictObject({
  /** `cells` (tabs, pipes) or `spaced`: a line a row, cells set apart by white space. */
  layout: z.enum(['cells', 'spaced']).default('cells'),
  /** Lines above the table, outermost first; the last stands right above it. */
  above: z.array(Pattern).default([]),
  head: z.array(DrawnRow).min(1),
  body: z.array(DrawnRow).min(1),
});
export type Drawing = z.infer<typeof Drawing>;

/** What must hold between the premiums of a table. docs/rules.md tells what each one catches. */
export const Invariant = z.union([
  z.strictObject({ risesWith: z.enum(['band', 'limit', 'months']) }),
  z.strictObject({ multipleOf: z.int().positive() }),
  z.strictObject({
    proportional: z.strictObject({ across: z.enum(['plan', 'ratingClass']), within: z.int().positive() }),
  }),
  z.strictObject({ proRata: z.strictObject({ of: Name, months: z.int().positive(), within: z.int().positive() }) }),
  z.strictObject({
    codes: z.strictObject({
      ratingClass: z.string().optional(),
      plan: z.string().optional(),
      band: z.string().optional(),
    }),
  }),
]);
export type Invariant = z.infer<typeof Invariant>;

export const RateTableProfile = z.strictObject({
  basis: z.enum(['annual', 'mid-term']),
  drawing: Drawing,
  invariants: z.array(Invariant).default([]),
  /** Held to a second, separately written reading of the same lines, because its invariants are weak. */
  secondReading: z.strictObject({ from: Pattern, to: Pattern }).optional(),
});
export type RateTableProfile = z.infer<typeof RateTableProfile>;

/** profile.yaml: what to look for in the pamphlets of one scheme. Data only: no functions, no line numbers. */
export const Profile = z.strictObject({
  /** ASCII names for printed labels: `スタンダードプラン: standard`; a hole carries over: `業種区分{}: class-{}`. */
  names: z.record(Pattern, z.string()).default({}),
  identity: z.strictObject({
    title: Find,
    insurer: Find,
    policyholder: Find,
    agent: Find,
    policyPeriod: Find,
    applicationDeadline: Find,
    status: z.strictObject({
      open: z.array(Pattern).default([]),
      closed: z.array(Pattern).default([]),
      notStated: z.string().optional(),
    }),
  }),
  rateTables: z.record(Name, RateTableProfile).default({}),
  limitTables: z.record(Name, Drawing).default({}),
  premiumsOnRequest: Pattern.optional(),
  assumptions: z.array(z.strictObject({ id: Name, about: AssumptionKind, quote: Pattern })).default([]),
  /** Headings in reading order. `amounts` says why amounts in that section's prose are no fields (yet). */
  sections: z.array(z.strictObject({ id: Name, heading: Pattern, amounts: z.string().optional() })).min(1),
  /** Texts that look like money and are not, each with its reason. */
  notMoney: z.array(z.strictObject({ text: z.string().min(1), reason: z.string() })).default([]),
});
export type Profile = z.infer<typeof Profile>;
