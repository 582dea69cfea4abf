import { CHECKLIST, type CheckedItem, type ChecklistItem } from '../../schemas/checklist.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { Provision, Subject } from '../../schemas/provision.ts';
import type { AssumptionKind, Scheme } from '../../schemas/scheme.ts';

/** Check a scheme against the fixed list. A declaration of the profile counts only if no field states the item. */
export function checklistOf(scheme: Scheme): CheckedItem[] {
  return CHECKLIST.map((item) => {
    const found = FOUND_BY[item](scheme).filter((alike) => alike.length > 0);
    const declared = scheme.checklist[item];
    if (found.length > 0)
      return { item, state: 'stated', statedIn: found.flat(), foremost: found[0] ?? [], notStated: undefined };
    // at a level at which it must be read, that is an error
    if (!declared) return { item, state: 'not-yet-read', statedIn: [], foremost: [], notStated: undefined };
    if ('in' in declared) {
      const statedIn = declared.in.map((id) => `${scheme.id}/${id}`);
      return { item, state: 'stated', statedIn, foremost: statedIn, notStated: undefined };
    }
    return { item, state: 'not-stated', statedIn: [], foremost: [], notStated: declared.notStated };
  });
}

/** Items with a declaration in the profile although a field states them. */
export function idleDeclarations(scheme: Scheme): ChecklistItem[] {
  return CHECKLIST.filter((item) => scheme.checklist[item] && FOUND_BY[item](scheme).some((alike) => alike.length > 0));
}

const ids = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);
/**
 * The provisions about some subjects, in the order of the subjects; for each, whole sections before single
 * statements.
 */
const about =
  (...subjects: Subject[]) =>
  (scheme: Scheme) =>
    subjects.flatMap((subject) => {
      const stated = scheme.provisions.filter((provision) => provision.about === subject);
      const isOwn = ({ id }: Provision) => headsSection(id, scheme);
      return [ids(stated.filter(isOwn)), ids(stated.filter((each) => !isOwn(each)))];
    });

/** Whether a provision is a whole section: then it has the name of the section. */
function headsSection(id: string, { sections }: Scheme): boolean {
  const nameOf = (own: string) => own.slice(own.lastIndexOf('/') + 1);
  return sections.some((section) => nameOf(section.id) === nameOf(id));
}

const assumed =
  (kind: AssumptionKind) =>
  ({ assumptions }: Scheme) =>
    ids(assumptions.filter((each) => each.about === kind));

const REACHED_BY: string[] = ['telephone', 'fax', 'email', 'address', 'website'];

/** The ids of the fields that state an item: alternatives, best first. Ids of one alternative count equally. */
const FOUND_BY: Record<ChecklistItem, (scheme: Scheme) => string[][]> = {
  structure: (scheme) => [...about('structure')(scheme), ids(scheme.coverages), ...about('insured', 'parties')(scheme)],
  cover: (scheme) => [ids(scheme.coverages), ids(scheme.costs)],
  territory: about('territory'),
  riders: (scheme) => [ids(scheme.riders)],
  'policy-period': (scheme) => [...about('policy-period')(scheme), assumed('term')(scheme)],
  limits: (scheme) => {
    const stated = [ids(scheme.limitTables), ...about('limits')(scheme)];
    // the limits of plans may be in their rate tables alone
    return stated.some((alike) => alike.length > 0)
      ? stated
      : [ids(scheme.plans.filter(({ limits }) => limits.length > 0))];
  },
  premium: (scheme) => [ids(scheme.rateTables), ...about('premium')(scheme)],
  payment: (scheme) => [...about('payment')(scheme), assumed('payment')(scheme), assumed('term')(scheme)],
  dividends: about('dividends'),
  'surrender-value': about('surrender-value'),
  'cooling-off': about('cooling-off'),
  disclosure: about('disclosure'),
  notification: about('notification'),
  'start-of-cover': about('start-of-cover', 'policy-period'),
  exclusions: (scheme) => [ids(scheme.exclusions)],
  cancellation: about('cancellation'),
  insolvency: about('insolvency'),
  'dispute-resolution': about('dispute-resolution'),
  contact: (scheme) => {
    const reached = scheme.contacts.filter(isReached);
    // contacts for reporting an accident come after contacts for questions
    return [ids(reached.filter(({ role }) => role !== 'claims')), ids(reached.filter(({ role }) => role === 'claims'))];
  },
};

/** A form with blanks for an address is not a contact. The dispute resolution body is a separate item. */
function isReached({ role, lines }: Contact): boolean {
  return (
    role !== 'dispute-resolution' &&
    lines.some(({ kind, text }) => REACHED_BY.includes(kind) && /[0-9０-９@]/.test(text.value))
  );
}
