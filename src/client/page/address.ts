/** The switch of language keeps what the address says: what is asked, and the place, which is called the same in each language. */
export function carryQuery(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead a[hreflang]')) {
    link.search = location.search;
    link.hash = location.hash;
  }
}
addEventListener('hashchange', carryQuery);

/** Of the values in an address, those that the page offers and those that mean nothing here. */
export function sortOut(asked: readonly string[], offered: readonly string[]): { known: string[]; unknown: string[] } {
  return {
    known: asked.filter((value) => offered.includes(value)),
    unknown: asked.filter((value) => !offered.includes(value)),
  };
}
