import { characterFlaws } from './characters.ts';
import { FORMS, holesOf, isForm, piecesOf } from './hole.ts';
import { inventedNumbers } from './number-words.ts';
import { termFlaws, type Terms } from './termbase.ts';

/** A flag of an entry whose translation writes plain numbers as words: `1事故` is `any one incident`. */
const NUMBERS_IN_WORDS = 'numbers-in-words';

/** The name of a placeholder for a number without a unit. */
const PLAIN_NUMBER = /^n\d/;

/**
 * Why a translation must not be used: it needs the placeholders of its message and no others, and must have no other
 * digits, no other numbers in words, and no characters that show something else than they are.
 * @param lang  The language of the translation, by its tag; undefined if it is not known.
 */
export function flawsOf(
  id: string,
  translation: string,
  flags: readonly string[],
  terms: Terms,
  lang: string | undefined,
): string[] {
  const isImplied = flags.includes(NUMBERS_IN_WORDS);
  const binding = (text: string) =>
    names(text)
      .filter((name) => !isImplied || !PLAIN_NUMBER.test(name))
      .join(', ');
  const flaws: string[] = [];
  const invented = names(translation).filter((name) => !names(id).includes(name));
  if (piecesOf(translation).some((piece) => typeof piece === 'string' && /\p{Nd}/u.test(piece)))
    flaws.push('no digit but those of placeholders');
  flaws.push(...characterFlaws(id, translation, lang));
  // a number that is left out may be said in words; whether it is the same one, its places show
  const numbers = inventedNumbers(id, translation, lang).slice(isImplied ? omittedNumbers(id, translation).length : 0);
  if (numbers.length > 0)
    flaws.push(`no number in words that its message does not have: ${numbers.map((word) => `“${word}”`).join(', ')}`);
  if (invented.length > 0 || binding(id) !== binding(translation))
    flaws.push(`the placeholders of its message: ${names(id).join(', ') || 'none'}`);
  if (holesOf(translation).some(({ name, form }) => form !== undefined && !(isForm(form) && PLAIN_NUMBER.test(name))))
    flaws.push(`plain numbers alone in another form, and the form ${FORMS.map((form) => `\`${form}\``).join(' or ')}`);
  if (circled(id) !== circled(translation)) flaws.push(`the marks of its message: ${circled(id) || 'none'}`);
  for (const { term, allowed } of termFlaws(id, translation, terms))
    flaws.push(`${allowed.map((each) => `“${each}”`).join(' or ')} for ${term}`);
  return flaws;
}

/** The plain numbers of a message that its translation leaves out. */
export function omittedNumbers(id: string, translation: string): string[] {
  const kept = names(translation);
  return names(id).filter((name) => PLAIN_NUMBER.test(name) && !kept.includes(name));
}

function names(text: string): string[] {
  return holesOf(text)
    .map(({ name }) => name)
    .sort();
}

/** ① to ⑳ name items; a translation must use the same ones. */
function circled(text: string): string {
  return [...text.matchAll(/[①-⑳]/g)]
    .map(([mark]) => mark)
    .sort()
    .join('');
}
