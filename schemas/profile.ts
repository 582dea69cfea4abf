import { z } from 'zod';
import { AssumptionKind } from './scheme.ts';

/**
 * A pattern is the printed text with holes: `この保険は、{}をご契約者とし`. Width does not count; a space stands for any
 * white space within the line, a line break for any white space at all. A hole at the start reaches back to the beginning
 * of its line, a hole at the end on to the end of its line. Holes may say the shape of what fills them
 * (`{rating_class:業種区分…}`), and one that may take nothing ends in a question mark (`賠償責任{?}`).
 * The notation is explained in docs/adding-a-scheme.md.
 */
const Pattern = z
  .string()
  .min(1)
  .refine((pattern) => !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')), 'braces in pairs')
  .refine(
    (pattern) =>
      /[^\s{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')) || /\{[^{}]*:[^{}]*[^…{}][^{}]*\}|^\{:…\}$/.test(pattern),
    'printed text around the hole, or a shape in it',
  );

/** What a hole of a drawing may hold; one without a name is read and not used. */
const SLOT =
  /^(?:premium|band|example|condition|plan|plan_code|rating_class|members|inception|months|limit\.(?:liability|response)\/(?:per-claim|per-incident|aggregate)(?:\+(?:per-claim|per-incident|aggregate))*|deductible\.(?:liability|response))?$/;

const slotsOf = (cell: string) => [...cell.matchAll(/\{([^{}:?]*)\??(?::[^{}]*)?\}/g)].map(([, name]) => name!);

const Cell = z
  .string()
  .refine((cell) => !/[{}]/.test(cell.replace(/\{[^{}]*\}/g, '')), 'braces in pairs')
  .refine(
    (cell) => slotsOf(cell).every((name) => SLOT.test(name)),
    'a hole named as in docs/adding-a-scheme.md, such as `{premium}`',
  );

/** ASCII names only: they become ids and addresses. */
const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ASCII name such as plan-a');

const haveOwnIds = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size === entries.length;

/** Where the text states a fact; every match must agree. `notStated` says why the text may be silent. */
const Find = z.strictObject({ find: z.array(Pattern).min(1), notStated: z.string().optional() });

/** A cell of a drawing, or a group of cells that repeats to the right, once for every plan or inception date. */
export const DrawnCell = z.union([Cell, z.array(Cell).min(1)]);
export type DrawnCell = z.infer<typeof DrawnCell>;
export const DrawnRow = z
  .array(DrawnCell)
  .min(1)
  .refine((row) => row.filter(Array.isArray).length <= 1, 'one group of repeated cells at most');
export type DrawnRow = z.infer<typeof DrawnRow>;

/** A table as it looks on the page: its head rows in order, then the rows its body may have. */
export const Drawing = z.strictObject({
  /** `cells` (tabs, pipes) or `spaced`: a line a row, cells set apart by white space. */
  layout: z.enum(['cells', 'spaced']).default('cells'),
  /** Lines above the table, outermost first; the last stands right above it. */
  above: z.array(Cell).default([]),
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

/** Every premium needs a row it is for: a band, an example or a condition, in its row or above the table. */
const ROW_SLOTS = /^(?:band|example|condition)$/;
const RateTableDrawing = Drawing.refine(
  ({ body }) =>
    !body.some((row) =>
      row
        .filter(Array.isArray)
        .flat()
        .flatMap(slotsOf)
        .some((name) => ROW_SLOTS.test(name)),
    ),
  'the band outside the group that repeats: it is for the whole row',
)
  .refine(
    ({ body }) =>
      !body.some((row) =>
        row
          .flat()
          .flatMap(slotsOf)
          .some((name) => /^(?:plan|rating_class|limit\..*)$/.test(name)),
      ),
    'plans, limits and classes in the head or above the table',
  )
  .refine(
    ({ body }) => body.some((row) => row.flat().flatMap(slotsOf).includes('premium')),
    'a `{premium}` in the body',
  )
  .refine(
    ({ above, head, body }) =>
      body.every((row) =>
        [...above, ...head.flat(2), ...row.flat()].flatMap(slotsOf).some((name) => ROW_SLOTS.test(name)),
      ),
    'a `{band}`, `{example}` or `{condition}` in every row of the body, or above the table',
  );

export const RateTableProfile = z.strictObject({
  basis: z.enum(['annual', 'mid-term']),
  drawing: RateTableDrawing,
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
  assumptions: z
    .array(z.strictObject({ id: Name, about: AssumptionKind, quote: Pattern }))
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
  /** Headings in reading order. `amounts` says why amounts in that section's prose are no fields (yet). */
  sections: z
    .array(z.strictObject({ id: Name, heading: Pattern, amounts: z.string().optional() }))
    .min(1)
    .refine(haveOwnIds, 'ids of their own'),
  /** Texts that look like money and are not, or are no part of the amount beside them, each with its reason. */
  notMoney: z.array(z.strictObject({ text: z.string().min(1), reason: z.string() })).default([]),
});
export type Profile = z.infer<typeof Profile>;
