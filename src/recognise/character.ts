/** A character that a pamphlet should not have, why, and the one that it stands for, if that is certain. */
export type UnusualCharacter = { text: string; what: string; meant?: string };

/** White space of a plain text; a form feed ends a page. */
const ORDINARY_CONTROLS = new Set(['\t', '\n', '\r', '\f']);

/**
 * Radicals for which Unicode has no mapping of its own (EquivalentUnifiedIdeograph.txt): text copied out of a PDF has them in the
 * place of the kanji.
 */
const RADICALS = new Map(
  Object.entries({
    '⺟': '母',
    '⺠': '民',
    '⺫': '目',
    '⻁': '虎',
    '⻄': '西',
    '⻆': '角',
    '⻉': '貝',
    '⻋': '車',
    '⻑': '長',
    '⻔': '門',
    '⻗': '雨',
    '⻘': '青',
    '⻚': '頁',
    '⻛': '風',
    '⻜': '飛',
    '⻝': '食',
    '⻢': '馬',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '魚',
    '⻦': '鳥',
    '⻨': '麦',
    '⻩': '黄',
    '⻫': '斉',
    '⻭': '歯',
    '⻯': '竜',
    '⻲': '亀',
  }),
);

/** What an HTML entity that is left in a text stands for. */
const ENTITIES = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', yen: '¥', middot: '·', times: '×' }),
);

/** Letters of the scripts that pamphlets are written in, and signs of all scripts. */
const KNOWN_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}]/u;

// whatever is not a plain character of a Japanese text; most texts have none
const CANDIDATE =
  /[^\t\n\r\f\x20-\x7e\u3000-\u3098\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9f\ufffd\u2010-\u2027\u2030-\u205e\u2190-\u27bf]|&(?:[A-Za-z]+|#\d+|#[xX][\dA-Fa-f]+);/gu;

/**
 * The characters of a text that no pamphlet means: they look like others, or like nothing, so that the text is not found again where
 * it is searched for. `U+FFFD` has a rule of its own.
 * @returns Each with its offset in UTF-16 code units.
 */
export function unusualCharacters(text: string): (UnusualCharacter & { start: number })[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: found, index }) => {
    const unusual = found.startsWith('&') ? entity(found) : unusualCharacter(found, text.slice(0, index));
    // with a mark of its own the character before it belongs to what is meant
    return unusual ? [{ ...unusual, start: index + found.length - unusual.text.length }] : [];
  });
}

function unusualCharacter(text: string, before: string): UnusualCharacter | undefined {
  const code = text.codePointAt(0)!;
  if (/\p{Cc}/u.test(text)) return ORDINARY_CONTROLS.has(text) ? undefined : { text, what: 'control character' };
  if (/[\p{Zl}\p{Zp}]/u.test(text)) return { text, what: 'separator', meant: '\n' };
  if (/\p{Zs}/u.test(text)) return { text, what: 'unusual space', meant: ' ' };
  if (/\p{Variation_Selector}/u.test(text)) return withBase(text, before, 'variation selector', (base) => base);
  if (/\p{Cf}/u.test(text)) return { text, what: 'invisible character', meant: '' };
  if (/\p{M}/u.test(text)) return withBase(text, before, 'combining mark', (base) => composed(base + text));
  if (/\p{Co}/u.test(text)) return { text, what: 'private-use character' };
  if (/[\p{Cn}\p{Cs}]/u.test(text)) return { text, what: 'code point that is no character' };
  if (code >= 0x2e80 && code <= 0x2fdf)
    return { text, what: 'radical', ...meant(RADICALS.get(text) ?? text.normalize('NFKC'), text) };
  // the few that Unicode keeps as they are, such as 﨑, are kanji like any other
  if (text.normalize('NFC') !== text)
    return {
      text,
      what: /\p{sc=Han}/u.test(text) ? 'compatibility ideograph' : 'compatibility character',
      meant: text.normalize('NFC'),
    };
  if (!KNOWN_SCRIPT.test(text)) return { text, what: 'character of another script' };
  return undefined;
}

/** A character that changes the one before it: both are shown, for it cannot be seen alone. */
function withBase(
  text: string,
  before: string,
  what: string,
  meantOf: (base: string) => string | undefined,
): UnusualCharacter {
  const base = /[^\s]$/u.exec(before)?.[0] ?? '';
  const instead = base === '' ? '' : meantOf(base);
  return { text: base + text, what, ...(instead !== undefined && { meant: instead }) };
}

function composed(text: string): string | undefined {
  const one = text.normalize('NFC');
  return [...one].length === 1 ? one : undefined;
}

function meant(other: string, text: string): { meant?: string } {
  return other === text ? {} : { meant: other };
}

function entity(text: string): UnusualCharacter | undefined {
  const name = text.slice(1, -1);
  const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (code) {
    const point = code[1] ? parseInt(code[1], 16) : Number(code[2]);
    return { text, what: 'entity', ...(point <= 0x10ffff && { meant: String.fromCodePoint(point) }) };
  }
  const character = ENTITIES.get(name.toLowerCase());
  // `R&D;` is no entity
  return character === undefined ? undefined : { text, what: 'entity', meant: character };
}
