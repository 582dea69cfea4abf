/** The keys and the indexes that lead to a value in a file. */
type Path = readonly PropertyKey[];

/** A value of a YAML file with some entries left out, and where the others are in the file. */
export type Chosen = { value: unknown; placeOf: (path: Path) => Path };

type Entry = Readonly<Record<string, unknown>>;

/** Says of an object what is in its place, and where that is in the object; undefined for the object itself. */
export type Pick = (entry: Entry, path: Path) => { value: unknown; at: Path } | undefined;

/**
 * Leave entries of lists and named entries out of a value, at any depth.
 * @param choose  Says of each object in a list, or under a key, what it becomes; undefined leaves it out.
 * @param pick    Says of each of them, before that, whether something else is in its place.
 */
export function chooseEntries(
  value: unknown,
  choose: (entry: Entry, path: Path) => Record<string, unknown> | undefined,
  pick: Pick = () => undefined,
): Chosen {
  /** By its path in the result, where a value is in the file, if it is elsewhere. */
  const moved = new Map<string, Path>();
  /** What becomes of an entry; nothing if it is left out. */
  const chosen = (entry: unknown, there: Path): { value: unknown; there: Path }[] => {
    if (!isObject(entry)) return [{ value: entry, there }];
    const picked = pick(entry, there);
    if (picked) return picked.value === undefined ? [] : chosen(picked.value, [...there, ...picked.at]);
    const own = choose(entry, there);
    return own === undefined ? [] : [{ value: own, there }];
  };
  const walk = (each: unknown, here: Path, there: Path): unknown => {
    const enter = (entry: { value: unknown; there: Path }, step: PropertyKey) => {
      const path = [...here, step];
      if (keyOf(entry.there) !== keyOf([...there, step])) moved.set(keyOf(path), entry.there);
      return walk(entry.value, path, entry.there);
    };
    if (Array.isArray(each)) {
      const entries = each.flatMap((entry: unknown, i) => chosen(entry, [...there, i]));
      return entries.map((entry, i) => enter(entry, i));
    }
    if (!isObject(each)) return each;
    return Object.fromEntries(
      Object.entries(each).flatMap(([name, inner]) =>
        chosen(inner, [...there, name]).map((entry) => [name, enter(entry, name)]),
      ),
    );
  };
  const result = walk(value, [], []);
  const placeOf = (path: Path) => {
    let there: Path = [];
    path.forEach((step, i) => {
      there = moved.get(keyOf(path.slice(0, i + 1))) ?? [...there, step];
    });
    return there;
  };
  return { value: result, placeOf };
}

function isObject(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
