/*
 * Finding a pattern in a text in linear time. A regular expression with several holes tries every way to divide a line between them: four
 * holes and a line of 20,000 characters that does not match would keep it busy for days. Here each part of a pattern is tried once in each
 * place: what failed there once always fails there. What is found, and what fills each hole, is what the regular expression would find.
 */

/** Whether a character, by its UTF-16 code, is of a kind. */
type Kind = (code: number) => boolean;

/** What a pattern is made of, in order. */
export type Part =
  | { is: 'words'; words: string }
  | { is: 'one'; of: Kind }
  /** Any number of characters, or none: as few as will do, or as many as there are. */
  | { is: 'run'; of: Kind; take: 'few' | 'many' }
  /** The first of several that matches. */
  | { is: 'either'; of: readonly (readonly Part[])[] }
  /** What is kept of a match. An optional hole is left out if nothing can fill it. */
  | { is: 'hole'; number: number; isOptional: boolean; parts: readonly Part[] }
  | { is: 'line-start' }
  | { is: 'line-end' };

type Range = { start: number; end: number };

/** A match, and what fills each hole by its number. */
export type Found = Range & { holes: (Range | undefined)[] };

/** A text while a pattern is looked for in it. */
type Search = {
  readonly text: string;
  /** For each run of the pattern, by place: the number of the search that tried it there last. */
  readonly tried: Uint32Array[];
  /** The number of this search. */
  readonly number: number;
  /** Where the match ends, and what fills its holes. */
  end: number;
  holes: (Range | undefined)[];
};

/** Whether the rest of a pattern matches at a place. If it does, it enters its holes and the end. */
type Rest = (search: Search, at: number) => boolean;

/** Finds the matches in a text one after the other, from left to right. */
export type Matcher = (text: string) => () => Found | undefined;

export function matcherOf(parts: readonly Part[]): Matcher {
  const matches = restOf(parts);
  const needed = neededIn(parts);
  const startsIn = startsOf(parts, needed);
  return (text) => {
    if (!text.includes(needed)) return NOTHING;
    const search: Search = { text, tried: text.length < SHARED ? shared : [], number: numbered(), end: 0, holes: [] };
    let from = 0;
    return () => {
      search.holes = [];
      const start =
        from > text.length || !text.includes(needed, from) ? -1 : startsIn(text, from, (at) => matches(search, at));
      if (start === -1) {
        from = text.length + 1;
        return undefined;
      }
      const { end, holes } = search;
      // an empty match would repeat forever
      from = end > start ? end : end + 1;
      // what was tried where this match ends has not failed
      for (const places of search.tried) places[end] = 0;
      return { start, end, holes };
    };
  };
}

const NOTHING = () => undefined;

/** Where a pattern matches first, at or after a place; -1 if nowhere. */
type Starts = (text: string, from: number, matches: (at: number) => boolean) => number;

function startsOf(parts: readonly Part[], needed: string): Starts {
  const [first, second] = parts;
  if (first?.is === 'words') return atWords(first.words);
  if (first?.is === 'run' && second?.is === 'words' && !first.of(second.words.charCodeAt(0)))
    return atRunBefore(second.words, first.of);
  if (first?.is === 'line-start' && needed !== '' && isInOneLine(parts, needed)) return atLineWith(needed);
  return (text, from, matches) => {
    for (let at = from; at <= text.length; at += 1) if (matches(at)) return at;
    return -1;
  };
}

function atWords(words: string): Starts {
  return (text, from, matches) => {
    let at = text.indexOf(words, from);
    while (at !== -1 && !matches(at)) at = text.indexOf(words, at + 1);
    return at;
  };
}

/** A run that ends where the words begin: it begins as far in front of them as it can. */
function atRunBefore(words: string, of: Kind): Starts {
  return (text, from, matches) => {
    for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
      let start = at;
      while (start > from && of(text.charCodeAt(start - 1))) start -= 1;
      if (matches(start)) return start;
    }
    return -1;
  };
}

/** A pattern that begins where a line does, and has these words in its first line, begins in a line that has them. */
function atLineWith(needed: string): Starts {
  return (text, from, matches) => {
    for (let at = from, next = text.indexOf(needed, at); next !== -1; next = text.indexOf(needed, at)) {
      let start = next;
      while (start > at && text.charCodeAt(start - 1) !== LINE_FEED) start -= 1;
      for (; start <= next; start += 1) if (isLineStart(text, start) && matches(start)) return start;
      at = next + 1;
    }
    return -1;
  };
}

/** The longest words that every match has. */
function neededIn(parts: readonly Part[]): string {
  const each = parts.map((part) => {
    if (part.is === 'words') return part.words;
    return part.is === 'hole' && !part.isOptional ? neededIn(part.parts) : '';
  });
  return each.reduce((longest, words) => (words.length > longest.length ? words : longest), '');
}

