import { compactOf, headingsOf } from './defined-names.ts';
import type { Inspection } from './inspection.ts';
import { endingsIn, nameBefore, type Name } from './names.ts';

const ENDING = '部分';
const PART = /部分/g;
// 大部分, 一部分, 被保険者に係る部分
const ANY =
  /^(?:[大一]|その他の?|残りの?|超過|不足|専有|共用|主要|重要|構造|損傷|破損|該当|対象|当該|上記|下記|.*(?:かかる|係る|関する))部分$/;

/** Parts of the cover (○○部分) that no heading and no cover has for a name, in a text that names its parts so. */
export function undefinedParts({ scheme, pamphlet }: Inspection): Name[] {
  const known = [...headingsOf(scheme), ...scheme.covers.map(({ label }) => compactOf(label.value))]
    .map((name) => name.replace(/^[<〈《【(]|(?:共通)?[>〉》】)].*$|共通$/g, ''))
    .filter((name) => name.endsWith(ENDING));
  if (known.length === 0) return [];
  // the heading may say more (他人に対する○○部分), and so may the sentence
  const isKnown = (name: string) => known.some((each) => each.endsWith(name) || name.endsWith(each));
  return endingsIn(PART, pamphlet).flatMap(({ words, end }): Name[] => {
    const name = nameBefore(words, end, ENDING);
    if (!name || name.name.length < 4 || ANY.test(name.name) || isKnown(compactOf(name.name))) return [];
    // ○○・△△部分
    const parts = compactOf(name.name.slice(0, -ENDING.length)).split('・');
    if (parts.every((part) => isKnown(`${part}${ENDING}`))) return [];
    return [name];
  });
}
