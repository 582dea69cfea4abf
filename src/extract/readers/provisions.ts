import type { Subject } from '../../../schemas/provision.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Run } from '../layout/runs.ts';
import { foldedOf, wordingOf } from '../layout/strand.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { uniqueId } from '../unique-id.ts';
import { clausesBelow, type SectionContext } from './section.ts';

/** Rules between the parties: the section as a whole, or single statements if they have several subjects. */
export function readProvisions(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const { id: name, about, subjects, lines } = section.profile;
  const heading = section.heading && wordingOf(section.heading, pamphlet);
  const ready = subjects.map((subject) => ({ ...subject, pattern: compileWithin(subject.find) }));
  const subjectOf = ({ strand }: Run): Subject => {
    const words = strand ? foldedOf(strand, pamphlet) : '';
    return ready.find(({ pattern }) => firstMatch(pattern, words))?.about ?? about!;
  };
  // a statement without a marker, and every note, belongs to the statement above
  const groups: { about: Subject; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const subject = subjects.length === 0 ? about! : subjectOf(run);
    if (last && (subject === last.about || run.note || (!run.marker && !lines && subject === about)))
      last.runs.push(run);
    else groups.push({ about: subject, runs: [run] });
  }
  return groups.flatMap((group, i): SectionContent[] => {
    const own = group.about === about ? name : `${name}-${group.about}`;
    const id = uniqueId(`${schemeId}/provisions/${own}`, draft.provisions);
    const clauses = clausesBelow(group.runs, id, context);
    if (clauses.length === 0) return [];
    draft.provisions.push({ id, about: group.about, ...(i === 0 && heading && { heading }), clauses });
    return [{ field: id }];
  });
}
