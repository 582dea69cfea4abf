/*
 * A message that a language does not have yet is shown in the base language, with a mark. In text it can have a mark, in an
 * attribute or a title it cannot, and only the finished page shows which it is. So until then the message is between two
 * noncharacters of Unicode, which no text may contain.
 */
const START = '\uFDD0';
const END = '\uFDD1';
const FALLBACK = new RegExp(`${START}([^${START}${END}]*)${END}`, 'g');
// tags, and elements that contain only text
const UNMARKABLE = /(<(title|option|svg|script|style|textarea)\b[\s\S]*?<\/\2>|<[^>]*>)/;

/** Words of the base language instead of those of another. */
export function asFallback(text: string): string {
  return `${START}${withoutFallbacks(text)}${END}`;
}

/** A text without the characters around its fallbacks: for data, and for text that is measured or drawn. */
export function withoutFallbacks(text: string): string {
  return text.replaceAll(FALLBACK, '$1');
}

/**
 * Mark the fallbacks in a page.
 * @param lang  The language of the fallbacks.
 * @param remark  The note that they are not translated, as HTML.
 */
export function markFallbacks(html: string, lang: string, remark: () => string): string {
  if (!html.includes(START)) return html;
  const pieces = html.split(UNMARKABLE);
  // every third piece is the captured name of an element
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
