import { compact, type TextEdit } from './edit.ts';
import { extentOf, isLookedFor, overlaps, stretch, type Printed, type Statement, type Stretch } from './printed.ts';
import type { Random } from './random.ts';
import { nextMarker } from './markers.ts';

const PUT_IN = ['特段の', '所定の', '一般的な', '重大な'];
const CAUSES = [
  '海賊行為',
  '落雷',
  '塩害',
  '騒音公害',
  '粉塵',
  '鉱害',
  '隕石の落下',
  '害虫の発生',
  '土壌汚染',
  '地盤沈下',
];
const ENDINGS = ['によるもの', 'に起因する事由', 'から派生した事象', 'を理由とする申立て'];

/** Put a word into the sentence of a statement, or into its exception. */
export function reword(printed: Printed, random: Random): TextEdit | undefined {
  const { text, statements, quoted } = printed;
  const statement = random.pick(statements);
  if (!statement) return undefined;
  const { clause, what } = statement;
  const exception = clause.exceptions.length > 0 && random.below(2) === 0 ? random.pick(clause.exceptions) : undefined;
  const words = exception ?? clause.text;
  if (!words?.span || words.raw !== text.slice(words.span.start.offset, words.span.end.offset)) return undefined;
  const { start, end } = stretch(words.span);
  const isHeading = printed.headings.some((each) => each.start <= start && each.end >= end);
  const places = [...words.raw.matchAll(/(?<=[、をはに])(?=[一-鿿])/g)].map(({ index }) => start + index);
  const at = random.pick(
    places.filter((place) => place > start && !isIn(place, quoted) && !isLookedFor(printed, place)),
  );
  if (at === undefined) return undefined;
  const put = random.pick(PUT_IN)!;
  // of a statement in the words of another one, such as a definition in brackets, the outer one is the one that changed
  const outer = statements.find((each) => {
    const around = each.clause.text?.span && stretch(each.clause.text.span);
    return around && around.start <= start && around.end >= end && around.end - around.start > end - start;
  });
  return {
    name: exception ? 'reword an exception' : 'reword a clause',
    puts: [{ start: at, end: at, put }],
    region: [{ start, end }],
    expected: [
      {
        kind: 'reworded',
        what: exception ? 'exception' : isHeading ? 'heading' : (outer?.what ?? what),
        new: [
          compact(
            plain(text.slice(Math.max(start, at - 6), at)) + put + plain(text.slice(at, Math.min(end, at + 6)), true),
          ),
        ],
      },
    ],
  };
}

