import type { Change } from '../../../schemas/change.ts';
import type { PublishedChanges } from '../../../schemas/premium-change.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { KnownKeys } from '../../editions/match.ts';

/** A correction of an edition. */
export type Erratum = NonNullable<PublishedChanges['erratum']>;

/** Two editions of a scheme, one after the other, and everything that changed. */
export type ComparedEditions = {
  old: Scheme;
  new: Scheme;
  /** As received: the words of the changes may have less, because personal data are taken out of them. */
  texts: { old: string; new: string };
  keys: KnownKeys | undefined;
  /** If it is a correction: the text of one edition before and after it. */
  erratum?: Erratum | undefined;
  changes: PublishedChanges;
};

/** Whether a person has signed a change. */
export type IsSigned = (change: Change, changes: PublishedChanges) => boolean;

/** The changes that must be signed before they are published, and are not. */
export function unsignedOf(changes: PublishedChanges, isSigned: IsSigned): Change[] {
  return changes.changes.filter((change) => change.sign === 'must' && !isSigned(change, changes));
}

/** Where the documents about two editions are, without their kind: `changes/ja/fire/2025..2026`. */
export function changesPath(pair: Pair, lang: string): string {
  return `changes/${lang}/${pairName(pair)}`;
}

type Pair = Pick<ComparedEditions, 'old' | 'new'> & { erratum?: Pick<Erratum, 'number'> | undefined };

/** `fire/2025..2026`, or `fire/2025.erratum-1`. */
export function pairName({ old, new: next, erratum }: Pair): string {
  return `${next.scheme}/${erratum ? `${next.edition}.erratum-${erratum.number}` : `${old.edition}..${next.edition}`}`;
}

/** Two editions as a site shows them. */
export type ShownChanges = {
  compared: ComparedEditions;
  isSigned: IsSigned;
  /** The day on which the newer text was received, or on which its changes were last signed, if that is later. */
  updated: string;
};

/** The page about two editions, from the folder of its language: `changes/fire/2025..2026.html`. */
export function changesHref(compared: Pair): string {
  return `changes/${pairName(compared)}.html`;
}

/** The page of all changes, from the folder of its language. */
export const ALL_CHANGES = 'changes/index.html';

/** The feed of changes and the calendar of deadlines of a scheme, or of all, from the folder of their language. */
export function subscriptionsOf(scheme?: string): { feed: string; calendar: string } {
  const folder = scheme === undefined ? 'changes' : `changes/${scheme}`;
  return { feed: `${folder}/changes.atom`, calendar: `${folder}/deadlines.ics` };
}
