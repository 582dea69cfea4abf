import type { Profile } from '../../../schemas/profile.ts';
import type { Assumption } from '../../../schemas/scheme.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import type { PamphletText } from '../text.ts';

/** The sentences that state the assumptions of the premiums, as the profile quotes them. */
export function readAssumptions(profile: Profile, schemeId: string, pamphlet: PamphletText): Assumption[] {
  return profile.assumptions.flatMap(({ id, about, quote }, i) => {
    const text = readQuote(quote, ['assumptions', i, 'quote'], pamphlet);
    return text ? [{ id: `${schemeId}/assumptions/${id}`, about, text }] : [];
  });
}

/** The whole sentence that a pattern matches, including the text in its holes. */
export function readQuote(pattern: string, at: DeclarationPath, pamphlet: PamphletText): Sourced<string> | undefined {
  const match = firstMatch(compileWithin(pattern), pamphlet.folded);
  if (match) return pamphlet.quote(match.start, match.end);
  reportDeclared(pamphlet, 'quote-missing', at, {
    unexpected: 'text without a sentence the profile quotes',
    expected: `\`${pattern}\``,
    hint: 'Its wording may have changed.',
  });
  return undefined;
}
