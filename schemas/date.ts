import { z } from 'zod';

export const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d\+09:00)?$/;
/** A moment in Japan as a pamphlet prints it: `2024-01-01T16:00+09:00`, or the day alone when no time is printed. */
export const Moment = z.string().regex(MOMENT);
export type Moment = z.infer<typeof Moment>;

/** 保険期間: inception and expiry. */
export const PolicyPeriod = z.strictObject({ inception: Moment, expiry: Moment });
export type PolicyPeriod = z.infer<typeof PolicyPeriod>;

export const MONTH_DAY = /^--\d\d-\d\d$/;
/** A day that returns every year, in the notation of ISO 8601:1988 and XML Schema's gMonthDay: `--03-15`. */
export const MonthDay = z.string().regex(MONTH_DAY);
export type MonthDay = z.infer<typeof MonthDay>;
