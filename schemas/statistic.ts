import { z } from 'zod';
import { Wording } from './span.ts';

/** A figure about threats or losses at large, with where it comes from. Never a figure of the scheme. */
export const Statistic = z.strictObject({
  id: z.string(),
  figure: Wording,
  value: z.number(),
  unit: z.enum(['JPY', 'percent', 'fraction', 'times', 'persons', 'cases']),
  subject: Wording,
  source: Wording.optional(),
});
export type Statistic = z.infer<typeof Statistic>;
