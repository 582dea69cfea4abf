import { z } from 'zod';
import { Yen } from './money.ts';
import { Span } from './span.ts';

/** One token of a text that looks like money, and the field, prose or furniture that accounts for it. */
export const ClaimedAmount = z.strictObject({
  scheme: z.string(),
  edition: z.string(),
  span: Span,
  text: z.string(),
  yen: Yen,
  claimedBy: z.string(),
});
export type ClaimedAmount = z.infer<typeof ClaimedAmount>;
