import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Edit, Migration } from './migration.ts';

/**
 * Version 2 says its version, and names things by their words. Sure from the file alone are the contacts of confirmations and the sections of
 * the checklist; a cost, a rider or a note named by its number needs the text, and is reported at its place.
 */
export const schemaVersion: Migration = {
  to: 2,
  edits: (kind, document) =>
    kind === 'source' ? confirmedContacts(document) : kind === 'profile' ? checklistSections(document) : [],
};

/** `of: contacts/agent/person` becomes `of: contacts/agent`: the words of the confirmation say which line it is. */
function confirmedContacts(document: Document): Edit[] {
  return itemsOf(document.get('confirmed', true)).flatMap((entry) =>
    isMap(entry) ? replaced(entry.get('of', true), /^(contacts\/[a-z0-9-]+)\/[a-z0-9-]+$/, '$1') : [],
  );
}

/** `in: [provisions/renewal]` becomes `in: [{ section: renewal }]` if a section of that id is there. */
function checklistSections(document: Document): Edit[] {
  const checklist = document.get('checklist', true);
  if (!isMap(checklist)) return [];
  const ids = itemsOf(document.get('sections', true)).map((section) =>
    isMap(section) ? section.get('id') : undefined,
  );
  const isSection = (node: unknown) =>
    isScalar(node) && ids.some((id) => typeof id === 'string' && node.value === `provisions/${id}`);
  return checklist.items.flatMap(({ value }) =>
    isMap(value)
      ? itemsOf(value.get('in', true))
          .filter(isSection)
          .flatMap((each) => replaced(each, /^provisions\/(.*)$/, '{ section: $1 }'))
      : [],
  );
}

function itemsOf(node: unknown): unknown[] {
  return isSeq(node) ? node.items : [];
}

function replaced(node: unknown, pattern: RegExp, by: string): Edit[] {
  if (!isScalar(node) || typeof node.value !== 'string' || !pattern.test(node.value)) return [];
  const [start, end] = (node as Node).range!;
  return [{ start, end, text: node.value.replace(pattern, by) }];
}