/** Words up to a mark of the notation, which the words of an item do not have. */
function plain(words: string, isBehind = false): string {
  const parts = words.split(/[*<>\\^`|]/);
  return (isBehind ? parts[0] : parts.at(-1))!;
}

/** Put a new clause in front of another one, and renumber those behind it. */
export function insert(printed: Printed, random: Random): TextEdit | undefined {
  const place = aListed(printed, random);
  if (!place) return undefined;
  const { statement, blocks } = place;
  const { clause, what, list, at } = statement;
  const { text } = printed;
  const block = blocks[at]!;
  const lead = text.slice(block.start, extentOf(clause).start);
  const marker = clause.marker!;
  const first = extentOf(clause.text ?? clause.name).start;
  const gap = text.slice(marker.span.end.offset, first);
  const words = `${random.pick(CAUSES)}${random.pick(ENDINGS)}`;
  if (/\n/.test(gap) || text.includes(words)) return undefined;
  const renumbered = renumber(printed, list, at, 1);
  if (!renumbered) return undefined;
  const own = lead + text.slice(marker.span.start.offset, marker.span.end.offset) + gap + words;
  const apart = /\n\s*$/.exec(text.slice(block.start, block.end))?.[0] ?? '\n';
  return {
    name: 'insert a clause',
    puts: [{ start: block.start, end: block.start, put: own + apart }, ...renumbered],
    region: [extentOf(list)].map(({ start, end }) => ({ start: start - 4, end })),
    expected: [{ kind: 'added', what, new: [words] }],
  };
}

/** Take a clause out, and renumber those behind it. */
export function remove(printed: Printed, random: Random): TextEdit | undefined {
  const place = aListed(printed, random);
  if (!place) return undefined;
  const { statement, blocks } = place;
  const { clause, what, list, at } = statement;
  const block = blocks[at]!;
  const next = blocks[at + 1];
  if (!next || list.length < 3 || !clause.text || isReferred(clause.id, printed)) return undefined;
  if (printed.quoted.some((each) => overlaps(each, block))) return undefined;
  const renumbered = renumber(printed, list, at + 1, -1);
  if (!renumbered) return undefined;
  return {
    name: 'remove a clause',
    puts: [{ start: block.start, end: next.start, put: '' }, ...renumbered],
    region: [{ start: block.start, end: extentOf(list).end }],
    expected: [{ kind: 'removed', what, old: compact(plain(clause.text.raw, true)).slice(0, 12) }],
  };
}

/** Two neighbours in the other order, each with the number of its new place. */
export function swap(printed: Printed, random: Random): TextEdit | undefined {
  const place = aListed(printed, random);
  if (!place) return undefined;
  const { statement, blocks } = place;
  const { what, list, at } = statement;
  const [one, other, behind] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  if (!one || !other || !behind) return undefined;
  const [a, b] = [list[at]!, list[at + 1]!];
  if ([a, b].some((each) => !each.text || isReferred(each.id, printed))) return undefined;
  const { text } = printed;
  const [first, second] = [text.slice(one.start, other.start), text.slice(other.start, behind.start)];
  const withMarker = (words: string, from: number, marker: string, { start, end }: Stretch) =>
    words.slice(0, start - from) + marker + words.slice(end - from);
  const [own, its] = [a.marker!, b.marker!].map(({ span }) => stretch(span)) as [Stretch, Stretch];
  const put =
    withMarker(second, other.start, text.slice(own.start, own.end), its) +
    withMarker(first, one.start, text.slice(its.start, its.end), own);
  return {
    name: 'swap two clauses',
    puts: [{ start: one.start, end: behind.start, put }],
    region: [{ start: one.start, end: behind.start }],
    expected: [{ kind: 'order', what, new: [a, b].map((each) => compact(plain(each.text!.raw, true)).slice(0, 12)) }],
  };
}

/** A clause of a list, not the last one, whose neighbours each have lines of their own. */
function aListed(
  printed: Printed,
  random: Random,
): { statement: Statement; blocks: readonly (Stretch | undefined)[] } | undefined {
  const listed = printed.statements.filter(({ list, at, clause }) => clause.marker && at < list.length - 1);
  const statement = random.pick(listed);
  if (!statement) return undefined;
  const { list, at } = statement;
  if (list.some(({ marker }) => !marker)) return undefined;
  const blocks = list.map((_, i) => blockOf(printed, list, i));
  return blocks[at] ? { statement, blocks } : undefined;
}

/** The lines of a clause and of what is below it; undefined if something else is on them. */
function blockOf({ text, statements, headings }: Printed, list: readonly Clause[], at: number): Stretch | undefined {
  const clause = list[at]!;
  const extent = extentOf(clause);
  const start = text.lastIndexOf('\n', extent.start - 1) + 1;
  const line = text.indexOf('\n', extent.end);
  const end = line < 0 ? text.length : line + 1;
  if (!/^[\s\-*#>]*$/.test(text.slice(start, extent.start)) || text.slice(extent.end, end).trim() !== '')
    return undefined;
  const isOwn = (id: string) => id === clause.id || id.startsWith(`${clause.id}/`);
  const others = statements.filter((each) => !isOwn(each.clause.id) && !isAbove(each.clause, clause));
  const isFree = ![...others.map((each) => ownWords(each.clause)), headings]
    .flat()
    .some((each) => overlaps(each, { start, end }));
  // words of the clause above that are printed below its items go with the item in front of them
  if (
    statements.some(
      (each) => isAbove(each.clause, clause) && ownWords(each.clause).some((words) => words.start > start),
    )
  )
    return undefined;
  const next = list[at + 1];
  const until = next ? text.lastIndexOf('\n', extentOf(next).start - 1) + 1 : end;
  return isFree && text.slice(end, until).trim() === '' && until >= end ? { start, end: until } : undefined;
}

type Clause = Statement['clause'];

function isAbove(one: Clause, other: Clause): boolean {
  return other.id.startsWith(`${one.id}/`);
}

function ownWords({ marker, name, text, exceptions }: Clause): Stretch[] {
  return [marker, name, text, ...exceptions].flatMap((words) =>
    words ? ('spans' in words && words.spans ? words.spans : words.span ? [words.span] : []).map(stretch) : [],
  );
}

/** Count the markers of a list from one of its clauses on up or down. Undefined if that cannot be done, or if the text refers to one of them. */
function renumber(printed: Printed, list: readonly Clause[], from: number, by: 1 | -1): TextEdit['puts'] | undefined {
  const puts = [];
  for (const { id, marker } of list.slice(from)) {
    const raw = marker!.raw;
    const put = nextMarker(raw, by);
    if (put === undefined) return undefined;
    if (put === raw) continue;
    if (isReferred(id, printed)) return undefined;
    puts.push({ ...stretch(marker!.span), put });
  }
  return puts;
}

function isReferred(id: string, { referred }: Printed): boolean {
  return [...referred].some((each) => each === id || each.startsWith(`${id}/`));
}

function isIn(place: number, all: readonly Stretch[]): boolean {
  return all.some(({ start, end }) => place >= start && place <= end);
}
