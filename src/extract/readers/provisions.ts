import type { Subject } from '../../../schemas/provision.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Run } from '../layout/runs.ts';
import { foldedOf, wordingOf } from '../layout/strand.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { ownIds } from '../own-ids.ts';
import { clausesBelow, type SectionContext } from './section.ts';

type Group = { about: Subject; runs: Run[] };

/** Rules between the parties: the section as a whole, or single statements if they have several subjects. */
export function readProvisions(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { section, pamphlet, draft } = context;
  const { about, subjects, lines } = section.profile;
  const heading = section.heading && wordingOf(section.heading, pamphlet);
  const ready = subjects.map((subject) => ({ ...subject, pattern: compileWithin(subject.find) }));
  const subjectOf = ({ strand }: Run): Subject => {
    const words = strand ? foldedOf(strand, pamphlet) : '';
    return ready.find(({ pattern }) => firstMatch(pattern, words))?.about ?? about!;
  };
  // a statement without a marker, and every note, belongs to the statement above
  const groups: Group[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const subject = subjects.length === 0 ? about! : subjectOf(run);
    if (last && (subject === last.about || run.note || (!run.marker && !lines && subject === about)))
      last.runs.push(run);
    else groups.push({ about: subject, runs: [run] });
  }
  const ids = idsOf(groups, context);
  return groups.flatMap((group, i): SectionContent[] => {
    const id = ids[i]!;
    const clauses = clausesBelow(group.runs, id, context);
    if (clauses.length === 0) return [];
    draft.provisions.push({ id, about: group.about, ...(i === 0 && heading && { heading }), clauses });
    return [{ field: id }];
  });
}

/**
 * Statements about the subject of the section have its name; others add their subject. `names` of the profile can name statements by
 * their first one, so that two groups about one subject differ.
 */
function idsOf(groups: readonly Group[], { schemeId, section, pamphlet, nameOfWords }: SectionContext): string[] {
  const { id: name, about } = section.profile;
  return ownIds(
    groups.map((group) => {
      const words = group.runs.map((run) => textIn(run, pamphlet));
      const own = nameOfWords(words[0]!);
      const last = [...(group.about === about ? [] : [group.about]), ...(own === undefined ? [] : [own])];
      return {
        base: `${schemeId}/provisions/${[name, ...last].join('-')}`,
        words: words.join(' '),
        at: startOf(group.runs[0]!),
      };
    }),
    pamphlet,
  );
}

function textIn({ name, strand }: Run, { joinWraps, text }: SectionContext['pamphlet']): string {
  return joinWraps([...(name ?? []), ...(strand ?? [])].map(({ start, end }) => text.slice(start, end)).join(' '));
}

function startOf({ marker, note, name, strand, table }: Run): number {
  return (marker?.strand ?? note?.strand ?? name ?? strand)?.[0]?.start ?? table?.start ?? 0;
}