/** Whether nothing in front of the words crosses the end of a line. */
function isInOneLine(parts: readonly Part[], words: string): boolean {
  const flat = parts.flatMap((part) => (part.is === 'hole' ? part.parts : [part]));
  const before = flat.slice(
    0,
    flat.findLastIndex((part) => part.is === 'words' && part.words === words),
  );
  return before.every((part) => !('of' in part) || part.is === 'either' || !part.of(LINE_FEED));
}

/** The rest of a pattern, and the character that it begins with, if it is the same for all that it matches. */
type Ready = { rest: Rest; first?: number };

function restOf(parts: readonly Part[]): Rest {
  let runs = 0;
  const before = (part: Part, next: Ready): Ready => {
    switch (part.is) {
      case 'words':
        return ofWords(part.words, next);
      case 'one':
        return { rest: (search, at) => isOf(part.of, search.text, at) && next.rest(search, at + 1) };
      case 'run':
        return { rest: part.take === 'few' ? few(part.of, next, runs++) : many(part.of, next, runs++) };
      case 'either': {
        const each = part.of.map((own) => allBefore(own, next).rest);
        return { rest: (search, at) => each.some((rest) => rest(search, at)) };
      }
      case 'hole': {
        const filled = ofHole(part, (end) => allBefore(part.parts, end), next);
        if (!part.isOptional) return filled;
        return { rest: (search, at) => filled.rest(search, at) || next.rest(search, at) };
      }
      case 'line-start':
        return { ...next, rest: (search, at) => isLineStart(search.text, at) && next.rest(search, at) };
      case 'line-end':
        return { rest: (search, at) => isLineEnd(search.text, at) && next.rest(search, at) };
    }
  };
  const allBefore = (own: readonly Part[], next: Ready): Ready =>
    own.reduceRight((rest, part) => before(part, rest), next);
  return allBefore(parts, { rest: (search, at) => ((search.end = at), true) }).rest;
}

function ofWords(words: string, { rest }: Ready): Ready {
  const { length } = words;
  return {
    rest: (search, at) => search.text.startsWith(words, at) && rest(search, at + length),
    first: words.charCodeAt(0),
  };
}

/** The end of a hole and its start are entered when everything behind them has matched. */
function ofHole(
  { number, isOptional }: { number: number; isOptional: boolean },
  before: (next: Ready) => Ready,
  next: Ready,
): Ready {
  const inside = before({
    ...next,
    rest: (search, at) => {
      if (!next.rest(search, at)) return false;
      search.holes[number] = { start: at, end: at };
      return true;
    },
  });
  return {
    ...inside,
    rest: (search, at) => {
      if (!inside.rest(search, at)) return false;
      if (isOptional && search.holes[number]!.end === at) search.holes[number] = undefined;
      else search.holes[number]!.start = at;
      return true;
    },
  };
}

/** As few characters as will do. */
function few(of: Kind, { rest, first }: Ready, run: number): Rest {
  return (search, from) => {
    const { text } = search;
    const tried = triedIn(search, run);
    for (let at = from; tried[at] !== search.number; at += 1) {
      tried[at] = search.number;
      if ((first === undefined || first === text.charCodeAt(at)) && rest(search, at)) return true;
      if (!isOf(of, text, at)) return false;
    }
    return false;
  };
}

/** As many characters as there are, or else fewer. */
function many(of: Kind, { rest }: Ready, run: number): Rest {
  return (search, from) => {
    const { text } = search;
    const tried = triedIn(search, run);
    let end = from;
    while (tried[end] !== search.number) {
      tried[end] = search.number;
      end += 1;
      if (!isOf(of, text, end - 1)) break;
    }
    for (let at = end - 1; at >= from; at -= 1) if (rest(search, at)) return true;
    return false;
  };
}

/*
 * Thousands of searches of one text would each fill memory of their own. They share it: a place counts as tried only if the number there is
 * that of the search. If a search continues after another one, it may try a place again, and fails there again.
 */
const shared: Uint32Array[] = [];
/** Texts that are longer have memory of their own, which is given back. */
const SHARED = 1 << 18;
let last = 0;

function numbered(): number {
  // the numbers of so many searches do not fit: begin again with nothing tried
  if (last === 0xffffffff) {
    shared.length = 0;
    last = 0;
  }
  last += 1;
  return last;
}

function triedIn({ text, tried }: Search, run: number): Uint32Array {
  while (tried.length <= run) tried.push(new Uint32Array(0));
  if (tried[run]!.length <= text.length) tried[run] = new Uint32Array(text.length + 1);
  return tried[run]!;
}

function isOf(of: Kind, text: string, at: number): boolean {
  return at < text.length && of(text.charCodeAt(at));
}

const LINE_FEED = 0x0a;

/** Whether a line ends with this character, as in a regular expression with the flag `m`. */
function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === 0x0d || code === 0x2028 || code === 0x2029;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || isLineBreak(text.charCodeAt(at - 1));
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || isLineBreak(text.charCodeAt(at));
}
