import { z } from 'zod';
import { choice } from './meta.ts';
import { dayOfCalendar, VOUCHED } from './vouched.ts';

export const EditionState = choice({
  past: { ja: '過去の版', means: 'its policy period is over' },
  'in-force': { ja: '現在の版', means: 'its policy period holds the day' },
  next: { ja: '次の版', means: 'its policy period begins later' },
  undated: { ja: '期間の記載がない版', means: 'its text states no policy period, so nothing says when it holds' },
  withdrawn: { ja: '新規引受停止', means: 'it takes no new members on that day, whatever its policy period is' },
}).describe('How an edition of a scheme is related to one day.');
export type EditionState = z.infer<typeof EditionState>;

const nameOfEdition = z.string().min(1);

/** For which editions an entry of a profile is. */
export const EditionRange = z
  .strictObject({
    from: nameOfEdition
      .optional()
      .meta({ description: 'The first edition, by the name of its folder; every earlier one if left out.' }),
    until: nameOfEdition
      .optional()
      .meta({ description: 'The last edition, by the name of its folder; every later one if left out.' }),
  })
  .refine(({ from, until }) => from !== undefined || until !== undefined, '`from`, `until` or both')
  .meta({
    description: 'For which editions this entry is. Without it, it is for all.',
    examples: [{ from: '2026' }, { until: '2025' }],
  });
export type EditionRange = z.infer<typeof EditionRange>;

/** What source.yaml says of an edition that takes no new members although its text does not say so. */
export const Withdrawal = z
  .strictObject({
    from: dayOfCalendar().meta({
      description: 'The first day on which no one can join, as YYYY-MM-DD in quotes.',
      examples: ['2026-07-01'],
    }),
    ...VOUCHED,
  })
  .describe('That this edition takes no new members from a day on (新規引受停止), although its text does not say so.');
export type Withdrawal = z.infer<typeof Withdrawal>;

/** What source.yaml says of an edition that is issued in the middle of the policy period of the one before. */
export const TakesOver = z
  .strictObject({
    from: dayOfCalendar().meta({
      description: 'The first day of joining that this edition answers for, as YYYY-MM-DD in quotes.',
      examples: ['2026-10-01'],
    }),
    ...VOUCHED,
  })
  .describe(
    'From which day on this edition answers in place of the one before it, if both print days of one policy period. Without it, two such editions are an error.',
  );
export type TakesOver = z.infer<typeof TakesOver>;
