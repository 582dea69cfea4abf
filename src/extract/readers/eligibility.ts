import type { Eligibility, EligibilityRule } from '../../../schemas/eligibility.ts';
import { isReadAt, LEVEL_OF_FACT } from '../../../schemas/level.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import { compileWithin, firstMatch, matches, type PatternMatch } from '../pattern.ts';
import { band } from '../../recognise/band.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type RuleProfile = Profile['eligibility']['rules'][number];
type Size = EligibilityRule['sizes'][number];

/** Read who may join, as the profile quotes it. A membership that is not stated needs a reason in the profile. */
export function readEligibility(
  { eligibility, level }: Profile,
  schemeId: string,
  rateTables: readonly RateTable[],
  pamphlet: PamphletText,
): { membership: Eligibility['membership'] | undefined; rules: EligibilityRule[] } {
  return {
    membership: readMembership(
      eligibility.membership,
      schemeId,
      pamphlet,
      isReadAt(LEVEL_OF_FACT.membership, { level }),
    ),
    rules: eligibility.rules.flatMap((rule, i) => readRule(rule, i, schemeId, rateTables, pamphlet) ?? []),
  };
}

function readMembership(
  { quote, notStated }: Profile['eligibility']['membership'],
  schemeId: string,
  pamphlet: PamphletText,
  isRead: boolean,
): Eligibility['membership'] | undefined {
  const found = quote === undefined ? undefined : firstMatch(compileWithin(quote), pamphlet.folded);
  if (found) {
    const members = found.holes[0] ?? found;
    return {
      id: `${schemeId}/eligibility/membership`,
      state: 'stated',
      members: pamphlet.quote(members.start, members.end),
      statement: pamphlet.quote(found.start, found.end),
    };
  }
  if (notStated !== undefined) return { state: 'not-stated', value: 'not stated', reason: notStated };
  if (quote !== undefined) reportMissing(quote, ['membership', 'quote'], pamphlet);
  else if (!isRead) return { state: 'not-yet-read', value: 'not yet read' };
  return undefined;
}

function readRule(
  { id, effect, quote, condition }: RuleProfile,
  i: number,
  schemeId: string,
  rateTables: readonly RateTable[],
  pamphlet: PamphletText,
): EligibilityRule | undefined {
  const found = firstMatch(compileWithin(quote), pamphlet.folded);
  if (!found) {
    reportMissing(quote, ['rules', i, 'quote'], pamphlet);
    return undefined;
  }
  const referral = found.holes.find(({ name }) => name === 'referral');
  const row = condition === undefined ? undefined : inRow(condition, rateTables, pamphlet);
  if (condition !== undefined && !row) reportMissing(condition, ['rules', i, 'condition'], pamphlet);
  return {
    id: `${schemeId}/eligibility/${id}`,
    effect,
    statement: pamphlet.quote(found.start, found.end),
    sizes: sizesIn(found, pamphlet),
    ...(referral && { referral: pamphlet.quote(referral.start, referral.end) }),
    ...(row && { condition: pamphlet.quote(row.start, row.end) }),
  };
}

/** The words of a rule in the label of a row with a condition. In other rows they don't name a choice. */
function inRow(
  condition: string,
  rateTables: readonly RateTable[],
  { folded }: PamphletText,
): PatternMatch | undefined {
  const labels = rateTables
    .flatMap(({ bands }) => bands)
    .flatMap(({ extent, label }) => (extent.kind === 'condition' ? [label.span] : []));
  return matches(compileWithin(condition), folded).find((found) =>
    labels.some((label) => label.start.offset <= found.start && found.end <= label.end.offset),
  );
}

function sizesIn({ holes }: PatternMatch, pamphlet: PamphletText): Size[] {
  return holes
    .filter(({ name }) => name === 'band')
    .flatMap((hole): Size[] => {
      const label = pamphlet.quote(hole.start, hole.end);
      const extent = band(label.value);
      if (extent) return [{ label, extent }];
      report(pamphlet.file, 'band-unreadable', label.span, {
        unexpected: `size \`${label.value}\``,
        expected: 'a band such as `200億円以下` or `101店舗以上`',
        hint: 'What is no quantity is quoted without `{band}`: it is then shown as a condition.',
      });
      return [];
    });
}

function reportMissing(pattern: string, at: DeclarationPath, pamphlet: PamphletText): void {
  reportDeclared(pamphlet, 'quote-missing', ['eligibility', ...at], {
    unexpected: 'text without a sentence the profile quotes',
    expected: `\`${pattern}\``,
    hint: 'Its wording may have changed.',
  });
}
