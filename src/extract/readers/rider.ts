import type { Profile } from '../../../schemas/profile.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import type { ClassWithRider, Rider } from '../../../schemas/rider.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import { reportDeclared, sectionAt, type DeclarationPath } from '../declared.ts';
import { plainClause } from '../layout/clauses.ts';
import type { Run } from '../layout/runs.ts';
import { wordingOf } from '../layout/strand.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { foldWidth } from '../../recognise/fold.ts';
import type { PamphletText } from '../text.ts';
import { clausesBelow, type SectionContext } from './section.ts';

/** 特約: its name is the heading, or a part of it if the profile says so; its text is below. */
export function readRider(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const { id: name, attachment, effect } = section.profile;
  const id = `${schemeId}/riders/${name}`;
  const printed = section.holes.find((hole) => hole.name === 'name')?.strand ?? section.heading!;
  const clauses = clausesBelow(runs, id, context);
  draft.riders.push({ id, name: wordingOf(printed, pamphlet), attachment: attachment!, effect: effect!, clauses });
  return [{ field: id }];
}

/** Riders without a section: a sentence names them. */
export function readQuotedRiders(profile: Profile, schemeId: string, pamphlet: PamphletText): Rider[] {
  return profile.riders.flatMap(({ id: name, quote, statements, attachment, effect }, i) => {
    const holesOf = (pattern: string, needed: string, at: DeclarationPath) => {
      const holes = firstMatch(compileWithin(pattern), pamphlet.folded)?.holes ?? [];
      if (!holes.some((hole) => hole.name === needed))
        reportDeclared(pamphlet, 'quote-missing', ['riders', i, ...at], {
          unexpected: 'text without a rider the profile quotes',
          expected: `\`${pattern}\``,
          hint: `It is \`riders.${name}\` in the profile, and needs the hole {${needed}}.`,
        });
      return holes;
    };
    const holes = holesOf(quote, 'name', ['quote']);
    const title = holes.find((hole) => hole.name === 'name');
    const texts = [...holes, ...statements.flatMap((each, k) => holesOf(each, 'text', ['statements', k]))].filter(
      (hole) => hole.name === 'text',
    );
    if (!title) return [];
    const id = `${schemeId}/riders/${name}`;
    const clauses = texts.map((text) => plainClause([text], id, pamphlet));
    return [{ id, name: wordingOf([title], pamphlet), attachment, effect, clauses }];
  });
}

/** Add to each rider the classes of risk that always include it, as the heads of their tables say. */
export function placeInClasses(
  riders: readonly Rider[],
  profile: Profile,
  rateTables: readonly RateTable[],
  pamphlet: PamphletText,
): Rider[] {
  const classes = rateTables.flatMap(({ ratingClasses }) => ratingClasses);
  return riders.map((rider) => {
    const section = profile.sections.find(({ id, kind }) => kind === 'rider' && rider.id.endsWith(`/riders/${id}`));
    const includedFor = (section?.includedFor ?? []).flatMap((quote, i): ClassWithRider[] => {
      const holes = firstMatch(compileWithin(quote), pamphlet.folded)?.holes ?? [];
      const label = holes.find(({ name }) => name === 'rating_class');
      const text = holes.find(({ name }) => name === 'text');
      const printed = label && pamphlet.folded.slice(label.start, label.end);
      const ratingClass = classes.find((each) => foldWidth(each.label.value) === printed);
      if (ratingClass && text) return [{ ratingClass: ratingClass.id, text: wordingOf([text], pamphlet) }];
      reportDeclared(pamphlet, 'quote-missing', [...sectionAt(profile.sections, section!.id), 'includedFor', i], {
        unexpected: 'text without a class of risk that has a rider in every contract',
        expected: `\`${quote}\``,
        hint: `It is \`includedFor\` of the section \`${section!.id}\` in the profile, and needs the holes {rating_class}, the label of a class, and {text}.`,
      });
      return [];
    });
    return includedFor.length > 0 ? { ...rider, includedFor } : rider;
  });
}
