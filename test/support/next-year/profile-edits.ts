import { isMap, isSeq, type Document } from 'yaml';

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
