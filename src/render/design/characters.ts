/** The characters of a page that are set in the font of headings, and those that are set in the font of the text, each once. */
export function charactersIn(html: string): { text: string[]; headings: string[] } {
  const body = html.slice(html.indexOf('<body'));
  const headings = [...body.matchAll(/<(h[1-3])[\s>][^]*?<\/\1>/g)].map(([heading]) => heading);
  return { text: charactersOf(body), headings: charactersOf(headings.join('')) };
}

function charactersOf(html: string): string[] {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#x?[0-9a-fA-F]+);/g, ' ')
    .replace(/\s/g, '');
  return [...new Set(text)].sort();
}
