import type { Scheme } from '../../../schemas/scheme.ts';
import type { Wording } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { lineAround, placesOf, type Inspection } from './inspection.ts';

/** The headings of a scheme, as they are compared: width folded, without white space. */
export function headingsOf({ sections }: Scheme, isMeant: (kind: string) => boolean = () => true): string[] {
  return sections.flatMap(({ kind, heading }) => (heading && isMeant(kind) ? [compact(heading)] : []));
}

function compact({ value }: Wording): string {
  return compactOf(value);
}

/** A name as it is compared: width folded, all dashes alike, without white space and marks of the notation. */
export function compactOf(name: string): string {
  return foldWidth(name)
    .replace(/[\s*\\]/g, '')
    .replace(/[-‐–—ー]/g, 'ー');
}

//   [○○特約条項]、〔△△特約条項〕 | 《…特別約款 + ○○特約条項》, in brackets of their own
const BRACKETS = /〔[^〕\n]+〕|《[^》]+》|\[[^\]\n]+\]/g;
const IN_FRONT = /(?:^|[\]〕》][、,] ?|\t)[^\S\n]*$/;

/** The texts that say what the contract is made of: each rider that they name is part of it. */
export function compositionOf({ pamphlet }: Inspection): string[] {
  const { folded } = pamphlet;
  const lineTo = (end: number) => folded.slice(folded.lastIndexOf('\n', end - 1) + 1, end);
  const bracketed = [...placesOf(BRACKETS, pamphlet)].filter(({ index }) => IN_FRONT.test(lineTo(index)));
  //   ○○保険普通保険約款 △△特約条項
  const forms = [...placesOf(/普通保険約款/g, pamphlet)].map(({ index }) => lineAround(index, pamphlet));
  return [...bracketed.map(([text]) => text), ...forms].map(compactOf);
}
