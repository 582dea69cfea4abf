import type { ClaimedAmount } from '../../../schemas/amount.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Band } from '../../../schemas/rate-table.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span } from '../../../schemas/span.ts';
import { reportDeclared } from '../declared.ts';
import type { Quantities } from '../recognise.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { firstFrom } from '../../recognise/first-from.ts';
import { spansIn } from './spans.ts';

/** `yen`: the value of the claiming field here; a token inside the claim must have the same value. */
type Claim = { start: number; end: number; by: string; yen?: readonly number[]; section?: string };

/**
 * Account for every amount of money in the text: a field of the scheme claims it, or the profile declares that the
 * prose of its section has amounts. An unclaimed amount is an orphan. A declaration that excuses nothing is reported
 * too.
 */
export function accountFor(
  scheme: Scheme,
  { money }: Quantities,
  profile: Profile,
  pamphlet: PamphletText,
): ClaimedAmount[] {
  const claims = firstClaims([...claimsOf(scheme), ...proseOf(scheme, profile)], money);
  const used = new Set<string>();
  const amounts = money.flatMap((token, i): ClaimedAmount[] => {
    if (token.yen === undefined) return [];
    const claim = claims[i];
    const span = pamphlet.span(token.start, token.end);
    const text = pamphlet.text.slice(token.start, token.end);
    if (!claim) {
      reportOrphan(text, span, scheme, pamphlet);
      return [];
    }
    used.add(claim.section ?? '');
    if (claim.yen && !claim.yen.includes(token.yen)) {
      report(pamphlet.file, 'amount-differs', span, {
        unexpected: `amount \`${text}\`, ${token.yen} yen by itself`,
        expected: `${claim.yen.join(' or ')} yen, as ${claim.by} reads it`,
        hint: 'The number may be broken, or the notation be read in two ways.',
      });
    }
    return [{ scheme: scheme.scheme, edition: scheme.edition, span, text, yen: token.yen, claimedBy: claim.by }];
  });
  reportUnused(profile, used, pamphlet);
  return amounts;
}

/**
 * The first claim on each amount.
 * @param places  In the order of the text.
 */
function firstClaims(
  claims: readonly Claim[],
  places: readonly { start: number; end: number }[],
): (Claim | undefined)[] {
  const first = new Array<Claim | undefined>(places.length);
  for (const claim of claims)
    for (let i = firstFrom(claim.start, places); i < places.length && places[i]!.start < claim.end; i += 1)
      if (places[i]!.end <= claim.end) first[i] ??= claim;
  return first;
}

/**
 * The claims of sections for which the profile says why amounts in them are not fields, and of those that are not read yet: their
 * amounts are counted, and owned by nothing.
 */
function proseOf(scheme: Scheme, profile: Profile): Claim[] {
  const fields = new Map(fieldsOf(scheme).map((field) => [field.id, field]));
  return scheme.sections.flatMap((section): Claim[] => {
    const name = section.id.slice(section.id.lastIndexOf('/') + 1);
    const isUnread = section.kind === 'unread';
    if (!isUnread && profile.sections.find(({ id }) => id === name)?.amounts === undefined) return [];
    const claims: Claim[] = [];
    const words = `${isUnread ? 'unread' : 'prose'}:${name}`;
    const enter = (spans: readonly Span[], by: string) => {
      for (const { start, end } of spans) claims.push({ start: start.offset, end: end.offset, by, section: name });
    };
    for (const content of section.contents) {
      if ('field' in content) {
        // a table of premiums or limits claims only the amounts it reads
        if (!/\/(?:rates|limits)\//.test(content.field)) enter(spansIn(fields.get(content.field)), content.field);
      } else {
        enter(spansIn(content), words);
      }
    }
    enter(spansIn(section.heading), words);
    return claims;
  });
}

/** Everything that the contents of a section may refer to. */
function fieldsOf(scheme: Scheme): { id: string }[] {
  return [
    ...scheme.coverages,
    ...scheme.costs,
    ...scheme.exclusions,
    ...scheme.definitions,
    ...scheme.riders,
    ...scheme.services,
    ...scheme.lossExamples,
    ...scheme.provisions,
    ...scheme.contacts,
    ...scheme.notes,
  ];
}

/** The claims of the fields of a scheme, the narrowest kinds first. */
function claimsOf(scheme: Scheme): Claim[] {
  const claim =
    (by: string, ...yen: number[]) =>
    (span: Span): Claim => ({ start: span.start.offset, end: span.end.offset, by, ...(yen.length > 0 && { yen }) });
  return [
    ...scheme.rateTables.flatMap((table) => [
      ...table.cells.flatMap((cell) => (cell.premium ? [claim(cell.id, cell.premium.value)(cell.premium.span)] : [])),
      ...[...table.bands, ...table.axes.flatMap(({ values = [] }) => values)].flatMap((value) =>
        value.mentions.map(claim(value.id, ...edgesOf(value))),
      ),
      ...[table.terms, ...table.cells.flatMap(({ terms }) => terms ?? [])].flatMap(({ per }) =>
        per && 'span' in per ? [claim(table.id, per.value.quantity)(per.span)] : [],
      ),
    ]),
    ...scheme.plans.flatMap((plan) => [
      ...plan.limits.flatMap((limit) => limit.mentions.map(claim(limit.id, limit.amount.value))),
      ...plan.deductibles.map((deductible) => claim(deductible.id, deductible.amount.value)(deductible.amount.span)),
    ]),
    ...scheme.sublimits.map(({ id, amount }) => claim(id, amount.value)(amount.span)),
    ...scheme.deductibles.map(({ id, amount }) => claim(id)(amount.span)),
    ...scheme.lossExamples.flatMap(({ amounts }) =>
      amounts.map(({ id, amount }) => claim(id, amount.value)(amount.span)),
    ),
    ...scheme.statistics.flatMap(({ id, figure }) => spansIn(figure).map(claim(id))),
    ...scheme.assumptions.map((assumption) => claim(assumption.id)(assumption.text.span)),
    ...scheme.eligibility.rules.flatMap(({ id, sizes }) =>
      sizes.map((size) => claim(id, ...edgesOf(size))(size.label.span)),
    ),
  ];
}

function edgesOf({ extent }: Pick<Band, 'extent'>): number[] {
  if (extent.kind === 'condition') return [];
  return extent.kind === 'point'
    ? [extent.value]
    : [extent.min, extent.max].flatMap((edge) => (edge ? [edge.value] : []));
}

function reportOrphan(text: string, span: Span, scheme: Scheme, { file }: PamphletText): void {
  const section = scheme.sections.findLast(({ heading }) =>
    spansIn(heading).some(({ start }) => start.offset <= span.start.offset),
  );
  report(file, 'amount-orphan', span, {
    unexpected: `amount \`${text.replace(/\s*\n\s*/g, '⏎')}\``,
    expected: 'a cell of a rate table, a limit, or a section declared to hold amounts',
    hint: section
      ? `It is in section \`${section.heading!.value}\`. A table here may not look as drawn in profile.yaml.`
      : 'It is above the first section of the profile.',
  });
}

function reportUnused({ sections }: Profile, used: ReadonlySet<string>, pamphlet: PamphletText): void {
  for (const [i, { id, amounts }] of sections.entries()) {
    if (amounts === undefined || used.has(id)) continue;
    reportDeclared(pamphlet, 'declaration-unused', ['sections', i, 'amounts'], {
      unexpected: `\`amounts\` for section \`${id}\` without an amount in its words`,
      expected: 'a section that needs it',
      hint: 'Remove `amounts` from that section of the profile.',
    });
  }
}
