import { amount } from './amount.ts';

/** A calculation that a text prints, with what it comes to. Offsets are those of the text. */
export type Equation = {
  start: number;
  end: number;
  /** What is printed behind the `=`, in yen. */
  printed: number;
  /** What the left side comes to, in yen, not rounded. */
  result: number;
};

// each digit has one place: where two parts can take it, a long number is divided between them in every way
const MONEY = String.raw`[\d,]*(?:[億万千][\d,]*(?:[万千][\d,]*)?)?円`;
const RATE = String.raw`\d+(?:\.\d+)?(?:%|割)`;
const PART = String.raw`\(1-${RATE}\)|\d+(?:\.\d+)?(?:か月|ヶ月|ヵ月|ケ月|カ月|月)?[/÷]\d+(?:か月|ヶ月|ヵ月|ケ月|カ月|月)?|${RATE}|\d+(?:\.\d+)?(?:口|名|人|台|年|店舗|件|社)?`;
const TERM = String.raw`(?:${MONEY}|${PART})`;
const OPERATOR = String.raw`\s*[×xX*÷+\-]\s*`;
// words in brackets behind a term: 12,000円(年間保険料)×6/12(月割)=6,000円
const REMARK = String.raw`(?:\s*\([^()\d]*\))?`;
const EQUATION = new RegExp(
  String.raw`(?<![\d,.])${TERM}${REMARK}(?:${OPERATOR}${TERM}${REMARK})+\s*=\s*(?:約\s*)?(${MONEY})`,
  'g',
);

/** The calculations of a text, width folded: `12,000円×6/12=6,000円`, `10,000円×(1-20%)=8,000円`, `8,000円+1,200円=9,200円`. */
export function equationsIn(folded: string): Equation[] {
  return [...folded.matchAll(EQUATION)].flatMap(({ 0: whole, 1: right, index }): Equation[] => {
    const left = whole.slice(0, whole.lastIndexOf('=')).replace(/\([^()\d]*\)/g, '');
    const printed = amount(right!.replace(/\s/g, ''));
    const result = valueOf(left.replace(/\s/g, ''));
    if (printed === undefined || result === undefined || !left.includes('円')) return [];
    return [{ start: index + whole.length - right!.length, end: index + whole.length, printed, result }];
  });
}

/** A sum of products; undefined if a term is no number. */
function valueOf(left: string): number | undefined {
  let sum = 0;
  let product: number | undefined;
  let sign = 1;
  for (const [, operator, term] of left.matchAll(new RegExp(String.raw`([×xX*÷+\-])?(${TERM})`, 'g'))) {
    const value = termOf(term!);
    if (value === undefined) return undefined;
    if (product === undefined) product = value;
    else if (operator === '+' || operator === '-') {
      sum += sign * product;
      sign = operator === '+' ? 1 : -1;
      product = value;
    } else product = operator === '÷' ? product / value : product * value;
  }
  return product === undefined ? undefined : sum + sign * product;
}

function termOf(term: string): number | undefined {
  if (term.endsWith('円')) return amount(term);
  const rest = /^\(1-(.+)\)$/.exec(term);
  if (rest) {
    const rate = termOf(rest[1]!);
    return rate === undefined ? undefined : 1 - rate;
  }
  const numbers = [...term.matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  if (/[/÷]/.test(term)) return numbers[0]! / numbers[1]!;
  if (term.endsWith('%')) return numbers[0]! / 100;
  if (term.endsWith('割')) return numbers[0]! / 10;
  return numbers[0];
}
