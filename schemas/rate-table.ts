import { z } from 'zod';
import { BandExtent } from './band.ts';
import { Factor, RateAxis } from './rate-axis.ts';
import { PremiumTerms } from './premium-terms.ts';
import { MonthDay } from './date.ts';
import { choice } from './meta.ts';
import { Yen } from './money.ts';
import { Span, sourced } from './span.ts';

export const RateBasis = choice({
  annual: { ja: '年間保険料', means: 'a whole year' },
  'mid-term': { ja: '中途加入', means: 'the months that are left for a member who joins during the policy period' },
  single: { ja: '一時払', means: 'the whole period, paid once' },
  monthly: { ja: '月額', means: 'a month' },
  quarterly: { ja: '四半期払', means: 'three months' },
  'half-yearly': { ja: '半年払', means: 'half a year' },
  'per-trip': { ja: '1旅行あたり', means: 'a trip' },
}).describe('What the premiums of a table pay for.');
export type RateBasis = z.infer<typeof RateBasis>;

export const RatingClass = z
  .strictObject({
    id: z.string(),
    label: sourced(z.string()).describe('Its name, as printed.'),
    members: sourced(z.string()).optional().meta({ ja: '業種', description: 'The printed list of trades in it.' }),
  })
  .meta({ ja: '業種区分', description: 'A class of risk, with premiums of its own.' });
export type RatingClass = z.infer<typeof RatingClass>;

export const Band = z
  .strictObject({
    id: z.string(),
    label: sourced(z.string()).describe('The label, as printed.'),
    extent: BandExtent.describe('The label in numbers.'),
    mentions: z.array(Span).describe('The label in every printed table that has it.'),
  })
  .meta({ ja: '売上高区分・店舗数区分', description: 'What one row of a rate table is for.' });
export type Band = z.infer<typeof Band>;

export const RateCell = z
  .strictObject({
    id: z.string(),
    ratingClass: z.string().optional().meta({ ja: '業種区分', description: 'The id of the class of risk.' }),
    plan: z.string().meta({ ja: 'プラン', description: 'The id of the plan.' }),
    band: z.string().optional().meta({ ja: '売上高区分・店舗数区分', description: 'The id of the band.' }),
    factors: z.array(Factor).meta({
      ja: '料率区分',
      description: 'The value of every axis of the table, those with a field of their own too.',
    }),
    planCode: sourced(z.string())
      .optional()
      .meta({ ja: 'プランコード', description: 'The code printed with the premium.' }),
    inception: sourced(MonthDay).optional().meta({ ja: '補償開始日', description: 'When a mid-term cover begins.' }),
    months: sourced(z.int().min(1).max(12).meta({ unit: 'months (月)' }))
      .optional()
      .meta({ ja: '期間', description: 'How long the cover is that the premium pays for.', unit: 'months (月)' }),
    premium: sourced(Yen).optional().meta({ ja: '保険料', description: 'What the member pays.' }),
    referral: sourced(z.string()).optional().meta({
      ja: '照会',
      description:
        'The words in place of a premium (`ご相談ください`). A cell has a premium, a referral or `notOffered`, one of the three.',
    }),
    notOffered: sourced(z.string())
      .optional()
      .meta({ ja: '募集なし', description: 'What is printed (`―`) where no cover is offered.' }),
    terms: PremiumTerms.partial()
      .optional()
      .describe('What is different for this cell from the terms of the table, as its row or its column says.'),
  })
  .meta({ description: 'One printed cell of a rate table.' });
export type RateCell = z.infer<typeof RateCell>;

export const RateTable = z
  .strictObject({
    id: z.string(),
    name: z.string().describe('Its name in the profile.'),
    basis: RateBasis.describe('What its premiums pay for.'),
    terms: PremiumTerms.describe('What its premiums are: how often, for how long, for one of what.'),
    axes: z.array(RateAxis).meta({ ja: '料率区分', description: 'What its premiums depend on.' }),
    printed: z.array(Span).min(1).describe('The printed tables it is cut into.'),
    ratingClasses: z.array(RatingClass).meta({ ja: '業種区分', description: 'Its classes of risk.' }),
    bands: z.array(Band).meta({ ja: '売上高区分・店舗数区分', description: 'Its bands, if it has any.' }),
    cells: z.array(RateCell).min(1).describe('Its premiums, each with the ids of its class, plan and band.'),
  })
  .meta({ ja: '料率表・保険料表', description: 'One table of premiums, however many printed tables it is cut into.' });
export type RateTable = z.infer<typeof RateTable>;
