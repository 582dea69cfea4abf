import type { Note } from '../../../schemas/note.ts';
import { compact, type Put, type TextEdit } from './edit.ts';
import { nextMarker } from './markers.ts';
import { extentOf, lineAt, overlaps, stretch, type Printed, type Stretch } from './printed.ts';
import type { Random } from './random.ts';

const WORDS = [
  '加入者証の到着をもってご案内に代えさせていただきます。',
  '受付の時間帯により翌営業日の取扱いとなります。',
  '記載の内容は概要をまとめたものです。',
  '端数の処理は所定の方法によります。',
];

/** A note of its own lines, and the marks that point to it. */
type Block = Stretch & { note: Note; marks: readonly Stretch[] };

/** A note behind another one of the same kind, with a mark behind the mark of that one; those behind it are renumbered. */
export function insertNote(printed: Printed, random: Random): TextEdit | undefined {
  const { text } = printed;
  const block = random.pick(blocksOf(printed));
  const words = random.pick(WORDS)!;
  if (!block || text.includes(words)) return undefined;
  const { note, start, end, marks } = block;
  const raw = note.mark.raw;
  const own = isCounted(raw) ? nextMarker(raw, 1) : raw;
  // no one can say which of two notes with one mark is meant
  if (own === undefined || (!isCounted(raw) && marks.length > 0)) return undefined;
  const renumbered = isCounted(raw) ? renumber(printed, behind(printed, block), 1) : [];
  if (!renumbered) return undefined;
  const at = stretch(note.mark.span);
  const body = extentOf([note.clause.text]).start;
  const line = `${text.slice(start, at.start)}${own}${text.slice(at.end, body)}${words}`;
  if (line.includes('\n') || note.clause.items.length > 0) return undefined;
  const apart = /\n\s*$/.exec(text.slice(start, end))?.[0] ?? '\n';
  const mark = marks[0];
  const pointed = mark ? [{ start: mark.end, end: mark.end, put: own }] : [];
  return {
    name: 'insert a note',
    puts: [{ start: end, end, put: line + apart }, ...pointed, ...renumbered],
    region: regionOf(printed, block, [...pointed, ...renumbered]),
    expected: [{ kind: 'added', what: 'note', new: [compact(words)] }],
  };
}

/** A note that is gone with its marks; those behind it are renumbered. */
export function removeNote(printed: Printed, random: Random): TextEdit | undefined {
  const block = random.pick(blocksOf(printed));
  if (!block) return undefined;
  const { note, start, end, marks } = block;
  const renumbered = isCounted(note.mark.raw) ? renumber(printed, behind(printed, block), -1) : [];
  if (!renumbered || !note.clause.text || printed.referred.has(note.clause.id)) return undefined;
  if (printed.quoted.some((each) => overlaps(each, block))) return undefined;
  const gone = marks.map((at) => ({ ...withSigns(printed.text, at), put: '' }));
  return {
    name: 'remove a note',
    puts: [{ start, end, put: '' }, ...gone, ...renumbered],
    region: regionOf(printed, block, [...gone, ...renumbered]),
    expected: [{ kind: 'removed', what: 'note', old: compact(note.clause.text.value).slice(0, 12) }],
  };
}

/** Notes of one section with other marks: `(注1)` for `(*1)`. */
export function otherMarks(printed: Printed, random: Random): TextEdit | undefined {
  const block = random.pick(blocksOf(printed).filter(({ note }) => isCounted(note.mark.raw)));
  if (!block) return undefined;
  const all = [block, ...behind(printed, block), ...behind(printed, block, -1)];
  const put = (raw: string) =>
    /^[(（]/.test(raw) ? raw.replace(/[*＊]|注/, (sign) => (sign === '注' ? '*' : '注')) : undefined;
  const puts = all.flatMap(({ note, marks }): (Put | undefined)[] =>
    [stretch(note.mark.span), ...marks].map((at) => {
      const words = put(printed.text.slice(at.start, at.end));
      return words === undefined ? undefined : { ...at, put: words };
    }),
  );
  const changed = puts.filter((each) => each !== undefined);
  if (changed.length < puts.length) return undefined;
  return {
    name: 'give notes other marks',
    puts: changed,
    region: changed.map(({ start }) => lineAt(printed.text, start)),
    expected: all.map(({ note }) => ({
      kind: 'renumbered',
      what: 'note',
      new: [compact(note.clause.text!.value).slice(0, 12)],
    })),
  };
}

function isCounted(mark: string): boolean {
  return /\d/.test(mark);
}

/** Notes that have lines of their own. */
function blocksOf(printed: Printed): Block[] {
  const { scheme, text } = printed;
  return scheme.notes.flatMap((note): Block[] => {
    const marks = note.references.map(stretch);
    const extent = extentOf([note.mark, note.clause]);
    const start = lineAt(text, extent.start).start;
    const line = lineAt(text, extent.end).end;
    const isOwn = /^[\s-]*$/.test(text.slice(start, extent.start)) && text.slice(extent.end, line).trim() === '';
    const end = line + /^\s*\n|/.exec(text.slice(line))![0].length;
    const isPlain = text.slice(stretch(note.mark.span).end, extentOf(note.clause).start).trim() === '';
    const isQuoted = marks.some((mark) => printed.quoted.some((each) => overlaps(each, mark)));
    const isInHeading = marks.some((mark) => printed.headings.some((each) => overlaps(each, mark)));
    const isInside = marks.some((mark) => overlaps(mark, { start, end }));
    return isOwn && isPlain && note.clause.text && !isQuoted && !isInside && !isInHeading
      ? [{ note, start, end, marks }]
      : [];
  });
}

/** A mark with the signs of the notation around it: ` ^{※1}`. */
function withSigns(text: string, { start, end }: Stretch): Stretch {
  const [before, after] = [/ ?\^\{$/.exec(text.slice(0, start)), /^\}/.exec(text.slice(end))];
  return before && after ? { start: start - before[0].length, end: end + 1 } : { start, end };
}

/** The notes of the same section and kind whose numbers follow, or come before. */
function behind(printed: Printed, { note }: Block, by: 1 | -1 = 1): Block[] {
  const section = (id: string) => id.slice(0, id.lastIndexOf('/'));
  const blocks = blocksOf(printed);
  const found: Block[] = [];
  for (let mark = nextMarker(note.mark.raw, by); mark !== undefined;) {
    const next = blocks.find((each) => each.note.mark.raw === mark && section(each.note.id) === section(note.id));
    if (!next) return found;
    found.push(next);
    mark = nextMarker(mark, by);
  }
  return found;
}

/** The marks of notes, and those that point to them, one up or down. Undefined if one of them cannot be written. */
function renumber(printed: Printed, blocks: readonly Block[], by: 1 | -1): Put[] | undefined {
  const puts = blocks.flatMap(({ note, marks }) =>
    [stretch(note.mark.span), ...marks].map((at) => ({
      ...at,
      put: nextMarker(printed.text.slice(at.start, at.end), by),
    })),
  );
  const written = puts.filter((each): each is Put => each.put !== undefined);
  return written.length === puts.length ? written : undefined;
}

function regionOf({ text }: Printed, { start, end }: Block, puts: readonly Stretch[]): Stretch[] {
  return [{ start, end }, ...puts.map((each) => lineAt(text, each.start))];
}
