import type { Cover } from '../../../schemas/cover.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { reportDeclared } from '../declared.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import type { PamphletText } from '../text.ts';

/** The covers that the profile declares, each with the name that the text prints for it. */
export function readCovers(profile: Profile, schemeId: string, pamphlet: PamphletText): Cover[] {
  return Object.entries(profile.covers).flatMap(([name, { label, code }]) => {
    const match = firstMatch(compileWithin(label), pamphlet.folded);
    if (!match) {
      reportDeclared(pamphlet, 'quote-missing', ['covers', name, 'label'], {
        unexpected: 'text without the name of a cover',
        expected: `\`${label}\``,
        hint: 'Its wording may have changed.',
      });
      return [];
    }
    const { start, end } = match.holes[0] ?? match;
    return [{ id: `${schemeId}/covers/${name}`, name, label: pamphlet.quote(start, end), code }];
  });
}
