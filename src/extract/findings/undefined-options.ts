import { compactOf } from './defined-names.ts';
import { placesOf, type Inspection } from './inspection.ts';
import type { Name } from './names.ts';

//   (1)…に関する補償・(2)…に関する補償(自動付帯)・(3)…に関する補償<オプション>
const LIST = /(?:\(\d\)[^()。、・\n]{3,40}?補償(?:\([^()\n]*\)|<[^<>\n]*>)?・?){2,}/g;
const ITEM = /\(\d\)([^()<>・]+補償)/g;

/** Covers of a numbered list that the text has nowhere else, beside others that it has. */
export function undefinedOptions({ pamphlet }: Inspection): Name[] {
  let text: string | undefined;
  const isElsewhere = (name: string) => {
    text ??= compactOf(pamphlet.folded);
    return text.indexOf(name) !== text.lastIndexOf(name);
  };
  return [...placesOf(LIST, pamphlet)].flatMap(({ 0: list, index }): Name[] => {
    // (4)その他補償を拡大する特約条項 names nothing
    const items = [...list.matchAll(ITEM)].map((item): Name => {
      const start = index + item.index + item[0].indexOf(item[1]!);
      return { name: compactOf(item[1]!), start, end: start + item[1]!.length };
    });
    const named = items.filter(({ name }) => !name.startsWith('その他'));
    return named.some(({ name }) => isElsewhere(name)) ? named.filter(({ name }) => !isElsewhere(name)) : [];
  });
}
