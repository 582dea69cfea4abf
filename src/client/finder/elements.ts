/** An element of the page that the template has; one that is missing is a bug of ours. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}: this is a bug in the site`);
  return found as T;
}

/** A copy of the one element in a `<template>`. */
export function fromTemplate(id: string): HTMLElement {
  const copy = element<HTMLTemplateElement>(id).content.cloneNode(true) as DocumentFragment;
  return copy.firstElementChild as HTMLElement;
}

/** The place in a copy that a value belongs to. */
export function slot<T extends HTMLElement = HTMLElement>(within: HTMLElement, name: string): T {
  return within.querySelector<T>(`[data-slot="${name}"]`)!;
}

export function fill(within: HTMLElement, name: string, text: string, lang = ''): void {
  const place = slot(within, name);
  place.textContent = text;
  if (lang !== '' && lang !== document.documentElement.lang) place.lang = lang;
}

/** A number that leads to its line of the original. */
export function link(within: HTMLElement, name: string, text: string, href: string): void {
  slot<HTMLAnchorElement>(within, name).href = href;
  fill(within, name, text);
}

/** Keep of a copy what holds, and take out the rest. */
export function keepWhen(within: HTMLElement, holds: readonly string[]): void {
  for (const each of within.querySelectorAll<HTMLElement>('[data-when]'))
    if (!holds.includes(each.dataset.when!)) each.remove();
}
