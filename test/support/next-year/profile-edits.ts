import { isMap, isSeq, type Document, type Node } from 'yaml';

/** What a person answers: what had to hold between the numbers held until the older edition. */
export function waive(profile: Document, older: string): void {
  const until = (list: unknown) => {
    if (!isSeq(list)) return;
    for (const entry of list.items) if (isMap(entry)) entry.set('editions', profile.createNode({ until: older }));
  };
  const tables = profile.get('rateTables');
  if (isMap(tables)) for (const { value } of tables.items) if (isMap(value)) until(value.get('invariants'));
  until(profile.get('limitRatios'));
}

/** What a person answers: the name for ids of a label that is new. */
export function nameLabel(profile: Document, label: string, name: string): void {
  if (!profile.has('names')) profile.set('names', profile.createNode({}));
  const names = profile.get('names');
  if (isMap(names)) names.items.unshift(profile.createPair(label, name));
}

/** What a person answers: from the newer edition on, some sections come behind other ones. */
export function reorderSections(
  profile: Document,
  moved: readonly string[],
  behind: readonly string[],
  [older, newer]: readonly [string, string],
): void {
  const sections = profile.get('sections');
  if (!isSeq(sections)) return;
  const isOneOf = (ids: readonly string[]) => (entry: unknown) => isMap(entry) && ids.includes(String(entry.get('id')));
  const own = sections.items.filter(isOneOf(moved)) as Node[];
  const again = own.map((entry) => entry.clone() as Node);
  const limit = (entry: Node, editions: unknown) => isMap(entry) && entry.set('editions', profile.createNode(editions));
  own.forEach((entry) => limit(entry, { until: older }));
  again.forEach((entry) => limit(entry, { from: newer }));
  const last = sections.items.findLastIndex(isOneOf(behind));
  sections.items.splice(last + 1, 0, ...again);
}
