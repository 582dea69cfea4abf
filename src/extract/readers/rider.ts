import type { SectionContent } from '../../../schemas/section.ts';
import type { Run } from '../layout/clauses.ts';
import { wordingOf } from '../layout/strand.ts';
import { clausesBelow, type SectionContext } from './section.ts';

/** 特約: its name is the heading, or what stands in the heading where the profile says; its text stands below. */
export function readRider(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const { id: name, attachment, effect } = section.profile;
  const id = `${schemeId}/riders/${name}`;
  const printed = section.holes.find((hole) => hole.name === 'name')?.strand ?? section.heading!;
  const clauses = clausesBelow(runs, id, context);
  draft.riders.push({ id, name: wordingOf(printed, pamphlet), attachment: attachment!, effect: effect!, clauses });
  return [{ field: id }];
}
