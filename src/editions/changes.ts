import type { EditionChanges } from '../../schemas/change.ts';
import { align, patchOf, patched, sideOf } from './alignment.ts';
import { withCauses } from './named-changes.ts';
import { Comparison } from './comparison.ts';
import type { ComparedEdition } from './draft.ts';
import { itemsOf } from './items.ts';
import { leftOver } from './left-over.ts';
import { matchItems, type KnownKeys } from './match.ts';
import { samePremiums } from './regrouped-premiums.ts';

/**
 * Everything that changed from one edition to another. Every character that one of the two has and the other has not is in a change, and
 * the newer text is made again of the older one and the patch.
 * @param known  What keys.yaml says of both.
 */
export function changesBetween(old: ComparedEdition, next: ComparedEdition, known?: KnownKeys): EditionChanges {
  const [olds, news] = [itemsOf(old.scheme), itemsOf(next.scheme)];
  const matches = matchItems(olds, news, known);
  const alignment = align(sideOf(old.text, olds), sideOf(next.text, news), [
    ...matches.pairs,
    ...samePremiums(matches),
  ]);
  const compared = new Comparison(old, next, matches, alignment, known);
  const drafts = compared.drafts();
  const changes = withCauses(drafts, compared, old.scheme, next.scheme);
  const patch = patchOf(alignment);
  if (patched(old.text, patch) !== next.text)
    throw new Error(`The changes of ${next.scheme.id} do not make its text: this is a bug in the pipeline`);
  return {
    old: old.scheme.id,
    new: next.scheme.id,
    changes,
    unchanged: compared.unchanged(),
    questions: matches.likely,
    leftOver: leftOver(old, next, matches, (item) => compared.keyOf(item, 'new')),
    patch,
  };
}
