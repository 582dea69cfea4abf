/** The switch of language keeps what the address says: what is asked, and the place, which is called the same in each language. */
export function carryAddress(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead a[hreflang]')) {
    link.search = location.search;
    link.hash = location.hash;
  }
}
addEventListener('hashchange', carryAddress);

const ECHOED = 30;

/** What an address says, as far as a reader needs it to know it again. */
export function echo(said: string): string {
  return said.length > ECHOED ? `${said.slice(0, ECHOED)}…` : said;
}

/** Of the values in an address, those that the page offers and those that mean nothing here. */
export function sortOut(asked: readonly string[], offered: readonly string[]): { known: string[]; unknown: string[] } {
  return {
    known: asked.filter((value) => offered.includes(value)),
    unknown: asked.filter((value) => !offered.includes(value)),
  };
}
