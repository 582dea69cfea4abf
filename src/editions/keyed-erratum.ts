import type { EditionChanges } from '../../schemas/change.ts';
import type { KeysById } from './keys.ts';

/** The changes of a correction with the keys of the edition: they are worked out before keys.yaml is read. */
export function keyedErratum<C extends Pick<EditionChanges, 'changes'>>(erratum: C, keys: KeysById | undefined): C {
  if (!keys) return erratum;
  const changes = erratum.changes.map((change) => {
    const key = change.new?.id === undefined ? undefined : keys.get(change.new.id);
    return key === undefined ? change : { ...change, key };
  });
  return { ...erratum, changes };
}
