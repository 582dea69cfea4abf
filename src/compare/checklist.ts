import { CHECKLIST, type CheckedItem, type ChecklistItem } from '../../schemas/checklist.ts';
import type { Subject } from '../../schemas/provision.ts';
import type { Scheme } from '../../schemas/scheme.ts';

/** Hold a scheme against the fixed list. What the profile declares counts only where nothing else states the item. */
export function checklistOf(scheme: Scheme): CheckedItem[] {
  return CHECKLIST.map((item) => {
    const statedIn = FOUND_BY[item](scheme);
    const declared = scheme.checklist[item];
    if (statedIn.length > 0 || !declared) return { item, statedIn, notStated: undefined };
    if ('in' in declared)
      return { item, statedIn: declared.in.map((id) => `${scheme.id}/${id}`), notStated: undefined };
    return { item, statedIn: [], notStated: declared.notStated };
  });
}

/** Items that the text states by itself, though the profile declares where, or that it does not. */
export function idleDeclarations(scheme: Scheme): ChecklistItem[] {
  return CHECKLIST.filter((item) => scheme.checklist[item] && FOUND_BY[item](scheme).length > 0);
}

const ids = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);
const about =
  (...subjects: Subject[]) =>
  (scheme: Scheme) =>
    ids(scheme.provisions.filter((provision) => subjects.includes(provision.about)));

const REACHED_BY: string[] = ['telephone', 'fax', 'email', 'address', 'website'];

const FOUND_BY: Record<ChecklistItem, (scheme: Scheme) => string[]> = {
  structure: (scheme) => [...about('structure', 'parties', 'insured')(scheme), ...ids(scheme.coverages)],
  cover: (scheme) => [...ids(scheme.coverages), ...ids(scheme.costs)],
  territory: about('territory'),
  riders: (scheme) => ids(scheme.riders),
  'policy-period': (scheme) => [
    ...about('policy-period')(scheme),
    ...ids(scheme.assumptions.filter((each) => each.about === 'term')),
  ],
  limits: (scheme) => [...ids(scheme.limitTables), ...about('limits')(scheme)],
  premium: (scheme) => [...ids(scheme.rateTables), ...about('premium')(scheme)],
  payment: (scheme) => [
    ...about('payment')(scheme),
    ...ids(scheme.assumptions.filter((each) => each.about === 'term' || each.about === 'payment')),
  ],
  dividends: about('dividends'),
  'surrender-value': about('surrender-value'),
  'cooling-off': about('cooling-off'),
  disclosure: about('disclosure'),
  notification: about('notification'),
  'start-of-cover': about('start-of-cover', 'policy-period'),
  exclusions: (scheme) => ids(scheme.exclusions),
  cancellation: about('cancellation'),
  insolvency: about('insolvency'),
  'dispute-resolution': about('dispute-resolution'),
  // a form with empty places for an address is none; the dispute resolution body is an item of its own
  contact: (scheme) =>
    ids(
      scheme.contacts.filter(
        ({ role, lines }) =>
          role !== 'dispute-resolution' &&
          lines.some(({ kind, text }) => REACHED_BY.includes(kind) && /[0-9０-９@]/.test(text.value)),
      ),
    ),
};
