/** Words that an element of the page keeps for its script: `data-count` is `count`. */
export function dataWords(keeper: HTMLElement, name: string): string {
  const words = keeper.dataset[name];
  if (words === undefined) throw new Error(`The page has no words for ${name}: this is a bug in the site`);
  return words;
}

/**
 * Fill values into words of the page. Typed values are used as they are, even `$&`.
 * @param values  By name: `{found}` of `{all}`; or the single value of `{}`. Numbers are formatted for the language.
 */
export function fill(text: string, values: string | Record<string, string | number>): string {
  return text.replace(/\{(\w*)\}/g, (_, name: string) => {
    const value = typeof values === 'string' ? values : values[name];
    if (value === undefined) throw new Error(`Nothing to put into {${name}}: this is a bug in the site`);
    return typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : value;
  });
}
