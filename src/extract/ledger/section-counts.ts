import type { Scheme } from '../../../schemas/scheme.ts';
import type { CharacterLedger } from './characters.ts';

/** How many characters each section has, as `contents` of source.yaml has them; furniture and notation are beside the sections. */
export function sectionCounts(
  scheme: Pick<Scheme, 'sections'>,
  { kinds }: Pick<CharacterLedger, 'kinds'>,
): Record<string, number> {
  return {
    ...Object.fromEntries(
      scheme.sections.map((section) => [section.id.slice(section.id.lastIndexOf('/') + 1), section.characters]),
    ),
    ...(kinds.furniture && { furniture: kinds.furniture }),
    ...(kinds.notation && { notation: kinds.notation }),
  };
}
