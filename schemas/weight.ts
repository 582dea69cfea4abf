import type { z } from 'zod';
import { choice } from './meta.ts';

/** How much a reader who chooses an insurance needs to know of what a code stands for, the most first. */
export const Weight = choice({
  core: { means: 'what the insurance is bought for, or the losses that a buyer would most likely think are covered' },
  main: { means: 'what many members meet, or what decides between two schemes' },
  detail: { means: 'what few members meet, or what is a part of something heavier' },
}).describe(
  'How much a reader needs to know of a code. A summary shows the heaviest statements first, never the shortest.',
);
export type Weight = z.infer<typeof Weight>;
