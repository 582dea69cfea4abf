import { piecesOf } from './hole.ts';

/** Spaces of a line; the no-break ones are those of French and of amounts. */
const SPACE = /[ \u00a0\u202f]/;
/** Signs that translations use. Others must be in the message: a sign may be half of a number, such as the bar of a fraction. */
const SIGN = /[$€£¥+<=>~|^`°×÷±©®™→←↑↓★☆◆◇●○■□◎▲△▼▽]/u;
/** Joiners that letters of these scripts need between them. */
const JOINER = /[\u200c\u200d]/;
const JOINING =
  /[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Gujr}\p{sc=Guru}\p{sc=Sinh}\p{sc=Khmr}]/u;

/** The scripts that the writing system of a language is made of. */
const SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Jpan', ['Hani', 'Hira', 'Kana']],
  ['Kore', ['Hang', 'Hani']],
  ['Hans', ['Hani']],
  ['Hant', ['Hani']],
]);

/**
 * Why a translation has a character that it must not have: an invisible one, which may turn the order of what is shown; a letter of
 * another script, which looks like one of the language; a character that is a number; a brace that is no placeholder.
 * @param lang  Undefined if it is not known: letters of any script are allowed.
 */
export function characterFlaws(id: string, translation: string, lang: string | undefined): string[] {
  const message = new Set(id);
  const letter = lettersOf(lang);
  const words = wordsOf(translation);
  const characters = [...words];
  const invisible = characters.filter(
    (each, i) => isInvisible(each) && !(JOINER.test(each) && isJoined(characters, i)),
  );
  const own = characters.filter((each) => !isInvisible(each) && !message.has(each));
  const numbers = own.filter((each) => /[\p{Nl}\p{No}]/u.test(each) && !/[①-⑳]/.test(each));
  const strange = own.filter((each) => !/\p{N}|[{}]/u.test(each) && !isPlain(each, letter));
  return [
    ...(invisible.length > 0
      ? [`no invisible character, and none that turns the text round: ${codes(invisible)}`]
      : []),
    ...(numbers.length > 0 ? [`no character that is a number, but those of its message: ${codes(numbers)}`] : []),
    ...(strange.length > 0
      ? [`letters of its language and plain signs, or those of its message: ${codes(strange)}`]
      : []),
    ...(braces(words) === braces(wordsOf(id)) ? [] : ['no brace but those of placeholders, such as `{n1}`']),
  ];
}

function wordsOf(text: string): string {
  return piecesOf(text)
    .filter((piece) => typeof piece === 'string')
    .join('');
}

function isInvisible(character: string): boolean {
  return /[\p{C}\p{Zl}\p{Zp}]|[\u115f\u1160\u3164\uffa0\u2800]|\p{Variation_Selector}/u.test(character);
}

function isJoined(characters: readonly string[], at: number): boolean {
  return JOINING.test(characters[at - 1] ?? '') && JOINING.test(characters[at + 1] ?? '');
}

function isPlain(character: string, letter: RegExp): boolean {
  // ﬁ, Ａ, ㈱, ℓ: another way to write plain characters
  if (character.normalize('NFKC') !== character && !SPACE.test(character) && character !== '…') return false;
  return letter.test(character) || SPACE.test(character) || SIGN.test(character) || /\p{P}/u.test(character);
}

/** What matches a letter of a language, or a mark on one. Names are Latin in every language. */
function lettersOf(lang: string | undefined): RegExp {
  if (lang === undefined) return /[\p{L}\p{M}]/u;
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  const scripts = [...(SCRIPTS.get(script) ?? [script]), 'Latn', 'Zyyy', 'Zinh'];
  return new RegExp(`(?=[\\p{L}\\p{M}])[${scripts.map((each) => `\\p{sc=${each}}`).join('')}]`, 'u');
}

function braces(text: string): string {
  return text.replace(/[^{}]/g, '');
}

function codes(characters: readonly string[]): string {
  return [...new Set(characters)]
    .map((each) => {
      const code = `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      return isInvisible(each) ? code : `\`${each}\` (${code})`;
    })
    .join(', ');
}
