import type { Scheme } from '../../../schemas/scheme.ts';
import { isSpan, type Span } from '../../../schemas/span.ts';
import { report } from '../../messages/report.ts';
import { spansIn } from '../ledger/spans.ts';
import type { PamphletText } from '../text.ts';

/**
 * Check that an id has only one item. Ids are made of words, and of the words in front of an item if others have its words
 * (`own-ids.ts`); where both are repeated without end, nothing tells two items apart.
 */
export function checkIdsUnique(scheme: Scheme, { file }: PamphletText): void {
  for (const [id, items] of itemsById(scheme)) {
    const [first, second] = items;
    if (!second) continue;
    report(file, 'id-shared', placeOf(second), {
      unexpected: `${items.length} items with the id \`${id}\``,
      expected: 'words that only one of them has, in it or in front of it',
      other: placeOf(first!),
      hint: 'Pages and data would take one for the other. A part of the text may have been copied several times.',
    });
  }
}

/** Everything in a scheme that has an id, at any depth. */
function itemsById(scheme: Scheme): Map<string, object[]> {
  const items = new Map<string, object[]>();
  // two thirds of a scheme are places, which have no id
  const visit = (each: object | null) => {
    if (each === null || isSpan(each)) return;
    if (Array.isArray(each)) {
      for (const part of each as unknown[]) if (typeof part === 'object') visit(part);
      return;
    }
    if ('id' in each && typeof each.id === 'string') {
      const alike = items.get(each.id);
      if (alike) alike.push(each);
      else items.set(each.id, [each]);
    }
    // a confirmation names an item by its id
    for (const key in each) {
      const part = (each as Record<string, unknown>)[key];
      if (typeof part === 'object' && key !== 'confirmations') visit(part);
    }
  };
  visit(scheme);
  return items;
}

/** Where the words of an item begin. */
function placeOf(item: object): Span | undefined {
  return spansIn(item)[0];
}
