import { z } from 'zod';
import { RateBasis } from '../rate-table.ts';
import { Drawing } from './drawing.ts';
import { Invariant } from './invariant.ts';
import { Pattern, slotsOf } from './pattern.ts';

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
  basis: RateBasis.describe('Whether the premiums are for a whole year or for a member who joins during it.'),
  drawing: RateTableDrawing.describe('How the table looks on the page, with holes for premiums, bands and plans.'),
  invariants: z
    .array(Invariant)
    .default([])
    .meta({
      description:
        'What holds between the premiums. `npm run check` reports how many one-digit misprints these rules find.',
      examples: [[{ multipleOf: 10 }, { risesWith: 'band' }]],
    }),
  secondReading: z
    .strictObject({
      from: Pattern.describe('The line above the first row of the table.'),
      to: Pattern.describe('How the line below the last row of the table begins.'),
    })
    .optional()
    .describe(
      'For a table whose invariants find few misprints: its lines are read a second time by separate code, and both readings are compared.',
    ),
});
export type RateTableProfile = z.infer<typeof RateTableProfile>;
