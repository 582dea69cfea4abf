import type { CostGroup } from '../../../schemas/cost-group.ts';
import type { Note } from '../../../schemas/note.ts';
import type { PaymentRule, Reduction } from '../../../schemas/payment-rule.ts';
import type { BasisChange, PayoutRatio, Sublimit } from '../../../schemas/plan.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { checkNamed, type Items, type ProfilePlace } from '../items.ts';
import { lastBasis, limitBases } from '../../recognise/limit.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { limitsPointed, type KnownLimits, type LimitPointer } from './limit-pointers.ts';
import { sentenceOf, statement, statements, targetsOf } from './limit-statements.ts';
import type { PlanBook } from './plans.ts';

/** お支払い方法: how limits and deductibles apply to covers, costs and riders, as sentences say. */
export function readPaymentRules(
  profile: Profile,
  limits: KnownLimits,
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): PaymentRule[] {
  const { schemeId } = items;
  const idsAt = (pointer: LimitPointer | undefined, at: readonly PropertyKey[]) =>
    pointer === undefined ? [] : limitsPointed(pointer, at, limits, place).map(({ limit }) => limit.id);
  const stated = profile.paymentRules.flatMap(({ id, quote, covers, of: pointers, deductible, ...others }, i) => {
    const of = targetsOf(pointers, ['paymentRules', i, 'of'], items, place, pamphlet);
    const found = statement(quote, ['paymentRules', i, 'quote'], pamphlet);
    if (!found || !of) return [];
    const whole = sentenceOf(found, pamphlet);
    if (pointers) checkNamed(whole.value, of, ['paymentRules', i, 'of'], items, place);
    const condition = found.holes.find(({ name }) => name === 'condition');
    const relations = (['within', 'besides', 'shares'] as const).flatMap((key) => {
      const ids = idsAt(others[key], ['paymentRules', i, key]);
      return ids.length > 0 ? [[key, ids] as const] : [];
    });
    return [
      {
        id: `${schemeId}/rules/${id}`,
        covers,
        of,
        ...Object.fromEntries(relations),
        ...(deductible && { deductible }),
        ...(condition && { condition: pamphlet.quote(condition.start, condition.end) }),
        statement: whole,
      },
    ];
  });
  const nested = profile.within.flatMap(({ quote, cover, basis, of }, i) => {
    const found = statement(quote, ['within', i, 'quote'], pamphlet);
    const outer = [...limits.plans.values()].flatMap((plan) => outerLimit({ basis, of }, plan.limits) ?? []);
    if (!found || outer.length === 0) return [];
    return [
      {
        id: `${schemeId}/rules/${cover}-within-${of}-${basis}`,
        covers: [cover],
        of: [],
        within: outer.map(({ id }) => id),
        statement: sentenceOf(found, pamphlet),
      },
    ];
  });
  return [...nested, ...stated];
}

function outerLimit<L extends { cover: string; basis: readonly string[] }>(
  { basis, of }: { basis: string; of: string },
  limits: readonly L[],
): L | undefined {
  return limits.find((limit) => limit.cover === of && limit.basis.includes(basis));
}

/** Place the limits of a cover within another limit of the same plan, if a sentence says so, and those of costs within that of their cover. */
export function placeWithin(
  profile: Profile,
  plans: PlanBook,
  sublimits: readonly Sublimit[],
  rules: readonly PaymentRule[],
): void {
  for (const within of profile.within) {
    for (const { limits } of plans.values()) {
      const outer = outerLimit(within, limits);
      if (!outer) continue;
      for (const limit of limits) if (limit.cover === within.cover && limit !== outer) limit.sublimitOf = outer.id;
    }
  }
  const besides = new Set(rules.flatMap((rule) => (rule.besides ? rule.of : [])));
  for (const sublimit of sublimits) {
    const isBesides = sublimit.of.length > 0 && sublimit.of.every((id) => besides.has(id));
    if (sublimit.within || sublimit.lowerOf || isBesides) continue;
    // the limit of a single cost is within the limit of its cover, in each plan if it is the same for all of them
    const own = [...plans.values()].filter(({ id }) => sublimit.plan === undefined || id === sublimit.plan);
    const outer = own.flatMap(({ limits }) => limits.find((limit) => limit.cover === sublimit.cover) ?? []);
    if (outer.length === 0) continue;
    if (own.length === 1) sublimit.sublimitOf = outer[0]!.id;
    sublimit.within = outer.map(({ id }) => id);
  }
}

