import type { SectionContent } from '../../../schemas/section.ts';
import type { Run } from '../layout/runs.ts';
import { wordingOf } from '../layout/strand.ts';
import { clausesBelow, type SectionContext } from './section.ts';

/** 保険金をお支払いする場合: the triggers of a cover. */
export function readCoverage(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const id = `${schemeId}/coverages/${section.profile.id}`;
  const clauses = clausesBelow(runs, id, context);
  draft.coverages.push({
    id,
    ...(section.heading && { heading: wordingOf(section.heading, pamphlet) }),
    ...(section.profile.cover && { cover: section.profile.cover }),
    clauses,
  });
  return [{ field: id }];
}
