import type { BandEdge, BandExtent, BandUnit } from '../../schemas/band.ts';
import { amount } from './amount.ts';
import { foldWidth } from './fold.ts';

// 店舗 | 名 | 歳 | か月: what a band may count, as printed
const COUNTERS: readonly { words: string; unit: Exclude<BandUnit, 'JPY'> }[] = [
  { words: '店舗|事業所|営業所', unit: 'store' },
  { words: '名|人', unit: 'person' },
  { words: '歳|才', unit: 'age' },
  { words: '日間?', unit: 'day' },
  { words: '(?:か|ヶ|カ|ヵ|ケ|箇)月間?', unit: 'month' },
  { words: '年間?', unit: 'year' },
  { words: '口', unit: 'unit' },
  { words: '台|棟|床|室|戸|件|校|社|団体|施設|頭|隻|箱', unit: 'count' },
];
const COUNTED = `(?:${COUNTERS.map(({ words }) => words).join('|')})`;
const NUMBER = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)`;
const MONEY = String.raw`[\d,.兆億万千百\s]+円`;
const QUANTITY = `${MONEY}|満?${NUMBER}${COUNTED}`;
// 超 excludes its edge, 以上 includes it; 以下 and まで include, 未満 excludes
const MIN = new RegExp(`^(${QUANTITY})(超|以上)(?:\\s*~?\\s*(.+))?$`);
const MAX = new RegExp(`^(${QUANTITY})(以下|未満|まで)$`);
// 2~5店舗: a closed range of whole numbers; 1億円~3億円 doesn't show which band has the edge, so it isn't a band
const RANGE = new RegExp(`^満?(${NUMBER})(${COUNTED})?\\s*~\\s*満?(${NUMBER})(${COUNTED})$`);
const EXACTLY = new RegExp(`^満?(${NUMBER})(${COUNTED})$`);

/**
 * Read the label of a row as a band. 以上 / 以下 / 超 / 未満 / まで decide whether an edge belongs (domain.md).
 * @param label  `3億円まで`, `5,000万円超 1億円以下`, `2~5店舗`, `101店舗以上`, `20歳以上25歳未満`, `1年間`; width does not matter.
 * @returns      An interval; undefined if the label isn't a band (a lone `5億円` is a point: see `examplePoint`).
 */
export function band(label: string): (BandExtent & { kind: 'interval' }) | undefined {
  const text = foldWidth(label).trim();
  const range = RANGE.exec(text);
  if (range) {
    const [min, max, unit] = [whole(range[1]!), whole(range[3]!), unitOf(range[4]!)];
    // 2か月~1年: two units are not one range
    if (range[2] !== undefined && unitOf(range[2]) !== unit) return undefined;
    return min <= max ? { kind: 'interval', unit, min: edge(min, true), max: edge(max, true) } : undefined;
  }
  const exactly = EXACTLY.exec(text);
  if (exactly) {
    const n = whole(exactly[1]!);
    return { kind: 'interval', unit: unitOf(exactly[2]!), min: edge(n, true), max: edge(n, true) };
  }
  const lower = MIN.exec(text);
  if (!lower) return upperBand(text);
  const min = quantity(lower[1]!);
  if (!min) return undefined;
  const from = { kind: 'interval' as const, unit: min.unit, min: edge(min.value, lower[2] === '以上') };
  if (!lower[3]) return from;
  const upper = upperBand(lower[3]);
  if (!upper?.max || upper.unit !== min.unit || upper.max.value <= min.value) return undefined;
  return { ...from, max: upper.max };
}

function upperBand(text: string): (BandExtent & { kind: 'interval' }) | undefined {
  const upper = MAX.exec(text.trim());
  const max = upper && quantity(upper[1]!);
  if (!max) return undefined;
  return { kind: 'interval', unit: max.unit, max: edge(max.value, upper[2] !== '未満') };
}

/** `5億円`: an example of a revenue, not a band around it. */
export function examplePoint(label: string): (BandExtent & { kind: 'point' }) | undefined {
  const point = quantity(foldWidth(label).trim());
  return point && { kind: 'point', unit: point.unit, value: point.value };
}

function quantity(text: string): { unit: BandUnit; value: number } | undefined {
  const counted = EXACTLY.exec(text);
  if (counted) return { unit: unitOf(counted[2]!), value: whole(counted[1]!) };
  const yen = amount(text);
  return yen === undefined ? undefined : { unit: 'JPY', value: yen };
}

function whole(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function unitOf(counter: string): BandUnit {
  return COUNTERS.find(({ words }) => new RegExp(`^(?:${words})$`).test(counter))!.unit;
}

function edge(value: number, inclusive: boolean): BandEdge {
  return { value, inclusive };
}
