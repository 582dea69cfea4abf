import { compactOf, headingsOf } from './defined-names.ts';
import type { Inspection } from './inspection.ts';
import { endingsIn, type Name } from './names.ts';

//   (△△限定用) of ○○特別約款（△△限定用）
const FORM = /約款\([^()\n]*用\)/g;
const BARE = /[一-龠々ァ-ヴーA-Za-z]{2,}$/;

/** Variants of a policy form of which no heading but those of exclusions says that the contract is made. */
export function undefinedPolicyForms({ scheme, pamphlet }: Inspection): Name[] {
  const headings = headingsOf(scheme, (kind) => kind !== 'exclusions');
  return endingsIn(FORM, pamphlet).flatMap(({ words, start, end, ending }): Name[] => {
    const stem = BARE.exec(words)?.[0];
    const name = compactOf(`${stem}${ending}`);
    if (!stem || headings.some((heading) => heading.includes(name))) return [];
    return [{ name, start: start - stem.length, end }];
  });
}
