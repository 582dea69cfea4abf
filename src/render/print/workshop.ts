import type { Store } from '../../store/store.ts';

/** What is needed to print and draw: where the browser is unpacked, or another browser, and what was made before. */
export type Workshop = { cache: string; browser?: string | undefined; store: Store };
