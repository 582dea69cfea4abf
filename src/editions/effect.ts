import type { Change, ChangedThing, Effect, Sign } from '../../schemas/change.ts';

/** What a rule can say of a change without its words. */
type Judged = Pick<Change, 'kind' | 'what' | 'delta' | 'fields'> & {
  isEarlier?: boolean | undefined;
  isSpelling?: boolean | undefined;
};

/** What a rise of an amount is for a member. */
const RISE: Partial<Record<ChangedThing, Effect>> = {
  premium: 'dearer',
  limit: 'better',
  deductible: 'worse',
  ratio: 'better',
};
const OPPOSITE: Partial<Record<Effect, Effect>> = { dearer: 'cheaper', better: 'worse', worse: 'better' };

/** A rule judges amounts, and exclusions that come or go. */
export function effectOf({ kind, what, delta, fields = [], isSpelling }: Judged): Effect {
  if (isSpelling || kind === 'renumbered' || kind === 'moved' || kind === 'order') return 'neutral';
  const rise = RISE[what];
  // an amount beside another condition is not the same amount
  if (kind === 'value' && rise && delta && fields.length === 1) return delta.yen > 0 ? rise : OPPOSITE[rise]!;
  if (what === 'exclusion' && kind === 'added') return 'worse';
  if (what === 'exclusion' && kind === 'removed') return 'better';
  return 'unjudged';
}

/** What must be signed whatever happened to it, except that it has another number or place. */
const ALWAYS: readonly ChangedThing[] = ['premium', 'rate-table', 'class', 'band', 'eligibility', 'payment-rule'];
/** What must be signed if it is gone. */
const IF_REMOVED: readonly ChangedThing[] = [
  'cover',
  'plan',
  'coverage',
  'cost',
  'rider',
  'exception',
  'limit',
  'ratio',
];

/** Whether a person must sign it: the levels of alarm of a renewal. */
export function signOf({ kind, what, isEarlier, isSpelling }: Judged, effect: Effect): Sign {
  if (isSpelling || kind === 'renumbered' || kind === 'moved' || kind === 'order' || what === 'document') return 'none';
  if (ALWAYS.includes(what)) return 'must';
  if (kind === 'removed' && IF_REMOVED.includes(what)) return 'must';
  // whether other words exclude more, no rule can say
  if (what === 'exclusion' && kind !== 'removed') return 'must';
  if (effect === 'worse') return 'must';
  if (kind === 'value' && (what === 'limit' || what === 'deductible' || what === 'ratio'))
    return effect === 'unjudged' ? 'must' : 'look';
  if (isEarlier) return 'must';
  return 'look';
}
