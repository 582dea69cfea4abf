/**
 * Link what a page prints to be written, called or opened: addresses of the web and of mail, and telephone numbers, but not those of a fax. It
 * runs in the page, before it is printed, so the words and their places stay as they are.
 */
export function linkContacts(): void {
  const printed =
    /(?<web>https?:\/\/[\w.~:/?#@!$&'*+,;=%-]*[\w/])|(?<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<telephone>(?<![\d-])0(?:\d{1,4}-\d{1,4}-\d{3,4}|\d{3}-\d{6})(?![\d-]))/g;
  const isFax = /(?:fax|ファ(?:ッ)?クス|ファクシミリ)[^\d]*$/i;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('a')) continue;
    // from the last one on, so that the places of those before it stay
    for (const found of [...text.data.matchAll(printed)].reverse()) {
      const { web, mail, telephone } = found.groups!;
      const before = document.createRange();
      before.setStart(text.parentElement!.closest('li,tr,p,dd,td') ?? document.body, 0);
      before.setEnd(text, found.index);
      if (telephone !== undefined && isFax.test(before.toString().slice(-16))) continue;
      const link = document.createElement('a');
      link.href = web ?? (mail === undefined ? `tel:${telephone!.replace(/-/g, '')}` : `mailto:${mail}`);
      text.splitText(found.index + found[0].length);
      const words = text.splitText(found.index);
      words.replaceWith(link);
      link.append(words);
    }
  }
}
