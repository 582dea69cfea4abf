import type { Deductible, Sublimit } from '../../../schemas/plan.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import { checkNamed, idsOf, type Items, type ProfilePlace } from '../items.ts';
import { compileWithin, firstMatch, matches, type PatternMatch } from '../pattern.ts';
import { amount } from '../../recognise/amount.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { ownIds } from '../own-ids.ts';
import { limitsNamed, limitsPointed, type LimitPointer } from './limit-pointers.ts';
import type { PlanBook } from './plans.ts';

/**
 * Limits stated in a sentence that the profile quotes. Those that other limits bound, or whose amounts they have, are entered when all
 * other limits are known.
 */
export function readLimitStatements(
  profile: Profile,
  plans: PlanBook,
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): Sublimit[] {
  const { schemeId } = items;
  const pointing: (() => Sublimit[])[] = [];
  const own = profile.limits.flatMap((statement, i): Sublimit[] => {
    const { id, quote, cover, of: pointers, basis, lowerOf, sameAs, within, sublimitOf } = statement;
    const of = targetsOf(pointers, ['limits', i, 'of'], items, place, pamphlet);
    const [found, ...again] = statements(quote, ['limits', i, 'quote'], pamphlet);
    if (!found) return [];
    for (const other of again) checkSame(found, other, pamphlet);
    const condition = found.holes.find(({ name }) => name === 'condition');
    const whole = sentenceOf(found, pamphlet);
    if (of) checkNamed(whole.value, of, ['limits', i, pointers ? 'of' : 'quote'], items, place);
    const terms = {
      cover,
      of: of ?? [],
      basis,
      ...(condition && { condition: pamphlet.quote(condition.start, condition.end) }),
      statement: whole,
    };
    const pointed = (pointer: LimitPointer, key: string) =>
      limitsPointed(pointer, ['limits', i, key], { plans, own, schemeId }, place);
    if (sameAs) {
      pointing.push(() =>
        pointed(sameAs, 'sameAs').map(({ limit, plan }) => ({
          ...terms,
          id: `${schemeId}/limits/${id}${plan ? `-${plan.id.slice(plan.id.lastIndexOf('/') + 1)}` : ''}`,
          ...(plan && { plan: plan.id }),
          amount: { ...limit.amount, inferred: true as const },
          sameAs: limit.id,
          ...(within && placedIn(pointed(within, 'within').filter((each) => each.plan === plan))),
        })),
      );
    }
    return (['yen', 'from', 'to'] as const).flatMap((name): Sublimit[] => {
      const hole = found.holes.find((each) => each.name === name);
      if (!hole) return [];
      const yen = readYen(pamphlet.quote(hole.start, hole.end), pamphlet);
      if (!yen) return [];
      const bound = name === 'from' ? 'lower' : name === 'to' ? 'upper' : undefined;
      const sublimit: Sublimit = {
        ...terms,
        id: `${schemeId}/limits/${id}${bound ? `-${bound}` : ''}`,
        amount: yen,
        ...(bound && { bound }),
      };
      pointing.push(() => {
        if (lowerOf) {
          const others = pointed(lowerOf, 'lowerOf').map(({ limit }) => limit);
          if (others.length > 0) sublimit.lowerOf = others.map((each) => each.id);
          // the lower of the two takes the place of the other
          if (sublimit.basis.length === 0) sublimit.basis = others[0]?.basis ?? [];
        }
        if (within) Object.assign(sublimit, placedIn(pointed(within, 'within')));
        if (sublimitOf !== undefined) {
          const at = ['limits', i, 'sublimitOf'];
          Object.assign(sublimit, placedIn(limitsNamed(sublimitOf, at, { plans, own, schemeId }, place)));
        }
        return [];
      });
      return [sublimit];
    });
  });
  return [...own, ...pointing.flatMap((enter) => enter())];
}

