import { PIECE } from './search-index.ts';

/** A text as it is searched; `starts[i]` and `ends[i]` say which part of the original its i-th unit stands for. */
export type Folded = { text: string; starts: number[]; ends: number[] };

// a character with its marks: が in two code points, half-width ｶﾞ
const CHARACTER = /[^][\p{M}\uff9e\uff9f]*/gu;
const SPACE = /^\s/u;
// letters and digits of a script that sets spaces between its words
const SPACED = /^[\p{L}\p{N}]$/u;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * Fold what readers do not tell apart, in what is looked for and in what is searched alike: width and compatibility (NFKC),
 * case, katakana and hiragana, dashes (ー － ‐ −) and waves (～ 〜). Commas count for nothing: `16740` finds `16,740円`.
 * White space counts only between two words of a script that needs it, so that a line break in Japanese is none.
 * Each character is folded by itself, so a part of a text folds to a part of the folded text.
 */
export function foldForSearch(text: string): Folded {
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
    const characters = foldCharacter(character);
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
    .replace(/[\s,]/g, '')
    .replace(/[ー‐‑‒–—―−]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && SPACED.test(character) && !JAPANESE.test(character);
}
