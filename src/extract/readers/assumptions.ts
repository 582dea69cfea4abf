import type { Profile } from '../../../schemas/profile.ts';
import type { Assumption } from '../../../schemas/scheme.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** The sentences that state the assumptions of the premiums, as the profile quotes them. */
export function readAssumptions(profile: Profile, schemeId: string, pamphlet: PamphletText): Assumption[] {
  return profile.assumptions.flatMap(({ id, about, quote }) => {
    const text = readQuote(quote, `assumptions.${id}`, pamphlet);
    return text ? [{ id: `${schemeId}/assumptions/${id}`, about, text }] : [];
  });
}

/** The whole sentence that a pattern matches, including the text in its holes. */
export function readQuote(
  pattern: string,
  where: string,
  { file, folded, quote }: PamphletText,
): Sourced<string> | undefined {
  const match = firstMatch(compileWithin(pattern), folded);
  if (match) return quote(match.start, match.end);
  report(file, 'quote-missing', undefined, {
    unexpected: 'text without a sentence the profile quotes',
    expected: `\`${pattern}\``,
    hint: `It is \`${where}\` in the profile; its wording may have changed.`,
  });
  return undefined;
}
