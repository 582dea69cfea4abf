import { z } from 'zod';

/**
 * sources/misreadings.yaml: slips that recognition and typing leave in texts, each with what it must have been. They are
 * reported wherever they are printed and corrected nowhere; an override in source.yaml corrects one.
 */
export const Misreadings = z.strictObject({
  misreadings: z.array(z.strictObject({ printed: z.string().min(2), reads: z.string().min(1) })),
  /** Spellings of one thing; reported where one text has both. */
  variants: z.array(z.array(z.string().min(2)).min(2)),
});
export type Misreadings = z.infer<typeof Misreadings>;
