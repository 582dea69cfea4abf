import { changesBetween } from '../editions/changes.ts';
import type { ComparedEdition } from '../editions/draft.ts';
import type { KeysById } from '../editions/keys.ts';
import { premiumsByFacts } from '../editions/premiums-by-facts.ts';
import { changesWorkbook } from '../render/changes/workbook.ts';
import type { I18n } from '../render/words/i18n.ts';
import { isSignedIn, readRenewals } from './renewals.ts';
import type { Sources } from './sources.ts';

/** Two editions, one after the other. */
export type ComparedPair = { old: ComparedEdition; new: ComparedEdition; keys?: { old: KeysById; new: KeysById } };

/**
 * What changed between two editions as a workbook.
 * @param folder  The folder of the sources, with the signatures.
 */
export async function diffWorkbook(
  { old, new: next, keys }: ComparedPair,
  i18n: I18n,
  { keyed, site }: Pick<Sources, 'keyed' | 'site'>,
  folder: string,
): Promise<Uint8Array> {
  const { changes, unchanged, questions, leftOver } = changesBetween(old, next, keys);
  const ids = { old: old.scheme.id, new: next.scheme.id };
  const premiums = premiumsByFacts(old.scheme, next.scheme, keys);
  const compared = {
    ...{ old: old.scheme, new: next.scheme, keys },
    texts: { old: old.text, new: next.text },
    changes: { ...ids, changes, unchanged, questions, leftOver, premiums },
  };
  const isRead = keyed.some(({ editions }) => editions.some(({ scheme }) => scheme.id === ids.new));
  // a text that is not among the sources has no signatures
  const isSigned = isRead ? isSignedIn(await readRenewals(folder, keyed), ids.new) : () => false;
  return changesWorkbook(compared, site.newerSide, isSigned, i18n);
}
