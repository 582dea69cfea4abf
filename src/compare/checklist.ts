import { CHECKLIST, type CheckedItem, type ChecklistItem } from '../../schemas/checklist.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { Provision, Subject } from '../../schemas/provision.ts';
import type { AssumptionKind, Scheme } from '../../schemas/scheme.ts';

/** Hold a scheme against the fixed list. What the profile declares counts only where nothing else states the item. */
export function checklistOf(scheme: Scheme): CheckedItem[] {
  return CHECKLIST.map((item) => {
    const found = FOUND_BY[item](scheme).filter((alike) => alike.length > 0);
    const declared = scheme.checklist[item];
    if (found.length > 0 || !declared)
      return { item, statedIn: found.flat(), foremost: found[0] ?? [], notStated: undefined };
    if ('in' in declared) {
      const statedIn = declared.in.map((id) => `${scheme.id}/${id}`);
      return { item, statedIn, foremost: statedIn, notStated: undefined };
    }
    return { item, statedIn: [], foremost: [], notStated: declared.notStated };
  });
}

/** Items that the text states by itself, though the profile declares where, or that it does not. */
export function idleDeclarations(scheme: Scheme): ChecklistItem[] {
  return CHECKLIST.filter((item) => scheme.checklist[item] && FOUND_BY[item](scheme).some((alike) => alike.length > 0));
}

const ids = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);
/**
 * What is about a subject: a section of its own before a statement among others, and what is about the first of the subjects
 * before what is about the next.
 */
const about =
  (...subjects: Subject[]) =>
  (scheme: Scheme) =>
    subjects.flatMap((subject) => {
      const stated = scheme.provisions.filter((provision) => provision.about === subject);
      const isOwn = ({ id }: Provision) => headsSection(id, scheme);
      return [ids(stated.filter(isOwn)), ids(stated.filter((each) => !isOwn(each)))];
    });

/** Whether a section is about it as a whole: of several subjects, the others have theirs in their names. */
function headsSection(id: string, { sections }: Scheme): boolean {
  const nameOf = (own: string) => own.slice(own.lastIndexOf('/') + 1);
  return sections.some((section) => nameOf(section.id) === nameOf(id));
}

const assumed =
  (kind: AssumptionKind) =>
  ({ assumptions }: Scheme) =>
    ids(assumptions.filter((each) => each.about === kind));

const REACHED_BY: string[] = ['telephone', 'fax', 'email', 'address', 'website'];

/** Ids of what states an item; what states it most of all in front, and together what states it alike. */
const FOUND_BY: Record<ChecklistItem, (scheme: Scheme) => string[][]> = {
  structure: (scheme) => [...about('structure')(scheme), ids(scheme.coverages), ...about('insured', 'parties')(scheme)],
  cover: (scheme) => [ids(scheme.coverages), ids(scheme.costs)],
  territory: about('territory'),
  riders: (scheme) => [ids(scheme.riders)],
  'policy-period': (scheme) => [...about('policy-period')(scheme), assumed('term')(scheme)],
  limits: (scheme) => [ids(scheme.limitTables), ...about('limits')(scheme)],
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
    // where an accident is told comes after where questions are asked
    return [ids(reached.filter(({ role }) => role !== 'claims')), ids(reached.filter(({ role }) => role === 'claims'))];
  },
};

/** A form with empty places for an address is no contact; the dispute resolution body is an item of its own. */
function isReached({ role, lines }: Contact): boolean {
  return (
    role !== 'dispute-resolution' &&
    lines.some(({ kind, text }) => REACHED_BY.includes(kind) && /[0-9０-９@]/.test(text.value))
  );
}
