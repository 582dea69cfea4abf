import { foldWidth } from './fold.ts';

// 16,740 | 1000 | 1.5: grouped by three or not at all, no leading zero
const NUMBER = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?`;
// 3,000 | 1千 | 5百 | 1千5百 | 500千: what may precede 億, 万 or 円
const COUNT = String.raw`(?:${NUMBER}千)?(?:${NUMBER}百)?(?:${NUMBER})?`;
// 1億7,000万円 | 16,740円 | 1千万円 | 1兆5,000億円; white space is already removed
const AMOUNT = new RegExp(`^(?:(${COUNT})兆)?(?:(${COUNT})億)?(?:(${COUNT})万)?(${COUNT})円$`);
const PARTS_OF_COUNT = new RegExp(`^(?:(${NUMBER})千)?(?:(${NUMBER})百)?(${NUMBER})?$`);
// 16,740円, as most are: the general form finds the same
const PLAIN = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)円$/;
// ¥16,740 | ￥1,000－ | \16,740: in Shift_JIS the yen sign and the backslash are one byte
const YEN_SIGN = /^[¥\\](.+?)-?$/;

/** One part of an amount and the unit it counts: 1 and 億, 7,000 and 万. */
type Part = { count: string; unit: number };

/**
 * Read an amount as pamphlets print it. Notation: docs/decisions.md, "Amounts".
 * @param text  `1億5,000万円`, `２，２７０円`, `1億 円`, `¥16,740`; full-width digits are accepted.
 * @returns     Whole yen; undefined if the text isn't one whole amount (`実費`, `16,74O円`, `1億円まで`).
 */
export function amount(text: string): number | undefined {
  const folded = foldWidth(text).trim();
  if (PLAIN.test(folded)) {
    const yen = Number(folded.slice(0, -1).replaceAll(',', ''));
    return Number.isSafeInteger(yen) ? yen : undefined;
  }
  // white space may separate a number from its unit (`1億 5,000万 円`), but not two digits
  if (/[\d,.]\s+[\d,.]/.test(folded)) return undefined;
  const words = folded.replace(/\s+/g, '');
  const sign = YEN_SIGN.exec(words);
  const parts = AMOUNT.exec(sign ? `${sign[1]!.replace(/円$/, '')}円` : words);
  if (!parts) return undefined;
  const [, cho, oku, man, rest] = parts;
  // 億 or 万 without a number before it (`億円`), and 円 alone, are not amounts
  if (cho === '' || oku === '' || man === '' || (!cho && !oku && !man && !rest)) return undefined;
  return sum([
    ...partsOf(cho, 1_000_000_000_000),
    ...partsOf(oku, 100_000_000),
    ...partsOf(man, 10_000),
    ...partsOf(rest, 1),
  ]);
}

function partsOf(count: string | undefined, unit: number): Part[] {
  if (!count) return [];
  const [, sen, hyaku, ones] = PARTS_OF_COUNT.exec(count) ?? [];
  return [
    { count: sen, unit: 1000 * unit },
    { count: hyaku, unit: 100 * unit },
    { count: ones, unit },
  ].filter((part): part is Part => part.count !== undefined);
}

/**
 * Parts must descend, and each must be less than the next larger unit: 1億20,000万円 is a misprint, not 3億円. Decimals end
 * an amount.
 */
function sum(parts: readonly Part[]): number | undefined {
  let yen = 0;
  for (const [i, { count, unit }] of parts.entries()) {
    const [, decimals] = count.split('.');
    const value = Number(count.replaceAll(',', '')) * unit;
    const above = parts[i - 1];
    if (above && value >= above.unit) return undefined;
    if (decimals !== undefined) {
      // a point before three digits may be a misread comma; yen have no decimals
      if (i < parts.length - 1 || unit === 1 || decimals.length === 3) return undefined;
    }
    yen += value;
  }
  // binary fractions (5.6万 = 56,000) leave a tiny remainder; a larger remainder means it is not an amount
  const rounded = Math.round(yen);
  return Math.abs(yen - rounded) < 1e-6 && Number.isSafeInteger(rounded) ? rounded : undefined;
}
