import { compileWhole, firstMatch } from '../pattern.ts';
import { foldWidth } from '../../recognise/fold.ts';

/** Returns the ASCII name of a printed label, or undefined if the profile has none and the label is not ASCII. */
export type NameOf = (label: string) => string | undefined;

/**
 * @param names  `names` of the profile: pattern to name. The match of a hole fills the hole of the name.
 */
export function namesFrom(names: Readonly<Record<string, string>>): NameOf {
  const declared = declaredNames(Object.entries(names));
  // the label of a row is that of each of its premiums
  const known = new Map<string, string | undefined>();
  return (label) => {
    if (!known.has(label)) {
      const found = declared(label);
      known.set(label, found ? found.name : slug(label));
    }
    return known.get(label);
  };
}

/**
 * The same for a line or a sentence: only a declared name counts, and no name that fits every label.
 */
export function namesOfWordsFrom(names: Readonly<Record<string, string>>): NameOf {
  const declared = declaredNames(Object.entries(names).filter(([pattern]) => !/^\{[^{}]*\}$/.test(pattern)));
  return (words) => declared(words)?.name;
}

/** The first entry that matches a label; its name is undefined if what fills the holes is not ASCII. */
function declaredNames(
  names: readonly (readonly [string, string])[],
): (label: string) => { name: string | undefined } | undefined {
  const ready = names.map(([pattern, name]) => ({ pattern: compileWhole(pattern), name }));
  return (label) => {
    const folded = foldWidth(label);
    for (const { pattern, name } of ready) {
      const match = firstMatch(pattern, folded);
      if (!match) continue;
      const parts = match.holes.map((hole) => slug(label.slice(hole.start, hole.end)));
      let next = 0;
      return { name: slug(name.replace(/\{\}/g, () => parts[next++] ?? '')) };
    }
    return undefined;
  };
}

/** For names only, never for values: NFKC turns Ⅰ into an I, and offsets don't matter here. */
function slug(label: string): string | undefined {
  const name = label
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : undefined;
}
