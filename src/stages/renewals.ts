import type { EditionChanges, SameItem } from '../../schemas/change.ts';
import type { Renewal } from '../../schemas/renewal.ts';
import { changesBetween } from '../editions/changes.ts';
import { itemsOf } from '../editions/items.ts';
import { isDecided, likelySame } from '../editions/likely-same.ts';
import { isSigned, signGroups, signState } from '../editions/sign-off.ts';
import type { ComparedEdition } from '../editions/draft.ts';
import { collectRenewal } from '../input/renewal-file.ts';
import { spanIn } from '../input/span-in.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import type { KnownEdition } from './known-edition.ts';
import type { KeyedScheme } from './known-keys.ts';

/** The newest edition of a scheme against the one before, and what people signed of it. */
export type KnownRenewal = {
  scheme: string;
  edition: string;
  changes: EditionChanges;
  file: YamlFile<Renewal>;
  /** Items that may be one, and of which no one has said whether they are. */
  likely: () => SameItem[];
};

/** The renewals of all schemes that have two editions. Older pairs of editions are past: nothing is signed any more. */
export async function readRenewals(
  sources: string,
  keyed: readonly KeyedScheme<KnownEdition>[],
): Promise<KnownRenewal[]> {
  const found = keyed.map(async ({ scheme, editions, keys }): Promise<KnownRenewal[]> => {
    const [old, next] = editions.slice(-2);
    if (!old || !next) return [];
    const { edition } = next.scheme;
    const [before, after] = [keys.get(old.scheme.edition), keys.get(edition)];
    const known = before && after ? { old: before, new: after } : undefined;
    const file = await collectRenewal(sources, { scheme, edition });
    const likely = () =>
      likelySame(itemsOf(old.scheme), itemsOf(next.scheme), known).filter((each) => !isDecided(each, file.value));
    return [{ scheme, edition, changes: changesBetween(asCompared(old), asCompared(next), known), file, likely }];
  });
  return (await Promise.all(found)).flat();
}

/** The changes of a renewal that wait for a signature. */
export function waitingIn({ changes, file }: KnownRenewal): { id: string; isVoid: boolean }[] {
  return signGroups(changes)
    .map((group) => ({ id: group.id, state: signState(group, file.value) }))
    .filter(({ state }) => state !== 'signed')
    .map(({ id, state }) => ({ id, isVoid: state === 'void' }));
}

/** The changes of the corrections of an edition that wait for a signature. A corrected text is published as it is now, so it waits in every edition. */
export function waitingInErrata({ source, errata }: KnownEdition): { id: string; isVoid: boolean }[] {
  return errata.flatMap(({ number, changes }) =>
    signGroups(changes)
      .map((group) => ({ id: group.id, state: signState(group, source.value?.errata[number - 1]) }))
      .filter(({ state }) => state !== 'signed')
      .map(({ id, state }) => ({ id: `${id} of erratum ${number}`, isVoid: state === 'void' })),
  );
}

/**
 * Whether a change of a newer edition is signed; one that need not be counts as signed.
 * @param edition  The id of the newer edition. Nothing waits in the changes of editions that are followed by others.
 */
export function isSignedIn(renewals: readonly KnownRenewal[], edition: string): (change: { id: string }) => boolean {
  const renewal = renewals.find(({ changes }) => changes.new === edition);
  const isGroupSigned = renewal && isSigned(renewal.changes, renewal.file.value);
  const waiting = new Set((renewal?.changes.changes ?? []).filter((each) => !isGroupSigned!(each)).map(({ id }) => id));
  return ({ id }) => !waiting.has(id);
}

/** The day on which changes of a newer edition were last signed; none if none is. */
export function lastSigned(renewals: readonly KnownRenewal[], edition: string): string | undefined {
  const renewal = renewals.find(({ changes }) => changes.new === edition);
  return (renewal?.file.value?.signed ?? [])
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

export function asCompared({ scheme, file }: Pick<KnownEdition, 'scheme' | 'file'>): ComparedEdition {
  return { scheme, text: String(file), place: spanIn(file) };
}
