/** Make an id unique among its siblings: the second of the same name gets `-2`. */
export function uniqueId(base: string, siblings: readonly { id: string }[] | ReadonlySet<string>): string {
  const isTaken = (id: string) =>
    'has' in siblings ? siblings.has(id) : siblings.some((sibling) => sibling.id === id);
  let id = base;
  for (let n = 2; isTaken(id); n += 1) id = `${base}-${n}`;
  return id;
}
