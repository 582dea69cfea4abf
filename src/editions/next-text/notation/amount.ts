import { amount } from '../../../recognise/amount.ts';
import { foldWidth } from '../../../recognise/fold.ts';
import { setDigits, type Grouping } from './digits.ts';
import { refused, type Written } from './written.ts';

/** One number of an amount with its unit: `7,000` and 万. */
type Piece = { digits: string; gap: string; unit: string; after: string };

const PIECE = /(\d+(?:,\s?\d+)*(?:\.\d+)?)(\s*)([兆億万千百]*)(\s*)/g;
const UNITS: Record<string, number> = { 兆: 1e12, 億: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 百: 100, '': 1 };
const NAMES: ReadonlyMap<number, string> = new Map(Object.entries(UNITS).map(([name, scale]) => [scale, name]));

/**
 * Write an amount as another one is printed: its units, its width, its blanks and signs.
 * @param yen    What to write.
 * @param like   What is printed now: `16,740円`, `1億7,000万円`, `２，２７０円`, `¥16,740`, `5` of `5～10万円`.
 * @param now    What that is in yen: a number without a unit has the unit of its column or of the upper end of its range.
 * @param usual  How the text groups digits.
 * @returns      What is printed, or what can be printed there instead. Nothing is rounded.
 */
export function writeAmount(yen: number, like: string, now: number, usual: Grouping): Written {
  const folded = foldWidth(like);
  const first = /\d/.exec(folded)?.index;
  if (first === undefined) return refused('an amount, which is not printed here in digits');
  const end = folded.indexOf('円', first);
  const body = folded.slice(first, end === -1 ? undefined : end);
  const tail = /[-\s]*$/.exec(body)![0].length;
  const pieces = piecesOf(like.slice(first, first + body.length - (end === -1 ? tail : 0)));
  if (!pieces) return refused('an amount in the notation that is printed here, which is not known');
  const isBare = end === -1 && !/[¥\\]/.test(folded.slice(0, first));
  const printed = isBare ? bare(yen, pieces, now, usual) : composed(yen, pieces, usual);
  if (typeof printed !== 'string') return printed;
  const text = like.slice(0, first) + printed + like.slice(end === -1 ? first + body.length - tail : end);
  // the recogniser is the judge of what was written
  return isBare || amount(unspaced(text)) === yen ? { text } : refused(`an amount like \`${like}\``);
}

/** Without the blanks behind the commas, which only a declaration of source.yaml makes readable. */
function unspaced(text: string): string {
  return text.replace(/([,，])\s(?=[0-9０-９]{3})/g, '$1');
}

function piecesOf(like: string): Piece[] | undefined {
  const folded = foldWidth(like);
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of folded.matchAll(PIECE)) {
    if (found.index !== at) return undefined;
    const [whole, digits, gap, unit, after] = found as unknown as [string, string, string, string, string];
    const raw = (from: number, length: number) => like.slice(at + from, at + from + length);
    pieces.push({
      digits: raw(0, digits.length),
      gap: raw(digits.length, gap.length),
      unit,
      after: raw(digits.length + gap.length + unit.length, after.length),
    });
    at += whole.length;
  }
  return at === folded.length && pieces.length > 0 ? pieces : undefined;
}

/** A number without a unit. */
function bare(yen: number, pieces: readonly Piece[], now: number, usual: Grouping): string | Written {
  const [{ digits }] = pieces as [Piece];
  const number = Number(foldWidth(digits).replace(/[,\s]/g, ''));
  const scale = number === 0 ? undefined : now / number;
  if (pieces.length > 1 || scale === undefined || !Number.isInteger(scale))
    return refused('an amount, whose unit is not known');
  return counted(yen, scale, digits, usual) ?? refused(multiplesOf(scale, digits));
}

