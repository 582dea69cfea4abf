import type { Rider } from '../../../schemas/rider.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import { plainClause } from '../layout/clauses.ts';
import type { Run } from '../layout/runs.ts';
import { wordingOf } from '../layout/strand.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { report } from '../report.ts';
import type { PamphletText } from '../text.ts';
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

/** Riders that have no section of their own: a sentence names them. */
export function readQuotedRiders(profile: Profile, schemeId: string, pamphlet: PamphletText): Rider[] {
  return profile.riders.flatMap(({ id: name, quote, statements, attachment, effect }) => {
    const holesOf = (pattern: string, needed: string) => {
      const holes = firstMatch(compileWithin(pattern), pamphlet.folded)?.holes ?? [];
      if (!holes.some((hole) => hole.name === needed))
        report(pamphlet.file, 'quote-missing', undefined, {
          unexpected: 'text without a rider the profile quotes',
          expected: `\`${pattern}\``,
          hint: `It is \`riders.${name}\` in the profile, and needs the hole {${needed}}.`,
        });
      return holes;
    };
    const holes = holesOf(quote, 'name');
    const title = holes.find((hole) => hole.name === 'name');
    const texts = [...holes, ...statements.flatMap((each) => holesOf(each, 'text'))].filter(
      (hole) => hole.name === 'text',
    );
    if (!title) return [];
    const id = `${schemeId}/riders/${name}`;
    const clauses = texts.map((text) => plainClause([text], id, pamphlet));
    return [{ id, name: wordingOf([title], pamphlet), attachment, effect, clauses }];
  });
}
