const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

// 過 ん ア ー 々
const JAPANESE = /[\u3005-\u30ff\u3400-\u9fff]/;
// a number keeps its unit: 3億円まで, 2~5店舗, 3年以内
const ENDS_IN_NUMBER = /[\d０-９,，.．~～億万]$/;
// に, あり, 。: joined to what they follow; ください is long enough to stand at the head of a line
const JOINS_BACK = /^(?:[ぁ-ん]{1,2}$|[ー、。，）」』ぁぃぅぇぉっゃゅょァィゥェォッャュョ円超])/;
// ご and お belong to the word they honour
const JOINS_ON = /[ごお（「『]$/;

/**
 * Cut a text into lines that are no wider than asked, at spaces and between Japanese words. A word that is wider by itself gets
 * a line of its own: the caller looks whether all of them fit.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** What is never cut; a space stays with the word before it. */
function piecesOf(text: string): string[] {
  const words = text.match(/\S+\s*/g) ?? [];
  return words.flatMap((word) => (JAPANESE.test(word) ? phrasesOf(word) : [word]));
}

function phrasesOf(word: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(word)) {
    const last = phrases.at(-1);
    const joins =
      last !== undefined &&
      (/^\s/.test(segment) || ENDS_IN_NUMBER.test(last) || JOINS_ON.test(last) || joinsBack(segment));
    if (joins) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

function joinsBack(segment: string): boolean {
  return JOINS_BACK.test(segment) && !/^[ごお]$/.test(segment);
}
