import { notationOf, type Notation } from '../../render/language/notation.ts';

/** How the language of the page writes amounts and lists; there once `notationReady` is. */
export let notation: Notation;

export const notationReady = notationOf(document.documentElement.lang).then((own) => {
  notation = own;
});
