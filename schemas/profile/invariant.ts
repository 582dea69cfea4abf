import { z } from 'zod';
import { choice } from '../meta.ts';
import { Name } from './parts.ts';

const within = z
  .int()
  .positive()
  .meta({
    description: 'How far a premium may be off because it is rounded, in yen (円).',
    unit: 'yen (円)',
    examples: [10],
  });

const codeOf = (axis: string, example: string) =>
  z
    .string()
    .optional()
    .meta({
      description: `The part of the code for the first ${axis}; the others follow it in order.`,
      examples: [example],
    });

/** What must hold between the premiums of a table. docs/rules.md says what each one catches. */
export const Invariant = z
  .union([
    z.strictObject({
      risesWith: choice({
        band: { ja: '売上高区分・店舗数区分', means: 'a higher band costs more' },
        limit: { ja: '支払限度額', means: 'a plan with higher limits costs more' },
        months: { means: 'more months of cover cost more' },
      }).describe('The premium rises with this, everything else alike.'),
    }),
    z.strictObject({
      multipleOf: z
        .int()
        .positive()
        .meta({
          description: 'Every premium is a multiple of this many yen (円).',
          unit: 'yen (円)',
          examples: [10, 1000],
        }),
    }),
    z.strictObject({
      proportional: z
        .strictObject({
          across: choice({
            plan: { ja: 'プラン', means: 'from plan to plan' },
            ratingClass: { ja: '業種区分', means: 'from class of risk to class of risk' },
          }).describe('Between what the factor is constant.'),
          within,
        })
        .describe('Premiums are a constant multiple of each other from plan to plan, or from class to class.'),
    }),
    z.strictObject({
      proRata: z
        .strictObject({
          of: Name.meta({
            description: 'The table of annual premiums, by its name under `rateTables`.',
            examples: ['annual'],
          }),
          months: z
            .int()
            .positive()
            .meta({
              description: 'The months (月) that the annual premium pays for.',
              unit: 'months (月)',
              examples: [12],
            }),
          within,
        })
        .describe('A mid-term premium (中途加入の保険料) is the annual one by months.'),
    }),
    z.strictObject({
      codes: z
        .strictObject({
          ratingClass: codeOf('class of risk (業種区分)', 'A'),
          plan: codeOf('plan (プラン)', 'A'),
          band: codeOf('band (売上高区分)', '1'),
        })
        .describe('The plan codes of the table count on by position, from the parts given here.'),
    }),
    z.strictObject({
      stepsOf: z
        .array(z.int().positive())
        .min(1)
        .meta({
          description: 'Each example is one of these steps above the one before it, in the unit of the axis.',
          unit: 'as the axis counts, yen (円) for revenue',
          examples: [[500_000_000, 1_000_000_000]],
        }),
    }),
  ])
  .describe('A rule that holds between all premiums of the table, so that misprints are found.');
export type Invariant = z.infer<typeof Invariant>;
