import { list } from 'micromark-core-commonmark';
import type { Extension } from 'micromark-util-types';

const HYPHEN = 45;

/** Lists marked by a hyphen, and by nothing else: `2024. 4. 1`, `* 振込時のお願い *` and `+ 特約条項` are text. */
export const hyphenList: Extension = { document: { [HYPHEN]: [{ ...list, name: 'hyphenList' }] } };
