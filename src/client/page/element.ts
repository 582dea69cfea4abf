/** An element of the page by its id. A missing one is a bug in the template; the same applies below. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  return one<T>(`#${CSS.escape(id)}`);
}

/** The first element that matches a selector. */
export function one<T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}: this is a bug in the site`);
  return found;
}

/** A copy of the single element in a `<template>`. */
export function fromTemplate(id: string): HTMLElement {
  const [first] = element<HTMLTemplateElement>(id).content.children;
  if (!first) throw new Error(`The template #${id} is empty: this is a bug in the site`);
  return document.importNode(first, true) as HTMLElement;
}

/** The element of a copy that shows a value. */
export function slot<T extends HTMLElement = HTMLElement>(within: HTMLElement, name: string): T {
  return one<T>(`[data-slot="${name}"]`, within);
}

/** Keep the parts of a copy whose condition holds, and remove the others. */
export function keepWhen(within: HTMLElement, holds: readonly string[]): void {
  for (const each of within.querySelectorAll<HTMLElement>('[data-when]'))
    if (!holds.includes(each.dataset.when!)) each.remove();
}

/** Put words into a slot of a copy. @param lang  Their language, if it may differ from the page's. */
export function put(within: HTMLElement, name: string, text: string, lang = ''): void {
  const place = slot(within, name);
  place.textContent = text;
  if (lang !== '' && lang !== document.documentElement.lang) place.lang = lang;
}

/** Put words into a slot of a copy. Each part stays on one line if there is room. */
export function putParts(within: HTMLElement, name: string, parts: readonly string[]): void {
  slot(within, name).replaceChildren(
    ...parts.flatMap((part) => {
      const kept = document.createElement('span');
      kept.className = 'part';
      kept.textContent = part.trimEnd();
      return [kept, part.slice(part.trimEnd().length)];
    }),
  );
}

/** A number that links to its line in the original. */
export function link(within: HTMLElement, name: string, text: string, href: string): void {
  slot<HTMLAnchorElement>(within, name).href = href;
  put(within, name, text);
}
