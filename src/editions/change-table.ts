import type { Change, EditionChanges } from '../../schemas/change.ts';

/** The columns of changes.csv. */
export const CHANGE_COLUMNS = [
  'id',
  'scheme',
  'old',
  'new',
  'kind',
  'what',
  'key',
  'old_text',
  'new_text',
  'yen_delta',
  'percent',
  'effect',
  'sign',
  'cause',
  'erratum',
] as const;

/** One row a change. Several causes have a blank between them: an id has none. */
export function changeRows({
  old,
  new: next,
  changes,
  erratum,
}: Pick<EditionChanges, 'old' | 'new' | 'changes' | 'erratum'>): (string | number)[][] {
  const [scheme, before] = split(old);
  const [, after] = split(next);
  return changes.map(({ id, kind, what, key, old: from, new: to, delta, effect, sign, causes }) => [
    id,
    scheme,
    before,
    after,
    kind,
    what,
    key ?? '',
    from?.text ?? '',
    to?.text ?? '',
    delta?.yen ?? '',
    delta?.percent ?? '',
    effect,
    sign,
    (causes ?? []).join(' '),
    erratum?.number ?? 0,
  ]);
}

function split(id: string): [scheme: string, edition: string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}

/** Changes with those that follow from each: what has no cause, in order, and below each what follows from it. */
export function byCause(changes: readonly Change[]): { change: Change; following: Change[] }[] {
  const roots = changes.filter(({ causes }) => causes === undefined);
  const following = new Map(roots.map(({ id }) => [id, [] as Change[]]));
  const byId = new Map(changes.map((change) => [change.id, change]));
  for (const change of changes) {
    const root = change.causes && rootOf(change, byId);
    if (root) following.get(root.id)?.push(change);
  }
  return roots.map((change) => ({ change, following: following.get(change.id)! }));
}

/** The change that nothing else causes. */
function rootOf(change: Change, byId: ReadonlyMap<string, Change>): Change | undefined {
  const seen = new Set<Change>();
  let at: Change | undefined = change;
  while (at?.causes && !seen.has(at)) {
    seen.add(at);
    at = byId.get(at.causes[0]!);
  }
  return at?.causes ? undefined : at;
}
