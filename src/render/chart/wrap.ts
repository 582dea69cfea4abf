import { BASE_LANG } from '../../../schemas/language.ts';

const segmenter = new Intl.Segmenter(BASE_LANG, { granularity: 'word' });

// 過 ん ア ー 々
const JAPANESE = /[\u3005-\u30ff\u3400-\u9fff]/;
// a number keeps its unit: 3億円まで, 2~5店舗, 3年以内
const ENDS_IN_NUMBER = /[\d０-９,，.．~～億万]$/;
// に, あり, 。: stay with the word before; ください is long enough to start a line
const JOINS_BACK = /^(?:[ぁ-ん]{1,2}$|[ー、。，）」』ぁぃぅぇぉっゃゅょァィゥェォッャュョ円超])/;
// ご and お stay with the word after them
const JOINS_ON = /[ごお（「『]$/;
const HONOURS = /^[ごお]$/;
const HIRAGANA = /^[ぁ-ん]+$/;

/**
 * Wrap a text to a width: at spaces, and between phrases in a word that is too wide by itself. A phrase that is still
 * too wide gets its own line: the caller checks whether all lines fit.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const fits = (line: string) => widthOf(line.trimEnd()) <= width;
  const words = text.match(/\S+\s*/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const pieces = fits(word) || !JAPANESE.test(word) ? [word] : phrasesOf(word);
    pieces.forEach((piece, i) => {
      const last = lines.at(-1);
      // a word that is split begins on a new line
      const goesOn = last !== undefined && fits(last + piece) && (i > 0 || pieces.length === 1);
      if (goesOn) lines[lines.length - 1] = last + piece;
      else lines.push(piece);
    });
  }
  return lines.map((line) => line.trim());
}

function phrasesOf(word: string): string[] {
  const phrases: string[] = [];
  for (const segment of segmentsOf(word)) {
    const last = phrases.at(-1);
    const joins =
      last !== undefined &&
      (/^\s/.test(segment) ||
        ENDS_IN_NUMBER.test(last) ||
        JOINS_ON.test(last) ||
        (JOINS_BACK.test(segment) && !HONOURS.test(segment)));
    if (joins) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** Words from the dictionary of the segmenter. Hiragana that it splits, くだ|さい, are joined. */
function segmentsOf(word: string): string[] {
  const segments: string[] = [];
  for (const { segment } of segmenter.segment(word)) {
    const last = segments.at(-1) ?? '';
    const goesOn = [last, segment].every((each) => HIRAGANA.test(each) && !HONOURS.test(each));
    if (goesOn) segments[segments.length - 1] = last + segment;
    else segments.push(segment);
  }
  return segments;
}
