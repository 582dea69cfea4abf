import { compileWhole, firstMatch } from '../pattern.ts';
import { foldWidth } from '../../recognise/fold.ts';

/** Gives a printed label its ASCII name; undefined when the profile has none and the label is not ASCII either. */
export type NameOf = (label: string) => string | undefined;

/**
 * @param names  `names` of the profile: pattern to name; what fills a hole of the pattern goes into the name's hole.
 */
export function namesFrom(names: Readonly<Record<string, string>>): NameOf {
  const ready = Object.entries(names).map(([pattern, name]) => ({ pattern: compileWhole(pattern), name }));
  return (label) => {
    const folded = foldWidth(label);
    for (const { pattern, name } of ready) {
      const match = firstMatch(pattern, folded);
      if (!match) continue;
      const parts = match.holes.map((hole) => slug(label.slice(hole.start, hole.end)));
      let next = 0;
      return slug(name.replace(/\{\}/g, () => parts[next++] ?? ''));
    }
    return slug(label);
  };
}

/** Names only, never values: NFKC makes Ⅰ an I here, where no offset depends on it. */
function slug(label: string): string | undefined {
  const name = label
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : undefined;
}
