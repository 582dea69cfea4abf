import type { Clause } from '../../../schemas/clause.ts';
import type { Section } from '../../../schemas/section.ts';
import { compact, within, type Put, type TextEdit } from './edit.ts';
import { extentOf, overlaps, stretch, type Printed, type Stretch } from './printed.ts';
import { reorderSections } from './profile-edits.ts';
import type { Random } from './random.ts';

/** A section with everything below it, in one piece of the text; `ids` are those of the profile. */
type Block = Stretch & { section: Section; ids: readonly string[] };

/**
 * A section with its headings in front of the one before it; numbers of headings stay with their place. Which of the two counts as moved, no
 * one can say.
 */
export function swapSections(printed: Printed, random: Random): TextEdit | undefined {
  const [one, other] = random.pick(neighbours(printed, 2)) ?? [];
  if (!one || !other) return undefined;
  const { text } = printed;
  const [first, second] = [one, other].map(({ start, end }) => text.slice(start, end)) as [string, string];
  const numbers = [first, second].map((words) => NUMBER.exec(words)?.[0]);
  if (numbers.some((number, i) => (number ? numbers[1 - i] === undefined : TRAILING.test(headingOf([one, other][i]!)))))
    return undefined;
  const references = numbers[0] ? referencesTo(printed, [one, other], numbers as [string, string]) : [];
  const inside = (block: Stretch) => references.filter((each) => each.start >= block.start && each.end <= block.end);
  const [firstNow, secondNow] = [one, other].map((block) => within(text, block, inside(block)).replace(NUMBER, ''));
  const put = `${numbers[0] ?? ''}${secondNow}${numbers[1] ?? ''}${firstNow}`;
  const outside = references.filter((each) => each.start >= other.end || each.end <= one.start);
  return {
    name: 'swap two sections',
    puts: [{ start: one.start, end: other.end, put }, ...outside],
    region: [{ start: one.start, end: other.end }, ...outside],
    expected: [{ kind: 'order', what: 'heading', new: [one, other].map(headingOf) }],
    profile: (profile, older, newer) => reorderSections(profile, one.ids, other.ids, [older, newer]),
  };
}

/** References that begin with the number of one of two sections, each with that of the other one. */
function referencesTo(
  { scheme, text }: Printed,
  blocks: readonly [Block, Block],
  numbers: readonly [string, string],
): Put[] {
  return referencesIn(scheme).flatMap(({ text: { span }, to }) => {
    const at = stretch(span);
    const words = text.slice(at.start, at.end);
    const own = blocks.findIndex(({ ids }) =>
      to.some((id) => ids.some((each) => id.includes(`/${each.replace(/^\w+-/, '')}/`))),
    );
    const number = own < 0 ? undefined : numbers[own]!;
    return number !== undefined && words.startsWith(number)
      ? [{ start: at.start, end: at.start + number.length, put: numbers[1 - own]! }]
      : [];
  });
}

function referencesIn(part: unknown): Clause['references'] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'references' in part && 'exceptions' in part ? (part as Clause).references : [];
  return [...own, ...Object.values(part).flatMap(referencesIn)];
}

/** The number in front of a heading. */
const NUMBER = /^(?:\(\d+\)|[①-⑳])/;
/** A heading that is hardly more than a number. */
const TRAILING = /^\D{1,4}[0-9０-９]+$/;

/** A short section behind the next ones of its chapter, or in front of those before it. */
export function moveSection(printed: Printed, random: Random): TextEdit | undefined {
  const run = random.pick(neighbours(printed, 3 + random.below(3)));
  if (!run) return undefined;
  const isDown = random.below(2) === 0;
  const moved = isDown ? run[0]! : run.at(-1)!;
  const passed = isDown ? run.slice(1) : run.slice(0, -1);
  const [first, last] = [passed[0]!, passed.at(-1)!];
  // of two parts the shorter one is the one that moved
  if ((moved.end - moved.start) * 4 > last.end - first.start) return undefined;
  if (run.some((each) => NUMBER.test(printed.text.slice(each.start, each.end)) || TRAILING.test(headingOf(each))))
    return undefined;
  const own = printed.text.slice(moved.start, moved.end);
  const at = isDown ? last.end : first.start;
  const passedIds = passed.flatMap(({ ids }) => ids);
  return {
    name: 'move a section',
    puts: [
      { start: moved.start, end: moved.end, put: '' },
      { start: at, end: at, put: own },
    ],
    region: [{ start: run[0]!.start, end: run.at(-1)!.end }],
    expected: [{ kind: 'order', what: 'heading', new: [headingOf(moved)] }],
    profile: (profile, older, newer) =>
      isDown
        ? reorderSections(profile, moved.ids, passedIds, [older, newer])
        : reorderSections(profile, passedIds, moved.ids, [older, newer]),
  };
}

/** Sections of one level that follow each other. */
function neighbours(printed: Printed, count: number): Block[][] {
  const blocks = blocksOf(printed);
  return blocks.flatMap((_, at) => {
    const run = blocks.slice(at, at + count);
    const isRun = run.every(
      (each, i) => each.section.level === run[0]!.section.level && (i === 0 || each.start === run[i - 1]!.end),
    );
    return run.length === count && isRun ? [run] : [];
  });
}

/** The sections that are in one piece, from their heading to the next one of their level. */
function blocksOf({ scheme: { sections }, text, headings }: Printed): Block[] {
  const starts = sections.map(({ heading }) =>
    heading ? text.lastIndexOf('\n', extentOf(heading).start - 1) + 1 : undefined,
  );
  return sections
    .flatMap((section, i): Block[] => {
      const after = sections.findIndex((each, k) => k > i && each.level <= section.level);
      const [start, end] = [starts[i], starts[after]];
      if (start === undefined || end === undefined || end <= start) return [];
      const own = starts.slice(i, after);
      const isWhole = own.every((at) => at !== undefined && at >= start && at < end);
      const inside = headings.filter((each) => overlaps(each, { start, end }));
      const isAlone = inside.length === headingPieces(sections.slice(i, after));
      const isWithBlank = /\n\s*\n$/.test(text.slice(start, end)) && /(?:^|\n)\s*\n$/.test(text.slice(0, start));
      const ids = sections.slice(i, after).map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
      return isWhole && isAlone && isWithBlank ? [{ section, start, end, ids }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

function headingPieces(sections: readonly Section[]): number {
  return sections.reduce((count, { heading }) => count + (heading?.spans?.length ?? 1), 0);
}

function headingOf({ section }: Block): string {
  return compact(section.heading!.value).replace(NUMBER, '');
}
