import { fold } from './fold.ts';

// 16,740 | 1000 | 1.5: grouped by three or not at all, no leading zero
const NUMBER = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?`;
// 3,000 | 1千 | 5百 | 1千5百: what may stand before 億, 万 or 円
const COUNT = String.raw`(?:${NUMBER}千)?(?:${NUMBER}百)?(?:${NUMBER})?`;
// 1億7,000万円 | 16,740円 | 1千万円 | 1億 円 | ¥16,740
const AMOUNT = new RegExp(String.raw`^(?:(${COUNT})\s*億)?\s*(?:(${COUNT})\s*万)?\s*(${COUNT})\s*円$`);
const YEN_SIGN = new RegExp(String.raw`^¥\s*(${NUMBER})(?:-|円)?$`);

/**
 * Read an amount as pamphlets print it. Notation: docs/decisions.md, "Amounts".
 * @param text  `1億5,000万円`, `２，２７０円`, `1億 円`; full-width digits welcome, the caller keeps the span.
 * @returns     Whole yen; undefined when the text is not one whole amount (`実費`, `16,74O円`, `1億円まで`).
 */
export function amount(text: string): number | undefined {
  const folded = fold(text).trim();
  const sign = YEN_SIGN.exec(folded);
  if (sign) return whole(number(sign[1]));
  const parts = AMOUNT.exec(folded);
  if (!parts) return undefined;
  const [, oku, man, rest] = parts;
  if (!oku && !man && !rest) return undefined;
  // 億 or 万 with nothing in front of it is not a number (`億円`)
  if (oku === '' || man === '') return undefined;
  const [okuCount, manCount, restCount] = [count(oku), count(man), count(rest)];
  // the lower part never reaches the next unit up: 1億20,000万円 is a slip, not 3億円
  if (oku && manCount >= 10_000) return undefined;
  if ((oku || man) && restCount >= 10_000) return undefined;
  return whole(okuCount * 100_000_000 + manCount * 10_000 + restCount);
}

function count(text: string | undefined): number {
  if (!text) return 0;
  const [, sen, hyaku, ones] = new RegExp(`^(?:(${NUMBER})千)?(?:(${NUMBER})百)?(${NUMBER})?$`).exec(text) ?? [];
  return number(sen) * 1000 + number(hyaku) * 100 + number(ones);
}

function number(text: string | undefined): number {
  return text ? Number(text.replaceAll(',', '')) : 0;
}

/** Sums of decimals (5.6万 = 56,000) leave a binary remainder; a remainder that is real is no amount. */
function whole(yen: number): number | undefined {
  const rounded = Math.round(yen);
  return Math.abs(yen - rounded) < 1e-6 && Number.isSafeInteger(rounded) ? rounded : undefined;
}
