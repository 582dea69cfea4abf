/** A marker at the head of a clause: its kind, its ordinal in the sequence of its kind, and its place in the text. */
export type ClauseMarker = {
  kind: string;
  /** From 1; undefined for bullets, which have no order. */
  ordinal: number | undefined;
  /** The marker with its point, without the white space after it: `①`, `ア.`, `(1)`. */
  start: number;
  end: number;
  /** Where the clause continues after the marker. */
  after: number;
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
const PARENTHESIZED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const CIRCLED_KANA = '㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞㋟㋠㋡㋢㋣㋤㋥㋦㋧㋨㋩㋪㋫㋬㋭㋮㋯㋰㋱㋲㋳㋴㋵㋶㋷㋸㋹㋺㋻㋼㋽㋾';
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const BULLETS = '・●◆□■○·→';

type Notation = {
  kind: string;
  pattern: RegExp;
  ordinal?: (label: string) => number;
  /** Whether it may begin a clause inside a cell, where line breaks are lost. */
  inline: boolean;
};

const at = (inventory: string) => (label: string) => inventory.indexOf(label.replace(/[()]/g, '')) + 1;
const number = (label: string) => Number(label.replace(/\D/g, ''));

// matched against folded text; group 1 is the marker, group 2 the separator
const notations: readonly Notation[] = [
  { kind: 'circled', pattern: /([①-⑳㉑-㉟㊱-㊿])(\s*)/y, ordinal: at(CIRCLED), inline: true }, //   ① 修理費用
  { kind: 'parenthesized', pattern: /([⑴-⒇])(\s*)/y, ordinal: at(PARENTHESIZED), inline: true }, // ⑴ 戦争
  { kind: 'circled-kana', pattern: /([㋐-㋾])(\s*)/y, ordinal: at(CIRCLED_KANA), inline: true }, //   ㋐ 地震
  { kind: 'kana', pattern: /([ア-ン])([.．][ \t]*)/y, ordinal: at(KANA), inline: true }, //          ア. 運搬費
  { kind: 'bracketed-kana', pattern: /(\([ア-ン]\))(\s*)/y, ordinal: at(KANA), inline: true }, //   （ア） 保管料
  { kind: 'bracketed-number', pattern: /(\(\d{1,2}\))(\s*)/y, ordinal: number, inline: false }, //  (1)衝突
  { kind: 'angled-number', pattern: /(〈\d{1,2}〉)(\s*)/y, ordinal: number, inline: false }, //      〈1〉事故発生の日時
  { kind: 'number', pattern: /(\d{1,2})(\. *)(?!\d)/y, ordinal: number, inline: false }, //          1. 以下の事項を
  { kind: 'closed-number', pattern: /(\d{1,2}\))(\s*)/y, ordinal: number, inline: false }, //         1) 業種
  { kind: 'kana', pattern: /([ア-ン])([ \t]+)(?=\S)/y, ordinal: at(KANA), inline: false }, //          ア 地震
  { kind: 'latin', pattern: /([a-z])(\. +)/y, ordinal: at(LATIN), inline: false }, //               a. 運搬費用
  { kind: 'bracketed-latin', pattern: /(\([a-z]\))(\s*)/y, ordinal: at(LATIN), inline: false }, //   (a)保険期間の開始時に
  { kind: 'bullet', pattern: /([・●◆□■○·→])(\s*)/y, inline: true }, //                              ・記名被保険者
];

/** The marker at an index of a text, if there is one. */
export function markerAt(folded: string, index: number): ClauseMarker | undefined {
  const first = folded[index];
  if (first === undefined || !MAY_BEGIN.test(first)) return undefined;
  const marker = match(notations, folded, index);
  if (marker?.kind === 'circled' && GOES_ON.test(folded.slice(marker.end))) return undefined;
  return marker;
}

