import type { Change, EditionChanges } from '../../../schemas/change.ts';
import { compact, type Expected, type TextEdit } from './edit.ts';

/** What a comparison did not find of the edits, and what it found beside them; empty if it is right. */
export function missed({ changes }: EditionChanges, edits: readonly TextEdit[]): string[] {
  const left = changes.filter(({ causes }) => causes === undefined);
  const faults: string[] = [];
  for (const each of edits.flatMap(({ expected }) => expected)) {
    const i = left.findIndex((change) => isFound(each, change));
    if (i < 0) faults.push(`not found: ${JSON.stringify(each)}`);
    else left.splice(i, 1);
  }
  faults.push(...left.map((change) => `no change of the edits: ${shown(change)}`));
  return [...faults, ...premiumFaults(changes, edits), ...danglingCauses(changes)];
}

function isFound({ kind, what, key, old, new: next, yen }: Expected, change: Change): boolean {
  return (
    change.kind === kind &&
    change.what === what &&
    (key === undefined || change.key === key) &&
    (old === undefined || compact(change.old?.text ?? '').includes(old)) &&
    (next === undefined || next.some((words) => compact(change.new?.text ?? '').includes(words))) &&
    change.delta?.yen === yen
  );
}

/** Each premium that changed is listed, and no other one. */
function premiumFaults(changes: readonly Change[], edits: readonly TextEdit[]): string[] {
  const asked = edits.flatMap(({ expected, premiums = [] }) => [
    ...expected
      .filter(({ what, yen }) => what === 'premium' && yen !== undefined)
      .map(({ key, yen }) => `${key} ${yen}`),
    ...premiums.map(({ key, yen }) => `${key} ${yen}`),
  ]);
  const found = changes
    .filter(({ what, delta }) => what === 'premium' && delta)
    .map(({ old, delta }) => `${old!.id} ${delta!.yen}`);
  return [
    ...asked.filter((each) => !found.includes(each)).map((each) => `premium not found: ${each}`),
    ...found.filter((each) => !asked.includes(each)).map((each) => `premium did not change: ${each}`),
  ];
}

/** A cause is a change of the list, and in the end one that has no cause. */
function danglingCauses(changes: readonly Change[]): string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return changes.flatMap((change) => {
    const seen = new Set<string>();
    let at: Change | undefined = change;
    while (at?.causes && !seen.has(at.id)) {
      seen.add(at.id);
      at = byId.get(at.causes[0]!);
    }
    return at === undefined || at.causes ? [`follows from nothing: ${shown(change)}`] : [];
  });
}

function shown({ kind, what, key, old, new: side }: Change): string {
  return `${kind} ${what} ${key ?? ''}: ${old?.text ?? ''} -> ${side?.text ?? ''}`;
}
