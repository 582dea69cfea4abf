import type { BandEdge, BandExtent, BandUnit } from '../../schemas/band.ts';
import { amount } from './amount.ts';
import { foldWidth } from './fold.ts';

const MONEY = String.raw`[\d,.兆億万千百\s]+円`;
// 超 excludes its edge, 以上 includes it; 以下 and まで include, 未満 excludes
const MIN = new RegExp(`^(${MONEY}|\\d+店舗)(超|以上)(?:\\s*(.+))?$`);
const MAX = new RegExp(`^(${MONEY}|\\d+店舗)(以下|未満|まで)$`);
// 2~5店舗: a closed range of whole numbers; 1億円~3億円 doesn't show which band has the edge, so it isn't a band
const RANGE = /^([1-9]\d*)(?:店舗)?\s*~\s*([1-9]\d*)店舗$/;
const EXACTLY = /^([1-9]\d*)店舗$/;

/**
 * Read the label of a row as a band. 以上 / 以下 / 超 / 未満 / まで decide whether an edge belongs (domain.md).
 * @param label  `3億円まで`, `5,000万円超 1億円以下`, `2~5店舗`, `101店舗以上`, `5億円超`; width does not matter.
 * @returns      An interval; undefined if the label isn't a band (a lone `5億円` is a point: see `examplePoint`).
 */
export function band(label: string): (BandExtent & { kind: 'interval' }) | undefined {
  const text = foldWidth(label).trim();
  const range = RANGE.exec(text);
  if (range) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return min <= max ? { kind: 'interval', unit: 'store', min: edge(min, true), max: edge(max, true) } : undefined;
  }
  const exactly = EXACTLY.exec(text);
  if (exactly) {
    const n = Number(exactly[1]);
    return { kind: 'interval', unit: 'store', min: edge(n, true), max: edge(n, true) };
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
  const stores = EXACTLY.exec(text);
  if (stores) return { unit: 'store', value: Number(stores[1]) };
  const yen = amount(text);
  return yen === undefined ? undefined : { unit: 'JPY', value: yen };
}

function edge(value: number, inclusive: boolean): BandEdge {
  return { value, inclusive };
}
