import { emptyPagesIn } from './empty-pages.ts';
import { foldWidth } from './fold.ts';

/** Words that send the reader elsewhere, as indexes into a folded text without line breaks. */
export type FoundPointer = {
  start: number;
  end: number;
  kind: 'page' | 'here' | 'elsewhere';
  /** The names that stand with it: `P.4の<…> <…>`, `前記「…」`, `緊急連絡先(P.7)`; within the first one, the next. */
  names: string[];
  /** Whether the second name is a part of the first one: `P.3(1)…における「…」`. */
  isNested: boolean;
  /** Where it looks, seen from the pointer; undefined if the words do not say. */
  towards: 'above' | 'below' | undefined;
  /** Whether it says that something continues from the page before: `（前頁の続き）`. */
  isContinued: boolean;
  /** Whether it points to a table: `下表`. */
  isTable: boolean;
  /** Markers directly behind it, which lists number their items with: `上記①～⑤`. */
  markers: string;
  /** What is directly behind it, without a particle: `上記の支払限度額`. */
  noun: string;
  /** Whether the number of the page is lost. */
  isUnnumbered: boolean;
  /** Whether the words may also be something else than a pointer: markers without 上記. */
  isUncertain: boolean;
};

const QUOTED = '(?:「[^「」]{2,40}」|<[^<>]{2,40}>|【[^【】]{2,60}】)';
const QUOTES = new RegExp(QUOTED, 'g');
//   P.4、7 | P.4～8 | P. 8 | P13 | 2ページ | 7 ページ目 | 前頁 | 次のページ | 本ページ以降; not ホームページ, 全8ページ
const PAGE = [
  String.raw`(?<![A-Za-z&])P[.．]?\s?\d{1,3}(?:\s?[、,~～〜\-]\s?(?:P[.．]?\s?)?\d{1,3})*`,
  String.raw`(?<![\d,.全])\d{1,3}\s?(?:ページ|頁)目?`,
  '(?:前|次|本|左|右)の?(?:ページ|頁)(?:以降)?',
].join('|');
const PLACE = '(?:上|下|前|後)記|(?:上|下)表';
//   (1)損害賠償に関する補償における「保険金をお支払いする場合」
const NESTED = /^\s?(\(\d\)[^\s。、()「」]{3,30}?)における(「[^「」]{2,40}」)/;
const NAMED_ONCE_BEHIND = new RegExp(`^\\s?の?\\s?(${QUOTED})`);
const NAMED_BEHIND = new RegExp(`^\\s?の?\\s?${QUOTED}(?:\\s?${QUOTED})*`);
//   緊急時サポートサービス(P.7) | 「緊急時サポートサービス(P.7)」
const NAMED_BEFORE = /([^\s。、()「」・]{3,30})\($/;
const JOINT = '(?:、|,|・|および|及び|または|もしくは|から|~|～|〜)?';
//   ①～⑤ | ④⑥ | <1> | 1. ～6. | (2)の
const MARKERS = new RegExp(
  `^\\s?の?\\s?((?:[①-⑳]\\s?${JOINT})*[①-⑳]|[<〈]\\d{1,2}[>〉]|\\d{1,2}\\.\\s?[~～〜]\\s?\\d{1,2}\\.|\\(\\d{1,2}\\)|\\d{1,2}(?=で))`,
);
//   (②および③を除きます。) | ②・③の費用 | ④通訳 | アまたはイ以外 | a～fについては
const CIRCLED = new RegExp(
  `(?:[①-⑳]\\s?${JOINT})*[①-⑳]|(?<![ァ-ヴー])[ア-ン](?:(?:、|および|または|から|~|～)[ア-ン])+(?![ァ-ヴー])|(?<![A-Za-z.])[a-z](?:[~～][a-z])?(?=については)`,
  'g',
);
//   【共通】で保険金を支払わない場合
const BOXED = /【([^【】]{2,40})】(?=で保険金|に(?:掲げ|規定|記載|定め))/g;
//   の支払限度額(保険期間中) | 取扱代理店に: up to the particle
const NOUN = /^\s?の?\s?([^\s。、()「」<>のをはがにでともへ［］]{2,20})/;
const POINTS = new RegExp(`(?<page>${PAGE})|(?<place>${PLACE})`, 'g');
//   約款 | 加入依頼書等および付属書類 | 企画書、約款 | 「約款」
const DOCUMENT = String.raw`[一-龠]{0,6}(?:約款|依頼書|申込書|企画書|説明書|加入者証|別紙)(?:」|等)*(?:上部)?`;
const DOCUMENTS = String.raw`「?${DOCUMENT}(?:(?:、|および|または)(?:${DOCUMENT}|[^、。「」()]{2,16}(?:書類|条項)))?`;
//   をご確認ください | にて必ずご覧ください | に★が付された | に記載しております | の記載事項 | によります | 等の内容の確認
const FIELD = '(?:の「[^「」]{2,12}」(?:欄にある「[^「」]{2,12}」)?欄?)?';
const LOOKS = String.raw`${FIELD}(?:(?:にて|で|を)(?:必ず)?(?:ご覧|ご?参照|ご?確認)|に(?:記載|[★☆])|に[^。を]{0,16}記載|の?記載事項|により(?:ます|ません)|の?内容の確認をご希望|に業務内容)`;
const ELSEWHERE = new RegExp(`(${DOCUMENTS})(?=${LOOKS})`, 'g');

//   what each of these forms has: most words have none of it, and are not looked through
const SIGNS = {
  points: /[Pp頁記表]|ページ/,
  elsewhere: /[款書証紙]/,
  circled: /[①-⑳]|[ア-ン](?:、|および|または|から|[~～])|[a-z]については/,
  boxed: /【/,
};

const ANY_SIGN = new RegExp(
  Object.values(SIGNS)
    .map(({ source }) => source)
    .join('|'),
);

/** What words of the text send a reader to: pages of the booklet, and what is above or below. Width folded. */
export function pointersIn(folded: string): FoundPointer[] {
  if (!ANY_SIGN.test(folded)) return [];
  const findAll = (form: RegExp, sign: RegExp) => (sign.test(folded) ? [...folded.matchAll(form)] : []);
  const within = findAll(POINTS, SIGNS.points).map(({ 0: words, index, groups }) => {
    const end = index + words.length;
    const behind = folded.slice(end, end + 140);
    return groups!.page === undefined ? placeOf(words, index, behind) : pageOf(words, index, behind, folded);
  });
  const empty = (SIGNS.points.test(folded) ? emptyPagesIn(folded) : []).map(({ start, end }) => ({
    ...pageOf(folded.slice(start, end), start, folded.slice(end, end + 140), folded),
    isUnnumbered: true,
  }));
  const elsewhere = findAll(ELSEWHERE, SIGNS.elsewhere).map(({ 0: words, index }): FoundPointer => {
    return { ...NOTHING, start: index, end: index + words.length, kind: 'elsewhere' };
  });
  const markers = findAll(CIRCLED, SIGNS.circled).flatMap(({ 0: words, index }): FoundPointer[] => {
    const end = index + words.length;
    if (within.some((each) => each.start < end && index < each.end)) return [];
    const noun = /^\s?([^\s。、()「」<>【】①-⑳]{2,20})/.exec(folded.slice(end))?.[1] ?? '';
    return [{ ...NOTHING, start: index, end, kind: 'here', markers: words, noun, isUncertain: true }];
  });
  const boxed = findAll(BOXED, SIGNS.boxed).map(({ 0: words, 1: name, index }): FoundPointer => {
    const place = { start: index, end: index + words.length };
    return { ...NOTHING, ...place, kind: 'here', names: [name!], isUncertain: true };
  });
  return [...within, ...empty, ...elsewhere, ...markers, ...boxed].sort((a, b) => a.start - b.start);
}

function pageOf(words: string, start: number, behind: string, folded: string): FoundPointer {
  const towards: FoundPointer['towards'] = /^[前左]/.test(words)
    ? 'above'
    : /^[次右]/.test(words)
      ? 'below'
      : undefined;
  const end = start + words.length;
  const base = { ...NOTHING, start, end, kind: 'page' as const, towards };
  if (towards === 'above' && /^の(?:続き|つづき)/.test(behind)) return { ...base, isContinued: true };
  const nested = NESTED.exec(behind);
  if (nested) return { ...base, end: end + nested[0].length, names: [nested[1]!, inner(nested[2]!)], isNested: true };
  const named = NAMED_BEHIND.exec(behind);
  if (named) {
    const names = [...named[0].matchAll(QUOTES)].map(([quoted]) => inner(quoted));
    return { ...base, end: end + named[0].length, names };
  }
  const before = NAMED_BEFORE.exec(folded.slice(Math.max(0, start - 40), start))?.[1];
  return { ...base, names: before === undefined ? [] : [before] };
}

function placeOf(words: string, start: number, behind: string): FoundPointer {
  const end = start + words.length;
  const isTable = words.endsWith('表');
  const base = {
    ...NOTHING,
    start,
    end,
    kind: 'here' as const,
    towards: /^[上前]/.test(words) ? ('above' as const) : ('below' as const),
    isTable,
  };
  if (isTable) return base;
  const named = NAMED_ONCE_BEHIND.exec(behind);
  if (named) return { ...base, names: [inner(named[1]!)] };
  const markers = MARKERS.exec(behind);
  // 上記①～⑤: the markers are a part of it
  if (markers) return { ...base, end: end + markers[0].length, markers: markers[1]! };
  return { ...base, noun: NOUN.exec(behind)?.[1] ?? '' };
}

const NOTHING = {
  names: [] as string[],
  isNested: false,
  isContinued: false,
  towards: undefined as FoundPointer['towards'],
  isTable: false,
  markers: '',
  noun: '',
  isUnnumbered: false,
  isUncertain: false,
};

function inner(quoted: string): string {
  return quoted.slice(1, -1);
}

/** A name as it is compared: width folded, without blanks, its number and its brackets. */
export function bareName(name: string): string {
  return foldWidth(name)
    .replace(/\s+/g, '')
    .replace(/^(?:\(\d\)|[①-⑳]|[<〈《【「(●◆■・]|\d+\.)+|[>〉》】」)]$/g, '');
}