const MAY_BEGIN = /[①-⑳㉑-㉟㊱-㊿⑴-⒇㋐-㋾ア-ン(〈\da-z・●◆□■○·→]/;
// ①については、… | ①から③まで: a sentence that begins with a reference
const GOES_ON = /^(?:については|に(?:掲げる|定める|該当)|から|～|~|[、・]|および|または|もしくは)/;

function match(from: readonly Notation[], folded: string, index: number): ClauseMarker | undefined {
  for (const { kind, pattern, ordinal } of from) {
    pattern.lastIndex = index;
    const found = pattern.exec(folded);
    if (!found) continue;
    const label = found[1]!;
    return {
      // bullets of one shape form one list
      kind: kind === 'bullet' ? label : kind,
      ordinal: ordinal?.(label),
      start: index,
      end: index + label.length + (/^[.．]/.test(found[2]!) ? 1 : 0),
      after: pattern.lastIndex,
    };
  }
  return undefined;
}

const INLINE = notations.filter(({ inline }) => inline);
//   次のアからソに掲げる費用 ア. 文書作成のために要する費用 イ. 増設コピー機…
//                          ^                              ^
const INLINE_START = /(?<=^|[\s。])(?:[①-⑳㉑-㉟㊱-㊿⑴-⒇㋐-㋾]|[ア-ン][.．]|\([ア-ン]\)|[・□◆●](?=\S|\s))/g;

/**
 * The markers inside a cell, where the line breaks before them are lost. A marker follows white space or the end of a
 * sentence and continues the sequence of its kind, so `「e. …費用 コ. …」` in a sentence is not one.
 */
export function inlineMarkers(folded: string): {
  markers: ClauseMarker[];
  gaps: { marker: ClauseMarker; after: number }[];
} {
  const found: ClauseMarker[] = [];
  const gaps: { marker: ClauseMarker; after: number }[] = [];
  const last = new Map<string, number>();
  for (const { index } of folded.matchAll(INLINE_START)) {
    const marker = match(INLINE, folded, index);
    if (!marker || insideQuotes(folded, index)) continue;
    if (marker.ordinal !== undefined) {
      const previous = last.get(marker.kind) ?? 0;
      const isFirstOfCell = index === 0 || (found.length === 0 && /^\s*$/.test(folded.slice(0, index)));
      if (marker.ordinal !== 1 && marker.ordinal !== previous + 1 && !isFirstOfCell) {
        // ア. … ウ. …: the marker between them is lost
        if (previous > 0 && marker.ordinal > previous + 1) gaps.push({ marker, after: previous });
        continue;
      }
      last.set(marker.kind, marker.ordinal);
      // (ア) starts again under the next イ
      if (marker.kind === 'kana') last.delete('bracketed-kana');
    }
    found.push(marker);
  }
  return { markers: found, gaps };
}

function insideQuotes(folded: string, index: number): boolean {
  return folded.lastIndexOf('「', index) > folded.lastIndexOf('」', index);
}

/** The name of a numbered marker in ids: `①` is `1`, `ア` is `a`, `（イ）` is `i`, `b` is `b`; undefined for bullets. */
export function markerName(kind: string, label: string): string | undefined {
  const bare = label.replace(/[()（）〈〉]/g, '');
  if (kind === 'circled') return String(CIRCLED.indexOf(bare) + 1);
  if (kind === 'parenthesized') return String(PARENTHESIZED.indexOf(bare) + 1);
  if (kind === 'circled-kana') return ROMAJI[CIRCLED_KANA.indexOf(bare)];
  if (kind === 'kana' || kind === 'bracketed-kana') return ROMAJI[KANA.indexOf(bare)];
  return BULLETS.includes(label) || kind.startsWith('hyphen') ? undefined : bare.normalize('NFKC').toLowerCase();
}

const ROMAJI = [
  ...['a', 'i', 'u', 'e', 'o', 'ka', 'ki', 'ku', 'ke', 'ko', 'sa', 'shi', 'su', 'se', 'so', 'ta', 'chi', 'tsu', 'te'],
  ...['to', 'na', 'ni', 'nu', 'ne', 'no', 'ha', 'hi', 'fu', 'he', 'ho', 'ma', 'mi', 'mu', 'me', 'mo', 'ya', 'yu', 'yo'],
  ...['ra', 'ri', 'ru', 're', 'ro', 'wa', 'wo', 'n'],
];

/** The n-th marker of an ordered kind, for messages and lists such as アからソ. */
export function labelOf(kind: string, ordinal: number): string {
  if (kind === 'circled') return CIRCLED[ordinal - 1] ?? String(ordinal);
  if (kind === 'parenthesized') return PARENTHESIZED[ordinal - 1] ?? String(ordinal);
  if (kind === 'circled-kana') return CIRCLED_KANA[ordinal - 1] ?? String(ordinal);
  if (kind === 'closed-number') return `${ordinal})`;
  if (kind === 'kana') return KANA[ordinal - 1] ?? String(ordinal);
  if (kind === 'bracketed-kana') return `(${KANA[ordinal - 1] ?? ordinal})`;
  if (kind === 'latin') return LATIN[ordinal - 1] ?? String(ordinal);
  if (kind === 'bracketed-latin') return `(${LATIN[ordinal - 1] ?? ordinal})`;
  return kind === 'number' || kind === 'head' ? String(ordinal) : `(${ordinal})`;
}
