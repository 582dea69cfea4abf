import type { Offer, OfferedDeductible, OfferedLimit, SourcedWords } from '../../compare/offers.ts';
import { isYen } from '../../compare/kinds.ts';
import { quantitiesAsked } from '../../compare/quantities.ts';
import { joiningDay, reasonsOf, type Facts, type PremiumRow } from '../../compare/rating.ts';
import { answersOn } from '../../editions/answers.ts';
import type { I18n } from '../../render/words/i18n.ts';

/**
 * The answers for other programs. docs/quote.md describes the format; keys are only added to it.
 * Words are in the requested language, amounts are whole yen, lines are those of the pamphlet as received.
 */
export function quoteJson(offers: readonly Offer[], facts: Facts, today: string, { locale, t }: I18n): object {
  return {
    today,
    lang: locale.lang,
    facts: {
      member: facts.membership ?? null,
      ...Object.fromEntries(
        quantitiesAsked(offers).map((kind) => [isYen(kind) ? `${kind}_yen` : kind, facts.quantities?.[kind] ?? null]),
      ),
      class: facts.ratingClass ?? null,
      limit_yen: facts.limit ?? null,
      joining: facts.inception ?? null,
      conditions: facts.conditions ?? [],
      quantities: facts.quantities ?? {},
      values: facts.values ?? [],
    },
    on: joiningDay(facts) ?? today,
    answers: answersOn(offers, facts, today).map(
      ({ offer, isExpired, outcome, conditions, contacts, ...standing }) => ({
        scheme: offer.scheme,
        edition: offer.edition,
        title: offer.title.text,
        policyholder: offer.policyholder?.text ?? null,
        status: offer.status,
        ...(offer.unread && { not_yet_read: offer.unread }),
        period: offer.period && { inception: offer.period.inception, expiry: offer.period.expiry },
        expired: isExpired,
        state: standing.state,
        held_by: standing.by,
        nearest: standing.nearest.map(({ edition, period }) => ({
          edition,
          inception: period!.inception,
          expiry: period!.expiry,
        })),
        outcome: outcome.kind,
        premiums: outcome.kind === 'premiums' ? outcome.rows.map(premiumJson) : [],
        words: reasonsOf(outcome).map(printedJson),
        ...(outcome.kind === 'needs' && { needs: outcome.facts }),
        ...(outcome.kind === 'limit-too-high' && { highest: limitJson(outcome.highest) }),
        ...(outcome.kind === 'outside' && { last_band: outcome.last && printedJson(outcome.last) }),
        ...(outcome.kind === 'example-only' && {
          examples: outcome.points.map((row) => ({ ...printedJson(row.band!.label), premium: premiumJson(row) })),
        }),
        ...('inceptions' in outcome && { inceptions: outcome.inceptions }),
        ...('about' in outcome &&
          outcome.kind !== 'referral' && { about: outcome.about && printedJson(outcome.about) }),
        conditions: conditions.map(({ about, statement }) => ({ about, ...printedJson(statement) })),
        contacts: contacts && contacts.map(printedJson),
        assumptions: offer.assumptions.map(({ about, text, basis }) => ({ about, ...printedJson(text), basis })),
      }),
    ),
    notices: [t('common.noticePartial'), t('common.noticeDifferent'), t('common.noticeNeutral')],
  };
}

function premiumJson(row: PremiumRow): object {
  const { plan, ratingClass, band, factors, basis, name, cell, isExample, isBelowLimit, isAddition } = row;
  return {
    id: cell.id,
    plan_id: plan.id,
    plan: plan.label?.text ?? null,
    class_id: ratingClass?.id ?? null,
    class: ratingClass?.label.text ?? null,
    band: band?.label.text ?? null,
    code: cell.code ?? null,
    premium_yen: cell.yen ?? null,
    referral: cell.referral?.text ?? null,
    example: isExample,
    below_limit: isBelowLimit,
    basis,
    inception: cell.inception ?? null,
    months: cell.months ?? null,
    line: cell.line,
    // what it is called, if it is none of the usual ones; and its further factors
    name: name ?? null,
    factors: factors.map(({ axis, value }) => ({
      axis: axis.id,
      head: axis.head.text,
      value: value.id,
      label: value.label.text,
    })),
    not_offered: cell.notOffered !== undefined,
    // paid on top of the other premiums
    addition: isAddition,
    limits: plan.limits.map(limitJson),
    // empty if the text states none: that is not 0
    deductibles: plan.deductibles.map(deductibleJson),
  };
}

function limitJson({ cover, bases, yen, bound, line, qualifiers = [] }: OfferedLimit): object {
  return { cover, bases, yen, bound: bound ?? null, line, qualifiers: qualifiers.map(({ text }) => text) };
}

function deductibleJson({ cover, bases, yen, bound, line, qualifiers = [] }: OfferedDeductible): object {
  return { cover, yen, bound: bound ?? null, line, bases, qualifiers: qualifiers.map(({ text }) => text) };
}

function printedJson({ text, line }: SourcedWords): { text: string; line: number } {
  return { text, line };
}
