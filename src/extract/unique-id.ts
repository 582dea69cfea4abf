/** An id that none of its siblings has: the second of one name gets `-2`. */
export function uniqueId(base: string, siblings: readonly { id: string }[]): string {
  let id = base;
  for (let n = 2; siblings.some((sibling) => sibling.id === id); n += 1) id = `${base}-${n}`;
  return id;
}
