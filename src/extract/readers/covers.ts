import type { Cover } from '../../../schemas/cover.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** The covers that the profile declares, each with the name that the text prints for it. */
export function readCovers(profile: Profile, schemeId: string, { file, folded, quote }: PamphletText): Cover[] {
  return Object.entries(profile.covers).flatMap(([name, { label, code }]) => {
    const match = firstMatch(compileWithin(label), folded);
    if (!match) {
      report(file, 'quote-missing', undefined, {
        unexpected: 'text without the name of a cover',
        expected: `\`${label}\``,
        hint: `It is \`covers.${name}\` in the profile; its wording may have changed.`,
      });
      return [];
    }
    const { start, end } = match.holes[0] ?? match;
    return [{ id: `${schemeId}/covers/${name}`, name, label: quote(start, end), code }];
  });
}
