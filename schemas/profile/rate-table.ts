import { z } from 'zod';
import { Charge, Per, Period, Tax } from '../premium-terms.ts';
import { AxisKind, AxisScale } from '../rate-axis.ts';
import { RateBasis } from '../rate-table.ts';
import { Drawing, isOfAnother } from './drawing.ts';
import { Invariant } from './invariant.ts';
import { Name } from './parts.ts';
import { Pattern, slotsOf } from './pattern.ts';

const namesIn = (rows: readonly (readonly (string | readonly string[])[])[]) => rows.flat(2).flatMap(slotsOf);

/** What a reader of rate tables reads; a hole of another name would be read by none. */
const OF_RATES =
  /^(?:premium|band|example|condition|plan|plan_code|rating_class|members|inception|months|period|per|frequency|axis\..+|limit\.(?!own$|overall$).+|deductible\..+)?$/;

const RateTableDrawing = Drawing.refine(
  ({ body }) => namesIn(body).includes('premium'),
  'a `{premium}` in the body',
).refine(
  ({ above, head, body }) => namesIn([above, ...head, ...body]).every((name) => !isOfAnother(name, OF_RATES)),
  'holes that a table of premiums reads: `{item}`, `{group}`, `{name}`, `{text}`, `{term}`, `{availability}` and `{payout}` are none of them',
);

/** Where an axis begins or ends, if it leaves a quantity out. */
export const EndOfAxis = z.strictObject({
  at: z
    .string()
    .min(1)
    .meta({ description: 'The label there, as printed.', examples: ['5億円'] }),
  reason: z
    .string()
    .min(1)
    .meta({
      description: 'Why the table has nothing beyond it, in Japanese.',
      examples: ['保険料例のため、5億円未満の例はない。'],
    }),
  words: Pattern.optional().describe('Words of the text that say so. They must be there.'),
});
export type EndOfAxis = z.infer<typeof EndOfAxis>;

const AxisProfile = z.strictObject({
  kind: AxisKind.describe('What the axis is. It is compared with the printed head.'),
  scale: AxisScale.optional().describe(
    'How its values are ordered. If absent: `interval` for a quantity, `label` for anything else.',
  ),
  gaps: z
    .string()
    .optional()
    .meta({
      description:
        'Why there are gaps between its values, in Japanese, if they are meant. Without it a gap is an error.',
      examples: ['18歳未満の方は加入できない。'],
    }),
  begins: EndOfAxis.optional().describe(
    'Where the table begins, if it does not begin at nothing. Without it a first row that leaves something out is an error.',
  ),
  ends: EndOfAxis.optional().describe(
    'Where the table ends, if it ends neither in an open band nor in a referral. Without it such a last row is an error.',
  ),
});

const whyWeak = (what: string) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({
      description: `Why too few misprints of ${what} are seen, in Japanese.`,
      examples: ['一列だけの小さな表で、比べる列がない。'],
    });

/** A word that looks as if it were about the premiums. */
const Beside = z.strictObject({
  words: Pattern.describe('The words, with what is around them.'),
  reason: z.string().meta({
    description: 'What they are about, in Japanese.',
    examples: ['限度額についての文で、保険料の単位ではない。'],
  }),
});

export const RateTableProfile = z
  .strictObject({
    basis: RateBasis.describe('What the premiums pay for: `annual`, `mid-term`, else how often they are paid.'),
    period: Period.optional().describe(
      'The time that a premium pays for, if it is not the policy period. A hole `{period}` reads it from a row or a column.',
    ),
    per: Per.describe(
      'What one premium is for. It is compared with the printed words (1名あたり, 賃金総額100万円あたり).',
    ),
    tax: Tax.optional().describe('Whether a tax is part of the premiums, if the text says so.'),
    charge: Charge.optional().describe(
      '`addition` for premiums that are paid on top of those of another table, `base` for those that the text calls 基本保険料. They are compared ' +
        'with the printed words.',
    ),
    buys: Pattern.optional().meta({
      description: 'What an addition is paid for: words in the table or near it. Every addition needs it.',
      examples: ['弁護士費用特約'],
    }),
    unit: z
      .string()
      .regex(/^[百千万億十]*円$/, 'a unit such as `千円`')
      .optional()
      .meta({ description: 'The unit of the numbers, if it is printed once for the table.', examples: ['千円'] }),
    notOffered: z
      .array(z.string().min(1))
      .default([])
      .meta({ description: 'What is printed where no cover is offered.', examples: [['―', '-']] }),
    axes: z
      .record(Name, AxisProfile)
      .default({})
      .meta({
        description:
          'What the premiums depend on besides plan, class and day of joining, by the name of the hole: `sex` is read by `{axis.sex}`. `band` says ' +
          'what the bands are where the printed words do not.',
        examples: [{ sex: { kind: 'sex' }, age: { kind: 'age' } }],
      }),
    besides: z
      .array(Beside)
      .default([])
      .describe('Words near the table that look as if they were about its premiums and are not.'),
    drawing: RateTableDrawing.describe('How the table looks on the page, with holes for premiums, bands and plans.'),
    invariants: z
      .array(Invariant)
      .default([])
      .meta({
        description:
          'What holds between the premiums. `npm run check` reports how many one-digit misprints these rules find.',
        examples: [[{ multipleOf: 10 }, { risesWith: 'band' }]],
      }),
    weak: z
      .strictObject({
        premiums: whyWeak('the premiums'),
        labels: whyWeak('the labels of rows and columns'),
        codes: whyWeak('the plan codes'),
        days: whyWeak('the days of joining'),
        months: whyWeak('the numbers of months'),
        rows: whyWeak('lost rows'),
      })
      .default({})
      .describe(
        'Excuses for the share of misprints that the checks see. It must be at least nine in ten for each kind, or have a reason here.',
      ),
    secondReading: z
      .strictObject({
        from: Pattern.describe('The line above the first row of the table.'),
        to: Pattern.describe('How the line below the last row of the table begins.'),
      })
      .optional()
      .describe(
        'For a table whose invariants find few misprints: its lines are read a second time by separate code, and both readings are compared.',
      ),
  })
  .refine(
    ({ charge, buys }) => (charge === 'addition') === (buys !== undefined),
    '`buys` for `charge: addition`, and for nothing else',
  )
  .refine(
    ({ axes, drawing: { above, head, body } }) =>
      namesIn([above, ...head, ...body]).every((name) => !name.startsWith('axis.') || name.slice(5) in axes),
    '`axes`: an entry for every hole `{axis.…}`',
  )
  .refine(
    ({ axes, drawing: { above, head, body } }) =>
      Object.keys(axes).every((name) => name === 'band' || namesIn([above, ...head, ...body]).includes(`axis.${name}`)),
    'no entry under `axes` without a hole `{axis.…}`',
  );
export type RateTableProfile = z.infer<typeof RateTableProfile>;
