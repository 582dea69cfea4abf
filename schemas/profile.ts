import { z } from 'zod';
import { ChecklistDeclarations } from './checklist.ts';
import { EligibilityEffect } from './eligibility.ts';
import { Subject } from './provision.ts';
import { Attachment, RiderEffect } from './rider.ts';
import { Cover, LimitBasis } from './plan.ts';
import { AssumptionKind } from './scheme.ts';
import { SectionKind } from './section.ts';

/**
 * A pattern is the printed text with holes: `この保険は、{}をご契約者とし`. Width does not count; a space stands for any
 * white space within the line, a line break for any white space at all. A hole at the start reaches back to the beginning
 * of its line, a hole at the end on to the end of its line. Holes may say the shape of what fills them
 * (`{rating_class:業種区分…}`), and one that may take nothing ends in a question mark (`賠償責任{?}`).
 * The notation is explained in docs/adding-a-scheme.md.
 */
export const Pattern = z
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
  /^(?:item|group|name|text|term|availability|payout|limit\.(?:own|overall)|premium|band|example|condition|plan|plan_code|rating_class|members|inception|months|limit\.(?:liability|response)\/(?:per-claim|per-incident|aggregate)(?:\+(?:per-claim|per-incident|aggregate))*|deductible\.(?:liability|response))?$/;

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

/** costs-liability and liability would make one id of two lists. */
const haveOwnNames = (sections: readonly { id: string; kind: string }[]) => {
  const ids = new Set(sections.map(({ id, kind }) => `${kind} ${id}`));
  const names = new Set([...ids].map((id) => id.replace(/ (?:costs|exclusions)-/, ' ')));
  return names.size === ids.size;
};

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

