import type { PamphletText } from '../text.ts';
import { placesOf, type Place } from './inspection.ts';

/** A name that the text prints, width folded, without what leads up to it. */
export type Name = Place & { name: string };

/** An ending that names have, such as プラン, with the words in front of it up to the next sign. */
export type Ending = Place & { ending: string; words: string };

const SIGNS = /[^\s。、,.:;=+()[\]「」『』【】〔〕《》〈〉<>◆●※]*$/;
const LONGEST = 40;

/** Every place of an ending. Looking back from it is quick; looking for words that may lead up to it is not. */
export function endingsIn(pattern: RegExp, pamphlet: PamphletText): Ending[] {
  return [...placesOf(pattern, pamphlet)].map(({ 0: ending, index }) => ({
    ending,
    words: SIGNS.exec(pamphlet.folded.slice(Math.max(0, index - LONGEST), index))![0],
    start: index,
    end: index + ending.length,
  }));
}

// に係る部分, ご加入プラン, 補償する特約: what is in front of the last particle is not part of a name
const LEAD = /^.*(?:[はがをにでとのもやへ、]|する|した|れる|れた|より|から|ある|ない|かかる|係る)(?=[^ぁ-ん]|$)/s;

/**
 * What a name may be, out of the words before its ending: 海外限定補償プラン of `ただし、海外限定補償プランでは`.
 * @returns Undefined if nothing is left.
 */
export function nameBefore(words: string, end: number, ending: string): Name | undefined {
  const stem = words
    .replace(LEAD, '')
    .replace(/^(?:また|および|ならびに|または|もしくは|ご|各(?!種)|同|本|当|全|他)+/, '');
  if (stem === '' || /^[ぁ-ん]/.test(stem)) return undefined;
  const name = `${stem}${ending}`;
  return { name, start: end - name.length, end };
}
