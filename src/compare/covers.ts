import type { Cover, CoverName } from '../../schemas/cover.ts';
import type { Scheme } from '../../schemas/scheme.ts';

/** A cover of a scheme, by its name. */
export function coverNamed(name: CoverName, { id, covers }: Pick<Scheme, 'id' | 'covers'>): Cover {
  const cover = covers.find((each) => each.name === name);
  if (!cover) throw new Error(`No cover ${name} in ${id}: this is a bug in the pipeline`);
  return cover;
}

/** Whether a scheme has several covers with one neutral code: only their own names tell them apart. */
export function isOneOfSeveral({ code }: Cover, { covers }: Pick<Scheme, 'covers'>): boolean {
  return covers.filter((each) => each.code === code).length > 1;
}
