import { z } from 'zod';

export const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d\+09:00)?$/;
export const Moment = z
  .string()
  .regex(MOMENT)
  .meta({
    ja: '日時',
    description:
      'A moment in Japan as a pamphlet prints it: the day and the time, or the day alone if no time is printed.',
    examples: ['2024-01-01T16:00+09:00', '2024-01-01'],
  });
export type Moment = z.infer<typeof Moment>;

export const PolicyPeriod = z
  .strictObject({
    inception: Moment.meta({ ja: '始期', description: 'When the cover begins.' }),
    expiry: Moment.meta({ ja: '満期・終期', description: 'When the cover ends.' }),
  })
  .meta({ ja: '保険期間', description: 'From when to when the insurance covers.' });
export type PolicyPeriod = z.infer<typeof PolicyPeriod>;

export const MONTH_DAY = /^--\d\d-\d\d$/;
export const MonthDay = z
  .string()
  .regex(MONTH_DAY)
  .meta({
    ja: '月日',
    description: 'A day that returns every year, in the notation of ISO 8601:1988 and of gMonthDay in XML Schema.',
    examples: ['--03-15'],
  });
export type MonthDay = z.infer<typeof MonthDay>;
