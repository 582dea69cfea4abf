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

/** `(1)①エ、シおよびス` -> `(1)①(d), (l) and (m)`; `アからソ` -> `(a) to (o)`; `a～d、f、g` -> `a to d, f, g`. */
export function referenceInEnglish(printed: string): string {
  return printed
    .replaceAll('、', ', ')
    .replaceAll(/および|・/g, ' and ')
    .replaceAll('または', ' or ')
    .replaceAll(/から|～/g, ' to ')
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
