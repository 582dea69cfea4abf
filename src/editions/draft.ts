import type { Change } from '../../schemas/change.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Span } from '../../schemas/span.ts';
import type { Item } from './items.ts';

/** An edition to compare: what was read from it, its text, and where an offset of it is. */
export type ComparedEdition = { scheme: Scheme; text: string; place: (start: number, end: number) => Span };

/** A change while it is made: with the item and the tokens that it is about. */
export type Draft = Omit<Change, 'id' | 'effect' | 'sign' | 'causes'> & {
  oldItem?: Item | undefined;
  newItem?: Item | undefined;
  /** For a deadline: whether it is earlier within the policy period than before. */
  isEarlier?: boolean | undefined;
  /** Whether only width or punctuation changed. */
  isSpelling?: boolean | undefined;
};
