import { z } from 'zod';

export const Encoding = z.enum(['utf-8', 'shift_jis', 'utf-16le', 'utf-16be']);
export type Encoding = z.infer<typeof Encoding>;

const day = z.iso.date('a day of the calendar such as 2026-04-01');

/** source.yaml: where a text came from. The text itself is never edited; what is wrong in it is overridden here. */
export const Source = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in hexadecimal'),
  encoding: Encoding,
  receivedFrom: z.string(),
  received: day,
  /** Facts the text does not state. The text wins: a fact both declared and stated is an error. */
  declared: z
    .array(
      z.strictObject({
        field: z.enum(['title', 'insurer', 'policyholder', 'agent']),
        value: z.string(),
        by: z.string(),
        on: day,
        why: z.string(),
      }),
    )
    .refine((facts) => new Set(facts.map(({ field }) => field)).size === facts.length, 'each fact declared once')
    .default([]),
  /** Misprints that a person corrects: `text` as printed, in the line whose sha256 is given, reads `instead`. */
  overrides: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        instead: z.string(),
        line: z.string().regex(/^[0-9a-f]{64}$/, 'the sha256 of the line it stands in, in hexadecimal'),
        by: z.string(),
        on: day,
        why: z.string(),
      }),
    )
    .default([]),
  /** What an editor noted by reading and no rule can see: a statement that clashes with another, a page that is not there. */
  findings: z.array(z.strictObject({ text: z.string().min(1), why: z.string(), by: z.string(), on: day })).default([]),
  /**
   * What a regenerated pamphlet may print because a person confirmed it for this edition: `document-number`, `issued`, the
   * name of a person or a bank account, by the id of its field and the words it has. Without that it is left out.
   */
  confirmed: z
    .array(
      z.strictObject({
        of: z
          .string()
          .regex(/^(documents|contacts)\//, '`documents/pamphlet`, or a line such as `contacts/agent/person`'),
        text: z.string().min(1),
        by: z.string(),
        on: day,
        why: z.string(),
      }),
    )
    .refine((all) => new Set(all.map(({ of }) => of)).size === all.length, 'each field confirmed once')
    .default([]),
  /** How many characters each section accounts for, as a person has confirmed against the original. */
  contents: z
    .strictObject({
      by: z.string(),
      on: day,
      sections: z.record(z.string(), z.int().nonnegative()),
      /** How many tabs set its cells apart: a row that loses one may read as a sentence. */
      tabs: z.int().nonnegative().default(0),
    })
    .optional(),
});
export type Source = z.infer<typeof Source>;
