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
});
export type Source = z.infer<typeof Source>;
