/** A definition in running text, as offsets: its term, what the term means, and where the text says so. */
export type FoundDefinition = { term: Range; meaning: Range; at: number };
type Range = { start: number; end: number };

// …を除く期間をいいます。 | 以下「加入者」といいます
const SAYS = /(?:を|と)(?:いいます|いう(?![ことの]))/g;
const MAY_SAY = /いいます|いう|のとおり/;
const LISTS = /とは、?(?:以下|次)のとおり/g;
//   免責期間」とは、 | 最低保険料とは
const NAMED = /「?([^、。「」()]{2,40}?)」?とは、?/y;
const ALIAS = /以下(?:あわせて|総称して|単に)?、?「([^「」]+)」と$/;
//   words that may be in front of a term and are not part of it
const LEAD = /^(?:なお|また|ここで|ただし)、?/;

/**
 * Find each place of a text that says what a term means. The forms: `「免責期間」とは、…をいいます`, `小規模店舗（…をいいます。）`,
 * `（以下「個人等」といいます。）`.
 * @param folded  A heading or a statement, width folded.
 */
export function definitionsIn(folded: string): FoundDefinition[] {
  return saysMeaning(folded).flatMap((at) => definitionAt(folded, at) ?? []);
}

/** Where a text says what something means, whether or not the term can be found: the offsets of `をいいます`. */
export function saysMeaning(folded: string): number[] {
  if (!MAY_SAY.test(folded)) return [];
  return [...folded.matchAll(SAYS), ...folded.matchAll(LISTS)].map(({ index }) => index);
}

/** The term whose meaning is the list below: `重要な事項とは以下のとおりです。` */
export function listsMeaning(folded: string): Range | undefined {
  const found = /([^、。「」()]{2,40})」?とは、?(?:以下|次)のとおり/.exec(folded);
  return found ? { start: found.index, end: found.index + found[1]!.length } : undefined;
}

function definitionAt(folded: string, at: number): FoundDefinition | undefined {
  if (folded.startsWith('とは', at)) return undefined;
  const open = openBracketBefore(folded, at);
  const start = sentenceStart(folded, at, open);
  const end = folded.indexOf('い', at + 1) + (folded.startsWith('いいます', at + 1) ? 4 : 2);
  if (folded[at] === 'と') {
    const alias = ALIAS.exec(folded.slice(0, at + 1));
    if (!alias || open === undefined) return undefined;
    const quote = alias.index + alias[0].indexOf('「') + 1;
    const from = sentenceStart(folded, open, openBracketBefore(folded, open));
    const meaning = { start: from, end: open };
    return { term: { start: quote, end: quote + alias[1]!.length }, meaning, at };
  }
  const lead = LEAD.exec(folded.slice(start, at))?.[0].length ?? 0;
  NAMED.lastIndex = start + lead;
  const named = NAMED.exec(folded);
  if (named && NAMED.lastIndex < at) {
    const from = named.index + named[0].indexOf(named[1]!);
    return { term: { start: from, end: from + named[1]!.length }, meaning: { start: NAMED.lastIndex, end }, at };
  }
  // the bracket is the definition only if the sentence begins with it
  if (open === undefined || start !== open + 1) return undefined;
  const term = termBefore(folded, open);
  return term && { term, meaning: { start, end }, at };
}

//   …または修理等の措置 -> 修理等の措置 | その建物の完成 -> 完成
const STOP = /[、。・「」()\s:;~]|または|もしくは|および|及び|ならびに|[はがをに]/g;

/** The noun in front of a bracket or a mark. Undefined if there is none. */
export function termBefore(folded: string, at: number): Range | undefined {
  const window = folded.slice(Math.max(0, at - 40), at).replace(/\s+$/, '');
  const end = Math.max(0, at - 40) + window.length;
  const stop = [...window.matchAll(STOP)].at(-1);
  let start = Math.max(0, at - 40) + (stop ? stop.index + stop[0].length : 0);
  const owner = /^(?:その|この|当該).*の(?=.)/.exec(folded.slice(start, end));
  if (owner) start += owner[0].length;
  return end - start >= 2 ? { start, end } : undefined;
}

function openBracketBefore(folded: string, at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    if (folded[i] === ')') depth += 1;
    else if (folded[i] === '(') {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return undefined;
}

/** The start of the sentence that an offset is in, inside the bracket that it is in. */
function sentenceStart(folded: string, at: number, open: number | undefined): number {
  const from = open === undefined ? 0 : open + 1;
  let depth = 0;
  for (let i = at - 1; i >= from; i -= 1) {
    if (folded[i] === ')') depth += 1;
    else if (folded[i] === '(') depth -= 1;
    else if (folded[i] === '。' && depth === 0) return i + 1;
  }
  return from;
}
