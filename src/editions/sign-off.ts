import type { Change, EditionChanges } from '../../schemas/change.ts';
import type { Renewal } from '../../schemas/renewal.ts';
import { wordsDigest } from '../recognise/words-digest.ts';

/** Changes that are signed together: the premiums of one table, or one change. */
export type SignGroup = {
  /** As renewal.yaml names it: `premium/rates/annual`, or the id of the change. */
  id: string;
  changes: Change[];
  /** The digest of the words and values of both sides: the signature is for these. */
  digest: string;
};

/** `open`: no one has signed it. `void`: it was signed with other words. */
export type SignState = 'open' | 'void' | 'signed';

/** What a person must sign, in the order of the changes. */
export function signGroups({ changes }: Pick<EditionChanges, 'changes'>): SignGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.sign !== 'must') continue;
    const id = groupOf(change);
    groups.set(id, [...(groups.get(id) ?? []), change]);
  }
  return [...groups].map(([id, own]) => ({ id, changes: own, digest: digestOf(own) }));
}

/** The premiums of one table are one decision; anything else is one of its own. */
function groupOf({ id, what, old, new: side }: Change): string {
  const [kind, table] = ((side ?? old)?.id ?? '').split('/');
  return what === 'premium' && kind && table ? `premium/${kind}/${table}` : id;
}

function digestOf(changes: readonly Change[]): string {
  return wordsDigest(
    JSON.stringify(changes.map(({ kind, key, old, new: side }) => [kind, key, old?.text, side?.text])),
  );
}

/** How far a group is signed. */
export function signState({ id, digest }: SignGroup, renewal: Pick<Renewal, 'signed'> | undefined): SignState {
  const own = (renewal?.signed ?? []).filter(({ change }) => change === id);
  if (own.some(({ words }) => words === digest)) return 'signed';
  return own.length > 0 ? 'void' : 'open';
}

/** Whether a change is signed; one that need not be counts as signed. */
export function isSigned(
  changes: Pick<EditionChanges, 'changes'>,
  renewal: Pick<Renewal, 'signed'> | undefined,
): (change: Change) => boolean {
  const waiting = new Set(
    signGroups(changes)
      .filter((group) => signState(group, renewal) !== 'signed')
      .flatMap((group) => group.changes),
  );
  return (change) => !waiting.has(change);
}
