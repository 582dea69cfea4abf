/** The order of kana in lists. An English list has letters in their place. */
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハ';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** `ア` -> `(a)`, `（ア）` -> `(i)`, `1` -> `1.`, `a` -> `a.`, `・` -> `•`; what has no kana stays as printed, brackets half wide. */
export function markerInEnglish(printed: string): string {
  const inner = /^[（(]([ァ-ヺ])[)）]$/.exec(printed)?.[1];
  if (inner !== undefined) return `(${ROMAN[orderOf(inner)]})`;
  if (/^[ァ-ヺ]$/.test(printed)) return letterOf(printed);
  if (/^[0-9a-z]$/.test(printed)) return `${printed}.`;
  if (printed === '・') return '•';
  return printed
    .replace(/[（）０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〈〉]/g, (c) => (c === '〈' ? '<' : '>'));
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^(?:上|前)記の?/, 'above'],
  [/^(?:下|後)記の?/, 'below'],
  [/^上表/, 'the table above'],
  [/^下表/, 'the table below'],
];

/**
 * `(1)①エ、シおよびス` -> `(1)①(d), (l) and (m)`; `アからソ` -> `(a) to (o)`; `a～d、f、g` -> `a to d, f, g`; `上記` -> `above`; `上記の①から⑤`
 * -> `① to ⑤ above`.
 */
export function referenceInEnglish(printed: string): string {
  // a page or a name: pages show what it stands for
  if (/[PＰ頁「【<]|ページ/.test(printed)) return printed;
  const place = PLACES.find(([words]) => words.test(printed));
  if (place) {
    const markers = printed.replace(place[0], '');
    return markers === '' ? place[1] : `${markersInEnglish(markers)} ${place[1]}`;
  }
  return markersInEnglish(printed);
}

function markersInEnglish(printed: string): string {
  return printed
    .replace(/[〈〉]/g, (c) => (c === '〈' ? '<' : '>'))
    .replace(/(\d)\.\s*～\s*(\d)\./g, '$1 to $2')
    .replaceAll('、', ', ')
    .replaceAll(/および|・/g, ' and ')
    .replaceAll('または', ' or ')
    .replaceAll(/から|[～〜~]/g, ' to ')
    .replace(/[ァ-ヺ]/g, letterOf);
}

function letterOf(kana: string): string {
  return `(${String.fromCharCode('a'.charCodeAt(0) + orderOf(kana))})`;
}

function orderOf(kana: string): number {
  const order = KANA.indexOf(kana);
  if (order === -1) throw new Error(`No English marker for ${kana}: this is a bug in the pipeline`);
  return order;
}
