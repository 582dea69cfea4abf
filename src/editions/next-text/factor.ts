/**
 * A premium times a factor, rounded half up to a multiple of some yen. Worked out in whole numbers: binary fractions would round 1.005 down.
 * @returns  Undefined if there is no factor, or nothing to round to.
 */
export function raised(yen: number, factor: number | undefined, rounding: number | undefined): number | undefined {
  if (factor === undefined || rounding === undefined) return undefined;
  const [digits, exponent] = decimal(factor);
  const scale = 10n ** BigInt(exponent);
  const product = BigInt(yen) * digits;
  const step = BigInt(rounding) * scale;
  return Number(((2n * product + step) / (2n * step)) * BigInt(rounding));
}

/** A number as whole digits and how many of them are decimals: 1.03 is 103 and 2. */
function decimal(number: number): [digits: bigint, exponent: number] {
  const [whole = '0', decimals = ''] = number.toFixed(12).replace(/0+$/, '').split('.');
  return [BigInt(whole + decimals), decimals.length];
}