/** 内枠: the one limit that a limit is within, and all of them. */
function placedIn(outer: readonly { limit: { id: string } }[]): Pick<Sublimit, 'sublimitOf' | 'within'> {
  const ids = outer.map(({ limit }) => limit.id);
  // of limits in several plans, none is the one
  const plans = new Set(ids.map((id) => /\/plans\/([^/]+)\//.exec(id)?.[1]));
  return ids.length === 0 ? {} : { ...(plans.size === 1 && { sublimitOf: ids[0]! }), within: ids };
}

/** The ids of what a statement is for; undefined if one of them is reported. */
export function targetsOf(
  of: Profile['limits'][number]['of'],
  at: readonly PropertyKey[],
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): string[] | undefined {
  const pointers = of === undefined ? [] : [of].flat();
  const found = pointers.map((pointer, i) =>
    idsOf(pointer, Array.isArray(of) ? [...at, i] : at, items, place, pamphlet),
  );
  return found.some((ids) => ids.length === 0) ? undefined : found.flat();
}

/** Check that the same sentence in another place states the same limit. */
function checkSame(first: PatternMatch, other: PatternMatch, pamphlet: PamphletText): void {
  for (const [i, hole] of other.holes.entries()) {
    const before = first.holes[i];
    if (!before || !/^(?:yen|from|to)$/.test(hole.name)) continue;
    const [stated, restated] = [pamphlet.quote(before.start, before.end), pamphlet.quote(hole.start, hole.end)];
    if (foldWidth(stated.value) === foldWidth(restated.value)) continue;
    report(pamphlet.file, 'statement-clash', restated.span, {
      unexpected: `limit \`${restated.value}\``,
      expected: `\`${stated.value}\`, as stated before`,
      hint: 'The text states it in two ways; which one holds is for the insurer to say.',
      other: stated.span,
    });
  }
}

/** Deductibles stated in a sentence; a sentence without an amount states that there is none. */
export function readDeductibles(
  profile: Profile,
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): Deductible[] {
  const deductibles: Deductible[] = [];
  for (const [i, { id, quote, covers, of: pointers, basis }] of profile.deductibles.entries()) {
    const of = targetsOf(pointers, ['deductibles', i, 'of'], items, place, pamphlet) ?? [];
    for (const found of statements(quote, ['deductibles', i, 'quote'], pamphlet)) {
      const hole = found.holes.find(({ name }) => name === 'yen');
      const upper = found.holes.find(({ name }) => name === 'upper');
      const stated = hole ? readYen(pamphlet.quote(hole.start, hole.end), pamphlet) : noneIn(found, pamphlet);
      const most = upper && readYen(pamphlet.quote(upper.start, upper.end), pamphlet);
      if (pointers)
        checkNamed(pamphlet.quote(found.start, found.end).value, of, ['deductibles', i, 'of'], items, place);
      for (const cover of covers) {
        const base = `${items.schemeId}/deductibles/${id}-${cover}`;
        if (stated) deductibles.push({ id: base, cover, of, basis, amount: stated });
        if (most) deductibles.push({ id: `${base}-upper`, cover, of, basis, amount: most, bound: 'upper' });
      }
    }
  }
  // a sentence that the text repeats
  const ids = ownIds(
    deductibles.map(({ id, amount: { raw, span } }) => ({ base: id, words: raw, at: span.start.offset })),
    pamphlet,
  );
  deductibles.forEach((deductible, i) => (deductible.id = ids[i]!));
  const subjectOf = ({ cover, of, basis }: Deductible) => [cover, ...of, ...basis].join(' ');
  const stated = deductibles.filter(({ bound }) => !bound);
  for (const other of stated) {
    const first = stated.find((each) => subjectOf(each) === subjectOf(other))!;
    if (other.amount.value === first.amount.value) continue;
    report(pamphlet.file, 'statement-clash', other.amount.span, {
      unexpected: `deductible \`${other.amount.raw}\` for ${other.cover}`,
      expected: `\`${first.amount.raw}\`, as stated before`,
      hint: 'The text states it in two ways; which one holds is for the insurer to say.',
      other: first.amount.span,
    });
  }
  return deductibles;
}

/** なし, or the whole sentence if it says as a whole that there is none. */
function noneIn(found: PatternMatch, { quote }: PamphletText): Sourced<number> {
  const { start, end } = found.holes.find(({ name }) => name === 'none') ?? found;
  return { ...quote(start, end), value: 0 };
}

/** A member may be larger than the largest band of the table: there is no premium for it in print. */
export function checkLargestMember(
  profile: Profile,
  tables: readonly { name: string; bands: readonly { label: Sourced<string>; extent: { kind: string } }[] }[],
  pamphlet: PamphletText,
): void {
  if (!profile.largestMember) return;
  const { quote, table: name } = profile.largestMember;
  const found = statement(quote, ['largestMember', 'quote'], pamphlet);
  const hole = found?.holes.find((each) => each.name === 'yen');
  const stated = hole && readYen(pamphlet.quote(hole.start, hole.end), pamphlet);
  const last = tables.find((table) => table.name === name)?.bands.at(-1);
  if (!stated || last?.extent.kind !== 'interval') return;
  const { max, unit } = last.extent as { kind: 'interval'; unit: string; max?: { value: number } };
  if (unit !== 'JPY' || !max || max.value >= stated.value) return;
  report(pamphlet.file, 'statement-clash', stated.span, {
    unexpected: `members of up to \`${stated.raw}\``,
    expected: `\`${last.label.raw}\`, where the table of premiums ends`,
    hint: 'No premium and no referral is printed for what lies between.',
    other: last.label.span,
  });
}

/** The words of a match, without the end of the sentence before it that the pattern begins with. */
export function sentenceOf({ start, end }: PatternMatch, { folded, quote }: PamphletText): Sourced<string> {
  const [before] = /^[)、。\s]*/.exec(folded.slice(start, end))!;
  return quote(start + before.length, end);
}

export function statements(quote: string, at: DeclarationPath, pamphlet: PamphletText): PatternMatch[] {
  const found = matches(compileWithin(quote), pamphlet.folded);
  return found.length > 0 ? found : [statement(quote, at, pamphlet)].filter((match) => match !== undefined);
}

export function statement(quote: string, at: DeclarationPath, pamphlet: PamphletText): PatternMatch | undefined {
  const found = firstMatch(compileWithin(quote), pamphlet.folded);
  if (found) return found;
  reportDeclared(pamphlet, 'quote-missing', at, {
    unexpected: 'text without a sentence the profile quotes',
    expected: `\`${quote}\``,
    hint: 'Its wording may have changed.',
  });
  return undefined;
}

function readYen(printed: Sourced<string>, { file }: PamphletText): Sourced<number> | undefined {
  const yen = amount(/円$/.test(printed.value) ? printed.value : `${printed.value}円`);
  if (yen !== undefined) return { ...printed, value: yen };
  report(file, 'cell-unexpected', printed.span, {
    unexpected: `amount \`${printed.value}\``,
    expected: 'an amount such as `3,000万円`',
  });
  return undefined;
}
