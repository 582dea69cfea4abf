import { foldWidth } from '../recognise/fold.ts';

/** A piece of a text that a comparison never cuts: a number with its unit, a word, one character, blanks. */
export type Token = {
  start: number;
  end: number;
  /** Width folded; blanks are one blank. */
  folded: string;
};

const SHAPES = [
  // a telephone number
  '0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}',
  '[0-9０-９]+(?:[,，.．:：][0-9０-９]+)*[兆億万千百]*(?:[0-9０-９]+(?:[,，.．][0-9０-９]+)*[兆億万千百]*)*(?:円|[%％]|か月|[年月日時分名人口店歳倍割点件社条項号])?',
  '[A-Za-zＡ-Ｚａ-ｚ]+',
  '[ァ-ヴー]+',
  '[一-鿿々]+',
  '\\s+',
  '[^]',
];
const TOKEN = new RegExp(SHAPES.join('|'), 'gu');

/**
 * The tokens of a text, without a gap between them.
 * @param cuts  Offsets at which a token must end, in rising order.
 */
export function tokensOf(text: string, cuts: readonly number[] = []): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    if (cut <= from || cut > text.length) continue;
    for (const { 0: found, index } of text.slice(from, cut).matchAll(TOKEN))
      tokens.push({
        start: from + index,
        end: from + index + found.length,
        folded: /^\s/.test(found) ? ' ' : foldWidth(found),
      });
    from = cut;
  }
  return tokens;
}

/** Whether a token is a blank. */
export function isBlank({ folded }: Token): boolean {
  return folded === ' ';
}

/** Whether a token is a blank or a mark of the notation: what sets cells apart is no word. */
export function isLayout({ folded }: Token): boolean {
  return /^[ |:\-*#>\\]$/.test(folded);
}

/** Words without blanks: a line that wraps elsewhere is no change. */
export function compact(words: string): string {
  return words.replace(/\s+/g, '');
}