/** The count of a unit with as many decimals as are printed; undefined if it needs more. */
function counted(yen: number, scale: number, like: string, usual: Grouping): string | undefined {
  const decimals = decimalsOf(like);
  const count = yen / (scale / 10 ** decimals);
  if (!Number.isInteger(count)) return undefined;
  const whole = String(Math.floor(count / 10 ** decimals));
  const rest = decimals === 0 ? '' : String(count % 10 ** decimals).padStart(decimals, '0');
  // 5.6 becomes 6, and 5.0 becomes 6.0
  const shown = foldWidth(like).endsWith('0') ? rest : rest.replace(/0+$/, '');
  return setDigits(shown === '' ? whole : `${whole}.${shown}`, like, usual);
}

function decimalsOf(like: string): number {
  return foldWidth(like).split('.')[1]?.length ?? 0;
}

function multiplesOf(scale: number, like: string): string {
  const step = scale / 10 ** decimalsOf(like);
  return `a multiple of ${setDigits(String(step), '', { half: ',', full: ',' })} yen`;
}

/** Numbers with units, the larger ones first: `1億7,000万`. */
function composed(yen: number, pieces: readonly Piece[], usual: Grouping): string | Written {
  const last = pieces.at(-1)!;
  if (yen === 0) return setDigits('0', pieces[0]!.digits, usual);
  const scales = scalesFor(pieces);
  if (!scales) return refused('an amount in the notation that is printed here, which is not known');
  const smallest = scales.at(-1)!;
  const parts: { scale: number; digits: string }[] = [];
  let rest = yen;
  for (const scale of scales) {
    if (scale === smallest) {
      const digits = counted(rest, scale, last.digits, usual);
      if (digits === undefined) return refused(multiplesOf(scale, last.digits));
      if (rest > 0) parts.push({ scale, digits });
    } else {
      const count = Math.floor(rest / scale);
      if (count > 0) parts.push({ scale, digits: setDigits(String(count), likeOf(scale, pieces).digits, usual) });
      rest -= count * scale;
    }
  }
  return parts
    .map(({ scale, digits }, i) => {
      const { gap, after } = likeOf(scale, pieces);
      const next = parts[i + 1];
      const unit = NAMES.get(scale)!;
      // 2千5百万: the unit of both is printed once
      const isShared = next !== undefined && next.scale >= 1e4 && unit.length === 2;
      const between = next === undefined ? last.after : pieces.length > 1 ? after : '';
      return `${digits}${gap}${isShared ? unit[0]! : unit}${between}`;
    })
    .join('');
}

/** The piece with a unit, or the last one. */
function likeOf(scale: number, pieces: readonly Piece[]): Piece {
  return pieces.find(({ unit }) => UNITS[unit] === scale) ?? pieces.at(-1)!;
}

/** The units that the notation has: 億 comes with 万, and 円 has no other unit. Undefined if a unit is not known. */
function scalesFor(pieces: readonly Piece[]): number[] | undefined {
  const printed = pieces.map(({ unit }, i) => {
    // 2千5百万: the 千 counts 万 too
    const next = pieces[i + 1]?.unit;
    return UNITS[next !== undefined && /万/.test(next) && /^[千百]$/.test(unit) ? `${unit}万` : unit];
  });
  if (printed.some((scale) => scale === undefined)) return undefined;
  const scales = new Set(printed as number[]);
  const smallest = Math.min(...scales);
  if (smallest === 1 && scales.size === 1) return [1];
  // 20,000万円: a text that counts 万 above 億
  const [{ digits }] = pieces as [Piece];
  const isAboveOku = scales.size === 1 && smallest === 1e4 && Number(foldWidth(digits).replace(/[,\s]/g, '')) >= 1e4;
  if (smallest >= 1e4 && !isAboveOku) {
    scales.add(1e8).add(1e12);
    if (smallest === 1e8 && decimalsOf(pieces.at(-1)!.digits) === 0) scales.add(1e4);
  }
  // 1.5億円: only the last unit has decimals
  if (decimalsOf(pieces.at(-1)!.digits) > 0) for (const scale of scales) if (scale > smallest) scales.delete(scale);
  return [...scales].sort((one, other) => other - one);
}
