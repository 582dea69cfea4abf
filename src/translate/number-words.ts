import { TECHNICAL_LANG } from '../../schemas/language.ts';
import { piecesOf } from './hole.ts';

/*
 * Numbers in words. A translation must not say a number that its message does not: `one hundred million` has no digit, and is one.
 */

/** A word for a number in a text, and the number. */
type NumberWord = { text: string; value: number };

/** The words for numbers in one language. */
type Lexicon = {
  words: ReadonlyMap<string, number>;
  /** Words that are made of words for numbers and are none. */
  idioms: RegExp;
  /** The word for 1, if it is also an article or a pronoun: it is a number in front of these. */
  one: RegExp;
};

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

const numbered = (words: string, from: number, step = 1) =>
  words.split(' ').map((word, i): [string, number] => [word, from + i * step]);

const ENGLISH: Lexicon = {
  words: new Map([
    ...numbered(UNITS, 0),
    ...numbered(TENS, 20, 10),
    ...numbered(ORDINALS, 1),
    ...numbered(TENS.replaceAll('ty', 'tieth'), 20, 10),
    ...['hundred', 'thousand', 'million', 'billion', 'trillion'].flatMap((word, i): [string, number][] => {
      const value = [1e2, 1e3, 1e6, 1e9, 1e12][i]!;
      return [
        [word, value],
        [`${word}th`, value],
      ];
    }),
    ['dozen', 12],
    ['half', 0.5],
    ['halves', 0.5],
    ['halved', 0.5],
    ['quarter', 4],
    ['twice', 2],
    ['thrice', 3],
    ['double', 2],
    ['doubled', 2],
    ['triple', 3],
    ['tripled', 3],
    ['quadruple', 4],
  ]),
  idioms: /\b(?:third[ -]part(?:y|ies)|first[ -]aid|second[ -]hand|on behalf)\b/g,
  one: /\bone(?=[ -](?:hundred|thousand|million|billion|trillion|half|third|quarter|fifth|tenth|per ?cent|yen|years?|months?|weeks?|days?|hours?|minutes?|persons?|people|times?|fold)\b)/g,
};

/** The languages whose words for numbers are known, of which the technical one is English. For any other, only characters are checked. */
const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([[TECHNICAL_LANG, ENGLISH]]);

/** What Japanese words mean in numbers: a translation may say these. 十分 and 千葉 are none. */
const NO_NUMBERS = /十分|万が一|万一|千葉|三井|四国|九州|一般/g;
const JAPANESE: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九十'].map((word, i): [string, number] => [word, i]),
  ...['百', '千', '億', '兆'].map((word, i): [string, number] => [word, [100, 1000, 1e8, 1e12][i]!]),
  ['百万', 1e6],
  ['十億', 1e9],
  ...['半', 'ハーフ'].map((word): [string, number] => [word, 0.5]),
  ...['二', '両', '倍', '重', 'ダブル', 'セカンド', '秒', '再'].map((word): [string, number] => [word, 2]),
  ...['初', '先', '単', 'ひと', '始', '応急', 'ワン', 'ファースト'].map((word): [string, number] => [word, 1]),
  ...['ゼロ', '零', '無'].map((word): [string, number] => [word, 0]),
  ['トリプル', 3],
  ['ダース', 12],
]);

/** Numbers in kanji, whatever the language: a translation may have those that its message has. */
const KANJI_NUMBER = /[〇零一二三四五六七八九十百千万億兆壱弐参肆伍陸漆捌玖拾佰仟萬亿两廿卅半割倍]+/g;

/**
 * The words for numbers that a translation has and its message has not: `ten` for a message without 十. The word for 1 counts in front of
 * units alone: `one year`, not `the one that …`.
 * @param lang  Undefined if it is not known: then the words of every language count.
 */
export function inventedNumbers(id: string, translation: string, lang: string | undefined): string[] {
  const words = wordsOf(translation);
  const message = wordsOf(id);
  const held = new Set([...numbersIn(message, JAPANESE), ...numbersIn(message.toLowerCase(), ENGLISH.words)]);
  const lexicons = lang === undefined ? [...LEXICONS.values()] : [LEXICONS.get(lang.split('-')[0]!)].filter(isKnown);
  return [
    ...lexicons
      .flatMap((lexicon) => numberWords(words, lexicon))
      .flatMap(({ text, value }) => (held.has(value) ? [] : [text])),
    ...left(words.match(KANJI_NUMBER) ?? [], message.match(KANJI_NUMBER) ?? []),
    ...left(romanIn(words), romanIn(message.normalize('NFKC'))),
  ];
}

/** The numbers that a translation says in words. */
export function saidNumbers(translation: string): number[] {
  return [...LEXICONS.values()]
    .flatMap((lexicon) => numberWords(wordsOf(translation), lexicon))
    .map(({ value }) => value);
}

function isKnown(lexicon: Lexicon | undefined): lexicon is Lexicon {
  return lexicon !== undefined;
}

function wordsOf(text: string): string {
  return piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : ' '))
    .join('');
}

function numberWords(text: string, { words, idioms, one }: Lexicon): NumberWord[] {
  // naïve, NAIVE: letters with marks are the same letters
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(idioms, ' ');
  const ones = [...plain.matchAll(one)].map(({ 0: found }) => ({ text: found, value: 1 }));
  const found = [...plain.matchAll(runs(words))].flatMap(({ 0: run }) => {
    const parts = run.match(wordOf(words))!;
    // one alone is an article or a pronoun, but not in twentyone
    return parts.length === 1 && run === 'one' ? [] : parts.map((part) => ({ text: part, value: words.get(part)! }));
  });
  return [...ones, ...found];
}

/** Words for numbers, also without white space between them: `ninety`, `onehundred`, `tenfold`. */
function runs(words: ReadonlyMap<string, number>): RegExp {
  return new RegExp(`\\b(?:${alternatives(words)})+(?:s|fold)?\\b`, 'g');
}

function wordOf(words: ReadonlyMap<string, number>): RegExp {
  return new RegExp(alternatives(words), 'g');
}

function alternatives(words: ReadonlyMap<string, number>): string {
  return [...words.keys()].sort((a, b) => b.length - a.length).join('|');
}

function numbersIn(text: string, words: ReadonlyMap<string, number>): number[] {
  const rest = text.replace(NO_NUMBERS, ' ');
  return [...words].flatMap(([word, value]) => (rest.includes(word) ? [value] : []));
}

/** II, III, IV …: one letter alone is a plan, and longer ones such as MIX are words. */
function romanIn(text: string): string[] {
  return text.match(/\b(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\b/g) ?? [];
}

/** What is in the first list and not, or not as often, in the second. */
function left(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((each) => {
    const at = rest.indexOf(each);
    if (at === -1) return true;
    rest.splice(at, 1);
    return false;
  });
}
