import { compactOf } from './defined-names.ts';
import { placesOf, type Inspection } from './inspection.ts';
import type { Name } from './names.ts';

//   前記「…」 | 2ページの「…」 | P.4の<…>
const POINTED =
  /(?:前記|後記|上記|下記|前掲|次頁の?|次ページの?|\d+ ?(?:ページ|頁)の?|P[.．]? ?\d+の?) ?(?:「([^「」\n]{2,40})」|<([^<>\n]{2,40})>|【([^【】\n]{2,40})】)/g;

/** What a sentence points to by its name, if the text has that name nowhere else. */
export function undefinedReferences({ pamphlet }: Inspection): Name[] {
  const pointed = [...placesOf(POINTED, pamphlet)];
  if (pointed.length === 0) return [];
  const text = compactOf(pamphlet.folded);
  return pointed.flatMap(({ 0: whole, 1: quoted, 2: angled, 3: boxed, index }): Name[] => {
    const raw = (quoted ?? angled ?? boxed)!;
    const name = compactOf(raw);
    // 支払限度額(保険期間中): the second word is the head of a column below the first
    const words = name.split(/[()]/).filter((word) => word !== '');
    if (words.every((word) => text.indexOf(word) !== text.lastIndexOf(word))) return [];
    const start = index + whole.lastIndexOf(raw);
    return [{ name, start, end: start + raw.length }];
  });
}
