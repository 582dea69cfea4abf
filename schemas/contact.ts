import { z } from 'zod';
import { Wording } from './span.ts';

/** Somebody to turn to. Each field as printed. */
export const Contact = z.strictObject({
  id: z.string(),
  role: z.enum(['insurer', 'agent', 'policyholder', 'claims', 'dispute-resolution', 'bank-account']),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum([
        'name',
        'unit',
        'person',
        'address',
        'telephone',
        'fax',
        'email',
        'website',
        'hours',
        'account',
        'text',
      ]),
      text: Wording,
    }),
  ),
});
export type Contact = z.infer<typeof Contact>;
