import { createHash } from 'node:crypto';
import type { Change } from '../../schemas/change.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { Causes, type Named } from './causes.ts';
import { newPlaceOf, type Comparison } from './comparison.ts';
import type { Draft } from './draft.ts';
import { effectOf, signOf } from './effect.ts';
import { headingsOf, underOf } from './headings.ts';

/**
 * Changes with their names, in the order of the newer text, each with what it follows from: nine renumberings follow from one removal, the
 * sentences that print a limit from the limit. What follows from another change is not signed again.
 */
export function withCauses(drafts: readonly Draft[], compared: Comparison, old: Scheme, next: Scheme): Change[] {
  const named = withIds(drafts);
  const causes = new Causes(named, compared, old, next);
  const headings = { old: headingsOf(old), new: headingsOf(next) };
  const changes = named.map((draft) => {
    const because = [...new Set(causes.of(draft))].filter((id) => id !== draft.id);
    const effect = because.length > 0 && draft.kind !== 'value' ? 'neutral' : effectOf(draft);
    const sign = because.length > 0 && draft.kind !== 'value' ? 'none' : signOf(draft, effect);
    const under = draft.new ? underOf(draft.new, headings.new) : underOf(draft.old!, headings.old);
    return {
      ...published(draft),
      ...(under && { under }),
      ...(because.length > 0 && { causes: because }),
      effect,
      sign,
    } satisfies Change;
  });
  return changes
    .map((change) => ({ change, at: placeOf(change, compared) }))
    .sort((a, b) => a.at - b.at)
    .map(({ change }) => change);
}

/** Without what only the making needs. */
function published({ id, kind, what, key, old, new: side, words, fields, delta, matchedBy }: Named) {
  return {
    ...{ id, kind, what },
    ...(key !== undefined && { key }),
    ...(old && { old }),
    ...(side && { new: side }),
    ...(words && { words }),
    ...(fields && { fields }),
    ...(delta && { delta }),
    ...(matchedBy && { matchedBy }),
  };
}

function withIds(drafts: readonly Draft[]): Named[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const { what, kind, key, old, new: side } = draft;
    const id = `${kind}/${what}/${key ?? digest(`${old?.text ?? ''}\0${side?.text ?? ''}`)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { ...draft, id: count === 1 ? id : `${id}~${count}` };
  });
}

function digest(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** Where a change is in the newer text: what was removed is where it would be. */
function placeOf({ old, new: side }: Change, { alignment }: Comparison): number {
  const at = side?.spans[0]?.start.offset;
  if (at !== undefined) return at;
  const offset = old?.spans[0]?.start.offset;
  if (offset === undefined) return -1;
  const token = alignment.old.tokens.findIndex(({ end }) => end > offset);
  return alignment.new.tokens[newPlaceOf(alignment, token)]?.start ?? alignment.new.text.length;
}
