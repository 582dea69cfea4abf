import { foldWidth } from '../../recognise/fold.ts';
import { compactOf } from './defined-names.ts';
import { placesOf, type Inspection } from './inspection.ts';
import type { Name } from './names.ts';

//   保険金支払い(…費用、…費用)
const LISTED = /保険金の?(?:お?支払い?)?\(([^()\n]*費用[^()\n]*)\)/g;
//   「…費用」「…費用」の4種
const QUOTED = /「([^「」。\n]{2,24}費用)」/g;

/** Costs that the text lists by name as paid, and that are among its costs neither by name nor by what they are for. */
export function undefinedCostNames({ scheme, pamphlet }: Inspection): Name[] {
  if (scheme.costs.length === 0) return [];
  const listed = [...placesOf(LISTED, pamphlet)].flatMap(({ 0: whole, 1: list, index }): Name[] => {
    let at = index + whole.indexOf(list!);
    return list!.split(/(、)/).flatMap((name): Name[] => {
      const start = at;
      at += name.length;
      return name.endsWith('費用') ? [{ name: compactOf(name), start, end: at }] : [];
    });
  });
  const quoted = [...placesOf(QUOTED, pamphlet)].map(({ 1: name, index }): Name => {
    return { name: compactOf(name!), start: index + 1, end: index + 1 + name!.length };
  });
  if (listed.length + quoted.length === 0) return [];
  const said = compactOf(foldWidth(JSON.stringify([scheme.costs, scheme.coverages, scheme.covers], wordsOnly)));
  const isSaid = (name: string) => said.includes(name) || said.includes(name.replace(/費用$/, ''));
  // headings too: a section may have the name of all its costs
  const headings = scheme.sections.flatMap(({ heading }) => (heading ? [compactOf(heading.value)] : []));
  return [...listed, ...quoted].filter(({ name }) => !isSaid(name) && !headings.some((each) => each.includes(name)));
}

/** Of every field only the words that are printed. */
function wordsOnly(key: string, value: unknown): unknown {
  return key === 'span' || key === 'spans' || key === 'raw' || key === 'id' ? undefined : value;
}
