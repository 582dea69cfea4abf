/** Make the language links keep the query and the fragment: both are the same in every language. */
export function carryAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead a[hreflang]')) {
    link.search = location.search;
    link.hash = location.hash;
  }
}
addEventListener('hashchange', carryAddress);

const ECHOED = 30;

/** A value of the address, shortened so that the user still recognizes it. */
export function echo(value: string): string {
  return value.length > ECHOED ? `${value.slice(0, ECHOED)}…` : value;
}

/** Split the values in an address into those that the page offers and others. */
export function sortOut(given: readonly string[], offered: readonly string[]): { known: string[]; unknown: string[] } {
  return {
    known: given.filter((value) => offered.includes(value)),
    unknown: given.filter((value) => !offered.includes(value)),
  };
}
