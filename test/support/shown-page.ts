import { parseHTML } from 'linkedom';

/*
 * What a page shows, to be compared with words keyed from an original. Width, white space, marks of the notation and kinds of
 * brackets do not count, and an amount is compared by its value: a page prints all amounts in one format.
 */

/** Words as they are compared. */
export function compared(words: string): string {
  return (
    words
      .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/[〜～]/g, '~')
      // a mark points to a note, and is no word
      .replace(/\(\\?(?:[*＊]\d*|注\d*|※\d*)\)/g, '')
      .replace(/[ヶヵケカ箇ヵ](?=月)/g, 'か')
      .replace(/[\s\\*^{}$▶→…：:]/g, '')
      .replace(/[<>《》‹›〈〉≪≫「」『』【】〔〕[\]()]/g, '')
      .replace(/(?:([\d,]+)億)?(?:([\d,]+)(千)?万)?(?:([\d,]+)(千)?)?円/g, (all, ...parts: (string | undefined)[]) => {
        const [hundredMillions, tenThousands, thousandfold, ones, thousands] = parts;
        if (!hundredMillions && !tenThousands && !ones) return all;
        const number = (digits: string | undefined) => Number((digits ?? '0').replaceAll(',', ''));
        const yen =
          number(hundredMillions) * 1e8 +
          number(tenThousands) * (thousandfold ? 1e7 : 1e4) +
          number(ones) * (thousands ? 1000 : 1);
        return `${yen}円`;
      })
  );
}

/** Markers of items: `ア．`, `①`, `(a)`. A page sets them apart from their items, and the items apart from each other. */
const MARKER = /(?:^|(?<=[。、：:)）\s]))(?:[ア-ン][.．・]|[①-⑳]|[(（][a-z][)）]|※\d*|[・●◆■#-])+\s*/g;

/** Pages of the booklet: a page names the place itself, with its own page. */
const PAGE =
  /[（(]?P[.．]?\s*[\d０-９]+(?:\s*[、~～-]\s*[\d０-９]+)*(?:ご参照)?[)）]?|[\d０-９]+\s*ページ目?|本ページ(?:記載)?/;

/**
 * The pieces of a statement that a page may set apart, as they are compared.
 * @param pointers  Words of it that point to another place: a page may say in other words where they lead.
 */
export function piecesOf(words: string, pointers: readonly string[] = []): string[] {
  const longestFirst = pointers.toSorted((a, b) => b.length - a.length);
  const byPointers = longestFirst.reduce((parts, each) => parts.flatMap((part) => part.split(each)), [words]);
  return byPointers
    .flatMap((part) => part.split(PAGE))
    .flatMap((part) => part.split(MARKER))
    .flatMap((piece) => piece.split(/\s*\|\s*/))
    .map(compared)
    .filter((piece) => piece !== '');
}

type Place = { element: Element; words: string };

/** A page, or the part of one, whose words can be looked for in their context. */
export type ShownPage = {
  /** The innermost elements that show all pieces, in a chapter. */
  placesOf: (pieces: readonly string[]) => Element[];
  /** Whether a place, what is around it up to its chapter, or a block of another chapter that its own links to, shows all pieces. */
  showsAround: (place: Element, pieces: readonly string[]) => boolean;
  /** The headings above a place, from the page to the place, with the heads of its row and column. */
  headingsOf: (place: Element) => string;
};

/** Leave out what a page says of where words lead: the arrow with the place, and brackets of our own around it. */
export function pointersLeftOut(document: Document): void {
  for (const link of document.querySelectorAll('a.pointer')) {
    if (!link.textContent.startsWith('→')) continue;
    const [before, after] = [link.previousSibling, link.nextSibling];
    if (before?.textContent?.endsWith('（') && after?.textContent?.startsWith('）')) {
      before.textContent = before.textContent.slice(0, -1);
      after.textContent = after.textContent.slice(1);
    }
    link.remove();
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, summary, caption, legend, header, .above';

/** @param chapter  Selects what holds a chapter: what is outside it is not the context of a statement. */
export function shownPage(html: string, chapter: string): ShownPage {
  const { document } = parseHTML(html);
  // a line of the original is no word of it
  for (const other of document.querySelectorAll('script, style, template, nav, .line-of')) other.remove();
  pointersLeftOut(document);
  const places: Place[] = [...document.querySelectorAll('body *')].map((element) => ({
    element,
    words: compared(element.textContent),
  }));
  const wordsOf = new Map(places.map(({ element, words }) => [element, words]));
  const has = (words: string, pieces: readonly string[]) => pieces.every((piece) => words.includes(piece));
  const isChapter = (element: Element) => element.matches(chapter);
  return {
    placesOf: (pieces) => {
      const all = places.filter(({ element, words }) => has(words, pieces) && element.closest(chapter));
      const isInnermost = ({ element }: Place) =>
        !all.some((other) => element !== other.element && element.contains(other.element));
      return all.filter(isInnermost).map(({ element }) => element);
    },
    showsAround: (place, pieces) => {
      const around: Element[] = [];
      for (let at: Element | null = place; at; at = isChapter(at) ? null : at.parentElement) around.push(at);
      // what must be read with it in another chapter is linked
      const links = [...(place.closest('section.block')?.querySelectorAll('.related a') ?? [])];
      const linked = links.map((link) =>
        document.getElementById(link.getAttribute('href')!.slice(1))?.closest('section'),
      );
      const shown = [around.at(-1), ...linked].map((element) => (element && wordsOf.get(element)) ?? '');
      return pieces.every((piece) => shown.some((words) => words.includes(piece)));
    },
    headingsOf: (place) => {
      const found: string[] = [];
      let isGrouped = false;
      let isHeadless = place.closest('section')?.querySelector(':scope > h3') === null;
      for (let at: Element | null = place; at; at = at.parentElement) {
        for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
          const isHead =
            before.matches(`${HEADINGS}, dt, th, thead`) ||
            (before.matches('tr') && [...before.children].every((cell) => cell.matches('th')));
          if (isHead) found.push(wordsOf.get(before) ?? '');
          // the heads of a group are printed once, above its first block
          const group: Element | null = isGrouped ? null : before.querySelector(':scope > .above');
          if (group) found.push(wordsOf.get(group) ?? '');
          isGrouped ||= group !== null;
          // a block without a heading continues the one before it
          if (isHeadless && before.matches('section')) {
            found.push(wordsOf.get(before) ?? '');
            isHeadless = before.querySelector(':scope > h3') === null;
          }
        }
        if (at.matches('section, table, details, li, dd, div'))
          for (const heading of at.children) if (heading.matches(HEADINGS)) found.push(wordsOf.get(heading) ?? '');
      }
      return found.reverse().join('\n');
    },
  };
}
