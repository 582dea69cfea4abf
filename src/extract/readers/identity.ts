import type { Fact, IdentityField } from '../../../schemas/identity.ts';
import { isReadAt, LEVEL_OF_FACT } from '../../../schemas/level.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { reportDeclared } from '../declared.ts';
import { compileWithin, matches } from '../pattern.ts';
import { moment, policyPeriod } from '../../recognise/date.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Find = Profile['identity']['title'];

const NOT_YET_READ = { state: 'not-yet-read', value: 'not yet read' } as const;

/**
 * Read the parties and the period of the scheme. The text takes precedence over source.yaml. What neither states is
 * `not stated`, if the profile allows it.
 */
export function readIdentity(
  profile: Pick<Profile, 'identity' | 'level'>,
  source: Pick<Source, 'declared'>,
  pamphlet: PamphletText,
): { [F in IdentityField]: Fact | undefined } {
  const { identity } = profile;
  const isRead = (field: IdentityField) => isReadAt(LEVEL_OF_FACT[field], profile);
  const words = (field: 'title' | 'insurer' | 'policyholder' | 'agent') =>
    fact(field, identity[field], (found) => found.value, pamphlet, source, isRead(field));
  return {
    title: words('title'),
    insurer: words('insurer'),
    policyholder: words('policyholder'),
    agent: words('agent'),
    policyPeriod: fact(
      'policyPeriod',
      identity.policyPeriod,
      (found) => policyPeriod(found.raw),
      pamphlet,
      source,
      isRead('policyPeriod'),
    ),
    applicationDeadline: fact(
      'applicationDeadline',
      identity.applicationDeadline,
      (found) => moment(found.raw),
      pamphlet,
      source,
      isRead('applicationDeadline'),
    ),
    status: status(identity.status, pamphlet, isRead('status')),
  };
}

function fact<T>(
  field: IdentityField,
  { find, notStated }: Find,
  read: (found: Sourced<string>) => T | undefined,
  pamphlet: PamphletText,
  source: Pick<Source, 'declared'>,
  isRead: boolean,
): Fact | (Sourced<T> & { state: 'stated' }) | undefined {
  const { file } = pamphlet;
  const found = find.flatMap((pattern) => statements(pattern, pamphlet));
  const declared = source.declared.find((entry) => entry.field === field);
  const [first, ...others] = found;
  if (!first) {
    if (declared)
      return {
        state: 'not-stated',
        value: declared.value,
        declared: { by: declared.by, on: declared.on, why: declared.why },
      };
    if (notStated !== undefined) return { state: 'not-stated', value: 'not stated', reason: notStated };
    // at a level that needs it, that is an error of the profile
    if (find.length === 0) return isRead ? undefined : NOT_YET_READ;
    reportDeclared(pamphlet, 'identity-missing', ['identity', field, 'find'], {
      unexpected: `text that does not state \`${field}\``,
      expected: find.map((pattern) => `\`${pattern}\``).join(' or '),
      hint: `If the text does not state it, say so in \`identity.${field}.notStated\` of the profile.`,
    });
    return undefined;
  }
  // `～` in one place and `から … まで` in another may mean the same
  const meaning = (statement: Sourced<string>) =>
    withoutPunctuation(JSON.stringify(read(statement) ?? statement.value));
  const differing = others.find((other) => meaning(other) !== meaning(first));
  if (differing) {
    report(file, 'identity-clash', differing.span, {
      unexpected: `${field} \`${differing.value}\``,
      expected: `\`${first.value}\``,
      hint: 'The text states it in two ways; the profile must look for one of them.',
      other: first.span,
    });
  }
  if (declared) {
    report(file, 'identity-clash', first.span, {
      unexpected: `${field} \`${declared.value}\` declared in source.yaml`,
      expected: `none beside \`${first.value}\` in the text`,
      hint: 'The text states it: remove the declaration.',
    });
  }
  const value = read(first);
  if (value === undefined) {
    report(file, 'identity-unreadable', first.span, {
      unexpected: `${field} \`${first.value}\``,
      expected:
        field === 'policyPeriod'
          ? 'a period such as `2024年1月1日午後4時～2025年1月1日午後4時`'
          : 'a day such as `2024年1月19日(金)`',
      hint: 'The day must be in the calendar with its weekday right, the hour on the clock, the end after the beginning.',
    });
    return undefined;
  }
  return { state: 'stated', ...first, value };
}

/** Open or closed, by the sentence that says so. Finding both is a clash. */
function status(
  { open, closed, notStated }: Profile['identity']['status'],
  pamphlet: PamphletText,
  isRead: boolean,
): Fact | undefined {
  const { file } = pamphlet;
  const [isOpen] = open.flatMap((pattern) => statements(pattern, pamphlet));
  const [isClosed] = closed.flatMap((pattern) => statements(pattern, pamphlet));
  if (isOpen && isClosed) {
    report(file, 'identity-clash', isOpen.span, {
      unexpected: `\`${isOpen.value}\`, which says open`,
      expected: `nothing beside \`${isClosed.value}\`, which says closed`,
      hint: 'The text says both: the profile must look for the one that counts.',
      other: isClosed.span,
    });
  }
  if (isClosed) return { state: 'stated', ...isClosed, value: 'closed' };
  if (isOpen) return { state: 'stated', ...isOpen, value: 'open' };
  if (notStated !== undefined) return { state: 'not-stated', value: 'not stated', reason: notStated };
  if (open.length + closed.length === 0) return isRead ? undefined : NOT_YET_READ;
  reportDeclared(pamphlet, 'identity-missing', ['identity', 'status'], {
    unexpected: 'text that says neither open nor closed',
    expected: [...open, ...closed].map((pattern) => `\`${pattern}\``).join(' or '),
    hint: 'If the text does not state it, say so in `identity.status.notStated` of the profile.',
  });
  return undefined;
}

/** The matches of the hole named `value`, or of the first hole, or of the whole pattern if it has none. */
function statements(pattern: string, { folded, quote }: PamphletText): Sourced<string>[] {
  return matches(compileWithin(pattern), folded).map((match) => {
    const hole = match.holes.find(({ name }) => name === 'value') ?? match.holes[0];
    return hole ? quote(hole.start, hole.end) : quote(match.start, match.end);
  });
}

/** Removes width and white space: they don't make two statements different. */
function withoutPunctuation(value: string): string {
  return foldWidth(value).replace(/\s+/g, '');
}
