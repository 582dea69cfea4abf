/** An amount in the notation of another one: `16,740円`, `109万円`, `1億 円`. Undefined if that notation cannot say it. */
export function writtenAs(raw: string, yen: number): string | undefined {
  const found = /^([\d,]+)(万|億|千万)?(\s*)円$/.exec(raw);
  if (!found) return undefined;
  const [, digits, unit = '', blank] = found;
  const count = yen / UNITS[unit]!;
  if (!Number.isInteger(count)) return undefined;
  return `${digits!.length > 3 && !digits!.includes(',') ? count : withCommas(count)}${unit}${blank}円`;
}

const UNITS: Record<string, number> = { '': 1, 万: 10_000, 億: 100_000_000, 千万: 10_000_000 };

function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
