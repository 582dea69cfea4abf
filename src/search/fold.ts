import { PIECE, type Readings } from './search-index.ts';

/** A folded text. `starts[i]` and `ends[i]` are the range of the original that its i-th unit comes from. */
export type Folded = { text: string; starts: number[]; ends: number[] };

// a character with its marks: が in two code points, half-width ｶﾞ
const CHARACTER = /[^][\p{M}\uff9e\uff9f]*/gu;
const SPACE = /^\s/u;
// letters and digits of a script that separates words with spaces
const SPACED = /^[\p{L}\p{N}]$/u;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * Fold what should match, both in queries and in the searched texts: width and compatibility (NFKC), case, katakana
 * and hiragana, dashes (ー － ‐ −) and waves (～ 〜). Commas and yen signs are dropped: `16740` and `¥16,740` find
 * `16,740円` and `JPY 16,740`. White space is kept only between two words of a script that needs it, so a line break
 * in Japanese is dropped. Each character is folded separately, so a part of a text folds to a part of the folded text.
 * Variation selectors are dropped: 葛󠄀 finds 葛.
 * @param readings  What declared characters are taken for.
 */
export function foldForSearch(text: string, readings: Readings = {}): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let space = -1;
  const put = (characters: string, start: number, end: number) => {
    folded.text += characters;
    for (let i = 0; i < characters.length; i += 1) {
      folded.starts.push(start);
      folded.ends.push(end);
    }
  };
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    if (character === PIECE) {
      put(PIECE, index, index + 1);
      space = -1;
      continue;
    }
    if (SPACE.test(character)) {
      if (space === -1) space = index;
      continue;
    }
    const characters = foldCharacter(readings[character] ?? character);
    if (characters === '') continue;
    if (space !== -1 && isWord(folded.text.at(-1)) && isWord(characters[0])) put(' ', space, index);
    put(characters, index, index + character.length);
    space = -1;
  }
  return folded;
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,¥]|\p{Variation_Selector}/gu, '')
    .replace(/[ー‐‑‒–—―−]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && SPACED.test(character) && !JAPANESE.test(character);
}
