import { amount } from '../recognise/amount.ts';
import { foldWidth } from '../recognise/fold.ts';

// 350 million | JPY 350m | ¥1.2bn | 350,000,000 yen | 350000000
const ENGLISH =
  /^(?:JPY|¥)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(million|m|billion|bn|b|trillion|tn)?\s*(?:yen|JPY)?$/i;
const ZEROS: Record<string, number> = { m: 6, b: 9, t: 12 };

// 2億8千 and 3億5 may mean 2億8千万 and 3億5千万, or 2億8千円: the digits after 億 need a unit
const AMBIGUOUS = /[兆億万][\d,.]*[千百\d][千百\d,.]*$|[兆億][\d,.]*[千百][千百\d,.]*円$/;

/**
 * Read an amount as people type it: as printed in pamphlets, with or without 円, or in English.
 * @param typed  `3億5,000万円`, `35000万`, `３．５億`, `350000000`, `350 million`, `JPY 350m`.
 * @returns      Whole yen; undefined if it isn't an amount (`3億くらい`, `20,00`) or is ambiguous (`2億8千`).
 */
export function typedAmount(typed: string): number | undefined {
  const text = foldWidth(typed).trim();
  if (AMBIGUOUS.test(text.replace(/\s/g, ''))) return undefined;
  const printed = amount(text) ?? amount(`${text}円`);
  if (printed !== undefined) return printed;
  const [, count, unit = ''] = ENGLISH.exec(text) ?? [];
  if (count === undefined) return undefined;
  const [whole, decimals = ''] = count.replaceAll(',', '').split('.');
  const zeros = ZEROS[unit.charAt(0).toLowerCase()] ?? 0;
  // fractions of a yen don't exist
  if (decimals.length > zeros) return undefined;
  const yen = Number(`${whole}${decimals.padEnd(zeros, '0')}`);
  return Number.isSafeInteger(yen) ? yen : undefined;
}

/** Read a count with or without its unit: `25`, `25歳`, `１２名`, `3 years`. @returns At least 0; undefined if it is not valid. */
export function typedCount(typed: string): number | undefined {
  const found = /^(\d{1,3}(?:,\d{3})+|\d+)\s*\p{L}{0,6}$/u.exec(foldWidth(typed).trim());
  const count = found ? Number(found[1]!.replaceAll(',', '')) : undefined;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Read a day with its year: `2024-03-15`, `2024/3/15`, `2024年3月15日`. @returns `2024-03-15`; undefined if it is not valid. */
export function typedDate(typed: string): string | undefined {
  const found = /^(\d{4})(?:-|\/|年)(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/.exec(foldWidth(typed).trim());
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Read a day of every year: `03-15`, `--03-15`, `3月15日`. @returns `--03-15`; undefined if it is not valid. */
export function typedDay(typed: string): string | undefined {
  const found = /^(?:--)?(\d{1,2})(?:-|\/|月)(\d{1,2})日?$/.exec(foldWidth(typed).trim());
  if (!found) return undefined;
  const [month, day] = [Number(found[1]), Number(found[2])];
  // 2024 is a leap year, so that 2月29日 is valid
  const date = new Date(Date.UTC(2024, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