/** 削減払い: payments that are reduced by a ratio that the text describes. */
export function readReductions(
  profile: Profile,
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): Reduction[] {
  return profile.reductions.flatMap(({ id, quote, of: pointers }, i) => {
    const of = targetsOf(pointers, ['reductions', i, 'of'], items, place, pamphlet);
    const found = statement(quote, ['reductions', i, 'quote'], pamphlet);
    const formula = found?.holes.find(({ name }) => name === 'formula');
    if (!found || !formula || !of) return [];
    const condition = found.holes.find(({ name }) => name === 'condition');
    return [
      {
        id: `${items.schemeId}/reductions/${id}`,
        of,
        formula: pamphlet.quote(formula.start, formula.end),
        ...(condition && { condition: pamphlet.quote(condition.start, condition.end) }),
        statement: sentenceOf(found, pamphlet),
      },
    ];
  });
}

/** Enter what the ratios of payment are a part of: 損害額に縮小支払割合を乗じた金額. */
export function enterRatioBases(
  profile: Profile,
  ratios: readonly PayoutRatio[],
  { schemeId, costs }: { schemeId: string; costs: readonly Pick<CostGroup, 'id'>[] },
  place: ProfilePlace,
  pamphlet: PamphletText,
): void {
  for (const [i, { quote, sections }] of profile.ratioBases.entries()) {
    const found = statement(quote, ['ratioBases', i, 'quote'], pamphlet);
    const basis = found?.holes.find(({ name }) => name === 'basis');
    if (!basis) continue;
    for (const [j, section] of sections.entries()) {
      const list = `${schemeId}/costs/${section.replace(/^costs-/, '')}`;
      const own = ratios.filter(({ of }) => of.startsWith(`${list}/`));
      for (const ratio of own) ratio.basis = pamphlet.quote(basis.start, basis.end);
      if (own.length > 0) continue;
      report(place.file, 'item-unknown', place.locate(['ratioBases', i, 'sections', j]), {
        unexpected: `section \`${section}\` without a ratio of payment`,
        expected: `a section of kind \`costs\` that has one; there are ${costs.map(({ id }) => `\`${id.slice(schemeId.length + 1)}\``).join(', ')}`,
      });
    }
  }
}

type Changeable = { basisPrinted?: Sublimit['basisPrinted']; changes?: BasisChange[] | undefined };

//   1事故(*4)・保険期間中  …  (*4) 運搬費用については1請求となります。
/** Enter what notes change about the limits whose basis has their mark. */
export function enterBasisChanges(
  profile: Profile,
  limits: readonly Changeable[],
  notes: readonly Note[],
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): void {
  for (const [i, { quote, of: pointers }] of profile.basisChanges.entries()) {
    const of = targetsOf(pointers, ['basisChanges', i, 'of'], items, place, pamphlet);
    if (!of) continue;
    for (const found of statements(quote, ['basisChanges', i, 'quote'], pamphlet)) {
      const words = pamphlet.quote(found.start, found.end);
      checkNamed(words.value, of, ['basisChanges', i, 'of'], items, place);
      const hole = found.holes.find(({ name }) => name === 'basis')!;
      const [to, ...others] = limitBases(pamphlet.folded.slice(hole.start, hole.end));
      if (!to || others.length > 0) {
        const printed = pamphlet.quote(hole.start, hole.end);
        report(pamphlet.file, 'cell-unexpected', printed.span, {
          unexpected: `basis \`${printed.value}\``,
          expected: 'what a limit counts for, such as `1請求`',
        });
        continue;
      }
      const note = notes.find(({ clause }) => isWithin(found, clause));
      const marked = (note?.references ?? []).flatMap((mark) =>
        limits.flatMap((limit) => {
          const printed = limit.basisPrinted?.span;
          if (!printed || mark.start.offset < printed.start.offset || mark.end.offset > printed.end.offset) return [];
          const from = lastBasis(pamphlet.folded.slice(printed.start.offset, mark.start.offset));
          return from ? [{ limit, from }] : [];
        }),
      );
      for (const { limit, from } of marked) {
        const known = limit.changes ?? [];
        if (known.some((change) => change.note === note!.id)) continue;
        limit.changes = [...known, { note: note!.id, from, to, of, statement: words }];
      }
      if (marked.length > 0) continue;
      report(pamphlet.file, 'declaration-unused', words.span, {
        unexpected: `\`${words.value}\`, which changes no limit`,
        expected: 'a note (注) whose mark is behind the basis of a limit, as in `1事故(*4)・保険期間中`',
        hint: 'It is in `basisChanges` of the profile.',
      });
    }
  }
}

function isWithin({ start, end }: { start: number; end: number }, { text }: Note['clause']): boolean {
  return [text?.span, ...(text?.spans ?? [])].some(
    (span) => span && span.start.offset <= start && end <= span.end.offset,
  );
}
