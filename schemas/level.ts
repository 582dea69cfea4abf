import { z } from 'zod';
import type { ChecklistItem } from './checklist.ts';
import type { IdentityField } from './identity.ts';
import { choice } from './meta.ts';

/** In order: what is read at a level is read at each level after it. */
export const Level = choice({
  tables: { means: 'premiums and limits are read; the rest is shown as original text' },
  facts: { means: 'identity, eligibility and the required items that are facts are read too' },
  clauses: { means: 'covers, costs, exclusions, riders and definitions are read too' },
  whole: { means: 'every part of the text is read, or declared as prose' },
}).meta({
  ja: '読み取りの段階',
  description: 'How much of a text is read. What is not read is never shown as not stated.',
});
export type Level = z.infer<typeof Level>;

export { isReadAt } from './level-order.ts';

/** From which level on a fact must be stated, or declared as not stated. A scheme has a title at every level. */
export const LEVEL_OF_FACT: Record<IdentityField | 'membership', Level> = {
  title: 'tables',
  insurer: 'facts',
  policyholder: 'facts',
  agent: 'facts',
  policyPeriod: 'facts',
  applicationDeadline: 'facts',
  status: 'facts',
  membership: 'facts',
};

/** From which level on an item of the contract summary or the warning information must be stated, or declared as not stated. */
export const LEVEL_OF_ITEM: Record<ChecklistItem, Level> = {
  structure: 'facts',
  cover: 'clauses',
  territory: 'facts',
  riders: 'clauses',
  'policy-period': 'facts',
  limits: 'tables',
  premium: 'tables',
  payment: 'facts',
  dividends: 'facts',
  'surrender-value': 'facts',
  'cooling-off': 'facts',
  disclosure: 'facts',
  notification: 'facts',
  'start-of-cover': 'facts',
  exclusions: 'clauses',
  cancellation: 'facts',
  insolvency: 'facts',
  'dispute-resolution': 'facts',
  contact: 'facts',
};
