import { notationOf, type Notation } from '../../render/language/notation.ts';

/** How the language of the page writes amounts and lists; there once `notationReady` is. */
export let notation: Notation;

export const notationReady = notationOf(document.documentElement.lang).then((own) => {
  notation = own;
});

/** A day in the language of the page: `2026年4月1日`. */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(notation.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
