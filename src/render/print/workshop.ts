import type { Shelf } from '../../store/shelf.ts';
import type { Store } from '../../store/store.ts';

/** What is needed to print and draw: where the browser is unpacked, or another browser, what was made before, and where what is made goes. */
export type Workshop = { cache: string; browser?: string | undefined; store: Store; shelf: Shelf };
