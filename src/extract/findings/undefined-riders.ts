import { compactOf, compositionOf, headingsOf } from './defined-names.ts';
import type { Inspection } from './inspection.ts';
import { endingsIn, type Ending, type Name } from './names.ts';

const ENDINGS = /特約条項|追加条項|特約(?!条項|料|部分|事項|書)/g;
//   「○○による△△担保特約条項」 | 【○○担保特約条項】, up to the bracket
const QUOTED = /[「【][^「」【】。、\n]*$/;
//   ○○補償追加条項, out of the running text: no hiragana but those between kanji (払込み後)
const BARE = /(?:[一-龠々ァ-ヴーA-Za-z\d-]|(?<=[一-龠])[いえけしちみり]{1,2}(?=[一-龠]))*$/;
// 自動付帯の特約条項
const ANY = /^(?:本|同|当該|各|自動|任意|付帯|以下|上記|下記|その他)+/;
//   ○○特約条項がセットされている前提 | (+○○特約条項付帯+…) | ○○追加条項セット)
const SET =
  /^(?:\([^)\n]*\))?(?:を|が)?(?:自動)?(?:付帯|セット)(?:され(?:ている|ています|ます)|して(?:いる|います)|します|\+|[+)]|$)/m;

/** Riders that the text neither offers nor describes: they are in no heading, and the contract is not made of them. */
export function undefinedRiders(inspection: Inspection): Name[] {
  const { scheme, pamphlet } = inspection;
  const riders = endingsIn(ENDINGS, pamphlet).flatMap((ending): (Name & { isSet: boolean })[] => {
    const name = nameOf(ending, inspection);
    const isSet = SET.test(pamphlet.folded.slice(ending.end, ending.end + 60));
    return name && !ANY.test(name.name) ? [{ ...name, isSet }] : [];
  });
  // a rider that takes cover away is what its exclusions are
  const headings = scheme.sections.flatMap(({ kind, heading }) =>
    heading && (kind !== 'exclusions' || heading.value.includes('不担保')) ? [compactOf(heading.value)] : [],
  );
  const set = riders.filter(({ isSet }) => isSet).map(({ name }) => name);
  // names of sections that are printed in two lines, and parts of such names
  const titles = headingsOf(scheme, (kind) => kind !== 'exclusions');
  const unsaid = riders.filter(
    ({ name }) =>
      ![...headings, ...set].some((each) => each.includes(name)) && !titles.some((title) => name.endsWith(title)),
  );
  const composition = unsaid.length > 0 ? compositionOf(inspection) : [];
  return unsaid.filter(({ name }) => !composition.some((each) => each.includes(name)));
}

/** The name in front of an ending: all of its brackets if they hold nothing else, or the words without hiragana. */
function nameOf({ start, end, ending }: Ending, { pamphlet: { folded } }: Inspection): Name | undefined {
  const before = folded.slice(Math.max(0, start - 60), start);
  const quoted = /[」】]/.test(folded[end] ?? '') ? QUOTED.exec(before)?.[0].slice(1) : undefined;
  const words = quoted ?? BARE.exec(before)![0];
  if (words.length < 3) return undefined;
  return { name: compactOf(`${words}${ending}`), start: start - words.length, end };
}