/** A heading as printed, in the order of the document, and what stands below it. */
const SectionProfile = z
  .strictObject({
    id: Name,
    /** The printed line, or lines with a line break between them. */
    heading: Pattern.optional(),
    /** Instead of a heading: how the first line of the section begins; it stays part of the section. */
    begins: Pattern.optional(),
    level: z.int().min(1).max(3).default(1),
    kind: SectionKind.default('prose'),
    /** Why amounts in the words of this section are no fields. */
    amounts: z.string().optional(),
    /** Each line is a statement of its own: addresses, facts. */
    lines: z.boolean().default(false),
    /** Lines that head an item, with holes for `{name}` and `{marker:#}`. */
    heads: z.array(Pattern).default([]),
    /** For coverage and costs: whose cover; none for a coverage that speaks of all. */
    cover: Cover.optional(),
    /** For exclusions: the covers that they hold for as a whole, whatever their scope is called. */
    covers: z.array(Cover).min(1).optional(),
    /** For exclusions: the rider they belong to, by the id of its section. */
    rider: Name.optional(),
    /** For exclusions of a rider: `rider` when its name alone is their scope, and the heading says nothing more. */
    scope: z.literal('rider').optional(),
    /** For costs and services: their table as drawn; for costs also `heading`, when the heading names the one cost. */
    table: z
      .strictObject({ head: z.array(z.array(Cell).min(1)).default([]), body: z.array(z.array(Cell).min(1)).min(1) })
      .optional(),
    /** For costs: the groups of the table that have another cover than the section. */
    groups: z.array(z.strictObject({ find: Pattern, cover: Cover })).default([]),
    item: z.enum(['heading']).optional(),
    attachment: Attachment.optional(),
    effect: RiderEffect.optional(),
    /** For a rider: what says that a class of risk has it in every contract, with `{rating_class}` and `{text}`. */
    includedFor: z.array(Pattern).min(1).optional(),
    about: Subject.optional(),
    /** For a list of notices on several subjects: which statement is about what, by a pattern found in it. */
    subjects: z.array(z.strictObject({ find: Pattern, about: Subject })).default([]),
    role: z.enum(['insurer', 'agent', 'policyholder', 'claims', 'dispute-resolution', 'bank-account']).optional(),
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
  .refine(({ kind, role }) => kind !== 'contact' || role !== undefined, '`role` for a contact')
  .refine(
    ({ kind, heading, table, item }) =>
      heading !== undefined || (kind !== 'rider' && (kind !== 'service' || table !== undefined) && item === undefined),
    '`heading`: it has the name',
  );
export type SectionProfile = z.infer<typeof SectionProfile>;

/** What a person says about columns that were cut apart when the text was taken out of a page. */
const Order = z.union([
  z.strictObject({
    /** The first words that stand in the wrong place; alone, they are all that is moved. */
    move: Pattern,
    /** The last words of what is moved. */
    through: Pattern.optional(),
    before: Pattern,
    /** Whether the lines around the gap are one statement. */
    bridges: z.boolean().default(false),
  }),
  z.strictObject({ joins: Pattern }),
  z.strictObject({ opens: Pattern }),
]);

/** A sentence that states limits, with holes `{yen}` (one) or `{from}` and `{to}` (a range), and `{condition}`. */
const LimitStatement = z.strictObject({
  id: Name,
  quote: Pattern,
  cover: Cover,
  /** Ids of the clauses it is for, from the scheme on: `costs/response/3`. */
  of: z.array(z.string()).default([]),
  basis: z.array(LimitBasis).default([]),
  /** Id of the limit it lies within, from the scheme on; `{plan}` stands for each plan. */
  sublimitOf: z.string().optional(),
});

/** Who may join. Of a rule, `{band}` holds a size of the member, `{referral}` the words that send to the agent. */
const EligibilityProfile = z.strictObject({
  membership: z
    .strictObject({ quote: Pattern.optional(), notStated: z.string().optional() })
    .refine(({ quote, notStated }) => (quote ?? notStated) !== undefined, '`quote`, `notStated` or both'),
  rules: z
    .array(
      z
        .strictObject({ id: Name, effect: EligibilityEffect, quote: Pattern, condition: Pattern.optional() })
        .refine(
          ({ quote }) => slotsOf(quote).every((name) => /^(?:band|referral)?$/.test(name)),
          'no holes but `{band}`, `{referral}` and those without a name',
        )
        .refine(
          ({ effect, quote }) => (effect === 'refers') === slotsOf(quote).includes('referral'),
          '`{referral}` in the quote of a rule that `refers`, and in no other',
        ),
    )
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
});

/** profile.yaml: what to look for in the pamphlets of one scheme. Data only: no functions, no line numbers. */
export const Profile = z.strictObject({
  /** ASCII names for printed labels: `スタンダードプラン: standard`; a hole carries over: `業種区分{}: class-{}`. */
  names: z.record(Pattern, z.string()).default({}),
  /** Lines are broken anywhere, blank lines included, as in text taken out of narrow columns. */
  wrapped: z.boolean().default(false),
  readingOrder: z.array(Order).default([]),
  /** What is printed and is no part of the document: `line` a whole line, `mark` anything within one. */
  furniture: z
    .array(
      z
        .strictObject({
          line: Pattern.optional(),
          mark: Pattern.optional(),
          /** The first stays: it is the heading that the others repeat. */
          repeats: z.boolean().default(false),
          reason: z.string(),
        })
        .refine(({ line, mark }) => (line === undefined) !== (mark === undefined), '`line` or `mark`, one of the two'),
    )
    .default([]),
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
  eligibility: EligibilityProfile,
  rateTables: z.record(Name, RateTableProfile).default({}),
  limitTables: z.record(Name, Drawing).default({}),
  limits: z.array(LimitStatement).refine(haveOwnIds, 'ids of their own').default([]),
  /** Sentences that state a deductible, with a hole `{yen}`, or none where they say there is none. */
  deductibles: z
    .array(z.strictObject({ id: Name, quote: Pattern, covers: z.array(Cover).min(1) }))
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
  /** Sentences that put the limits of a cover within another limit. */
  within: z.array(z.strictObject({ quote: Pattern, cover: Cover, basis: LimitBasis, of: Cover })).default([]),
  /** The highest revenue a member may have, in the sentence that says so; held against the bands of the tables. */
  largestMember: z.strictObject({ quote: Pattern, table: Name }).optional(),
  /** Terms that a sentence defines, with holes `{term}` and `{text}`; or that `note`, by its id from `notes/` on, defines. */
  definitions: z
    .array(z.strictObject({ id: Name, quote: Pattern, note: z.string().optional() }))
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
  /**
   * Riders that a sentence names, with a hole `{name}`, and `{text}` where it says what the rider does. `statements`: other
   * sentences that do, each with `{text}`.
   */
  riders: z
    .array(
      z.strictObject({
        id: Name,
        quote: Pattern,
        statements: z.array(Pattern).default([]),
        attachment: Attachment,
        effect: RiderEffect,
      }),
    )
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
  statistics: z
    .array(z.strictObject({ id: Name, figure: Pattern, subject: Pattern, source: Pattern.optional() }))
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
  documents: z
    .strictObject({ number: Pattern.optional(), issued: Pattern.optional(), notStated: z.string().optional() })
    .optional(),
  premiumsOnRequest: Pattern.optional(),
  /** Items of the 契約概要 and the 注意喚起情報 that are stated elsewhere than usual, or not at all. */
  checklist: ChecklistDeclarations.default({}),
  assumptions: z
    .array(z.strictObject({ id: Name, about: AssumptionKind, quote: Pattern }))
    .refine(haveOwnIds, 'ids of their own')
    .default([]),
  /** Headings in reading order. */
  sections: z
    .array(SectionProfile)
    .min(1)
    .refine(haveOwnIds, 'ids of their own')
    .refine(haveOwnNames, 'ids of their own without `costs-` and `exclusions-` in front of them')
    .refine(
      (sections) =>
        sections.every(
          ({ rider }) => rider === undefined || sections.some(({ kind, id }) => kind === 'rider' && id === rider),
        ),
      '`rider`: the id of a section of kind `rider`',
    ),
  /** Texts that look like money and are not, or are no part of the amount beside them, each with its reason. */
  notMoney: z.array(z.strictObject({ text: z.string().min(1), reason: z.string() })).default([]),
});
export type Profile = z.infer<typeof Profile>;
