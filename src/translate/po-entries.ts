/** Where an entry of a PO file is: its context and message, and the offsets of its message, without quotes. */
export type PlacedEntry = { context: string; id: string; start: number; end: number };

// msgctxt "…" | msgid "…" | msgstr[0] "…" | "…" on the lines below; entries that are kept behind #~ are comments
const LINE = /^[ \t]*(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]+)?"((?:[^"\\\n]|\\.)*)"[ \t]*\r?$/gm;

/** Every entry of a PO file in the order of its lines, with its place. The parser keeps only the last of two with one key, and no places. */
export function placedEntries(text: string): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  let context = '';
  let keyword = '';
  for (const { 0: line, 1: begins, 2: words, index } of text.matchAll(LINE)) {
    keyword = begins ?? keyword;
    const start = index + line.indexOf('"') + 1;
    const end = start + words!.length;
    if (keyword === 'msgctxt') context = begins ? unescaped(words!) : context + unescaped(words!);
    else if (keyword === 'msgid') {
      const open = entries.at(-1);
      if (begins) entries.push({ context, id: unescaped(words!), start, end });
      else if (open) Object.assign(open, { id: open.id + unescaped(words!), end });
    } else if (keyword.startsWith('msgstr') && begins) context = '';
  }
  return entries;
}

/** The entries whose message and context an earlier one has. */
export function doubledIn(text: string): PlacedEntry[] {
  const known = new Set<string>();
  return placedEntries(text).filter(({ context, id }) => {
    const key = `${context}\u0004${id}`;
    const isDoubled = known.has(key);
    known.add(key);
    return isDoubled;
  });
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\u0007'],
]);

function unescaped(words: string): string {
  return words.replace(/\\(.)/g, (_, character: string) => ESCAPES.get(character) ?? character);
}
