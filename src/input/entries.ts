/** The keys and the indexes that lead to a value in a file. */
type Path = readonly PropertyKey[];

/** A value of a YAML file with some entries left out, and where the others are in the file. */
export type Chosen = { value: unknown; placeOf: (path: Path) => Path };

/**
 * Leave entries of lists and named entries out of a value, at any depth.
 * @param choose  Says of each object in a list, or under a key, what it becomes; undefined leaves it out.
 */
export function chooseEntries(
  value: unknown,
  choose: (entry: Readonly<Record<string, unknown>>, path: Path) => Record<string, unknown> | undefined,
): Chosen {
  /** By the path of a list in the result, the indexes that its entries have in the file. */
  const kept = new Map<string, number[]>();
  const walk = (each: unknown, here: Path, there: Path): unknown => {
    if (Array.isArray(each)) {
      const indexes: number[] = [];
      const entries = each.flatMap((entry: unknown, i) => {
        const chosen = isObject(entry) ? choose(entry, [...there, i]) : entry;
        if (chosen === undefined && entry !== undefined) return [];
        indexes.push(i);
        return [walk(chosen, [...here, indexes.length - 1], [...there, i])];
      });
      if (entries.length < each.length) kept.set(keyOf(here), indexes);
      return entries;
    }
    if (!isObject(each)) return each;
    return Object.fromEntries(
      Object.entries(each).flatMap(([name, inner]) => {
        const chosen = isObject(inner) ? choose(inner, [...there, name]) : inner;
        return chosen === undefined && inner !== undefined
          ? []
          : [[name, walk(chosen, [...here, name], [...there, name])]];
      }),
    );
  };
  const chosen = walk(value, [], []);
  return {
    value: chosen,
    placeOf: (path) => path.map((step, i) => kept.get(keyOf(path.slice(0, i)))?.[Number(step)] ?? step),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
