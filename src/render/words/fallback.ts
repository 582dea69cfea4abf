/*
 * A message that a language does not have yet is shown in the base language, and says so. Where it ends up, only the finished
 * page knows: as text it gets a mark, in an attribute or a title it cannot. So it carries two noncharacters of Unicode, which no
 * text may hold, until the page is set.
 */
const START = '\uFDD0';
const END = '\uFDD1';
const FALLBACK = new RegExp(`${START}([^${START}${END}]*)${END}`, 'g');
// tags, and whole elements that hold text alone
const UNMARKABLE = /(<(title|option|svg|script|style|textarea)\b[\s\S]*?<\/\2>|<[^>]*>)/;

/** Words of the base language in the place of those of another. */
export function asFallback(text: string): string {
  return `${START}${withoutFallbacks(text)}${END}`;
}

/** A text without the signs that its fallbacks carry: for data, and for what is measured or drawn. */
export function withoutFallbacks(text: string): string {
  return text.replaceAll(FALLBACK, '$1');
}

/**
 * Mark the fallbacks in a page.
 * @param lang  The language they are in.
 * @param remark  What says that they are not translated, as text of HTML.
 */
export function markFallbacks(html: string, lang: string, remark: () => string): string {
  if (!html.includes(START)) return html;
  const pieces = html.split(UNMARKABLE);
  // one piece that is matched, and the name of its element, which is captured too
  return pieces
    .map((piece, i) => {
      if (i % 3 === 2) return '';
      if (i % 3 === 1) return withoutFallbacks(piece);
      return piece.replaceAll(
        FALLBACK,
        (_, words: string) =>
          `<span class="untranslated" lang="${lang}">${words}</span> <small class="fallback">[${withoutFallbacks(remark())}]</small>`,
      );
    })
    .join('');
}
