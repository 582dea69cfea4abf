import type { EditionState } from '../../schemas/edition.ts';
import type { Offer } from '../compare/offers.ts';
import { joiningDay, rate, type Answer, type Facts } from '../compare/rating.ts';
import { ALWAYS, answeringOn, stateOn, type Answering, type EditionDays } from './states.ts';

/** What the edition that answers for the day of joining prints, and how it stands to that day. */
export type AnswerOn = Answer & {
  /** The day of joining: the given one, or today. */
  day: string;
  /** The state of its edition on that day. */
  state: EditionState;
  by: Answering<Offer>['by'];
  /** If no edition holds the day, the nearest ones on both sides. */
  nearest: Offer[];
};

function daysOfOffer({ edition, period, status, withdrawn, takesOver }: Offer): EditionDays {
  return {
    edition,
    period,
    withdrawn: status === 'closed' ? ALWAYS : (withdrawn ?? null),
    takesOver: takesOver ?? null,
  };
}

/**
 * Find the premiums of each scheme for the day of joining, in the given order. Nothing is ranked or interpolated.
 * @param offers  Of all editions; those of one scheme from the oldest on.
 * @param today   The day in Japan, `2026-11-21`.
 */
export function answersOn(offers: readonly Offer[], facts: Facts, today: string): AnswerOn[] {
  const day = joiningDay(facts) ?? today;
  return offersOn(offers, day).map(({ edition, by, before, after }) => ({
    ...rate([edition], facts, today)[0]!,
    day,
    state: stateOn(daysOfOffer(edition), day),
    by,
    nearest: [before, after].flatMap((each) => each ?? []),
  }));
}

/** The offer of each scheme that answers for a day. */
function offersOn(offers: readonly Offer[], day: string): Answering<Offer>[] {
  const bySchemes = new Map<string, Offer[]>();
  for (const offer of offers) bySchemes.set(offer.scheme, [...(bySchemes.get(offer.scheme) ?? []), offer]);
  return [...bySchemes.values()].map((editions) => answeringOn(editions, day, daysOfOffer));
}
