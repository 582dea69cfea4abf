import type { Profile } from '../../../schemas/profile.ts';
import { SectionProfile } from '../../../schemas/profile/section.ts';
import { reportDeclared, sectionAt } from '../declared.ts';
import type { Flow } from '../layout/flow.ts';
import { cut as cutStrand, foldedOf, sourcedOf, type Strand } from '../layout/strand.ts';
import { compileWhole, firstMatch, type PatternMatch } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** A section cut out of the document: its heading, and everything up to the next one. */
export type CutSection = {
  profile: SectionProfile;
  heading: Strand | undefined;
  /** The matches of the holes in the heading's pattern. */
  holes: { name: string; strand: Strand }[];
  parts: Flow['parts'];
  /** The level 1 section that contains it: the scope of its notes. */
  chapter: string;
};

/** Cut the document at the headings of the profile, in their order. */
export function cutSections(
  profile: Pick<Profile, 'sections' | 'level'>,
  { parts }: Flow,
  pamphlet: PamphletText,
): CutSection[] {
  const words = parts.map((part) => (part.kind === 'line' ? foldedOf(part.strand, pamphlet) : undefined));
  // a section may begin with a table: its first row
  const begins = parts.map((part, i) =>
    part.kind === 'line' ? words[i] : pamphlet.folded.slice(part.grid.start, part.grid.rows[0]!.at(-1)!.end),
  );
  const found: { profile: SectionProfile; at: number; size: number; match: PatternMatch }[] = [];
  let from = 0;
  for (const entry of profile.sections) {
    const heading = (entry.heading ?? entry.begins)!;
    const size = heading.split('\n').length;
    const pattern = compileWhole(heading);
    const place = findLines(entry.heading === undefined ? begins : words, pattern, size, from);
    if (!place) {
      reportMissing(profile, entry, found.at(-1) && parts[found.at(-1)!.at]!, pamphlet);
      continue;
    }
    found.push({ profile: entry, at: place.at, size: entry.heading === undefined ? 0 : size, match: place.match });
    from = place.at + Math.max(1, entry.heading === undefined ? 1 : size);
  }
  // if the first heading is missing, that has already been reported
  const above = found[0]?.profile === profile.sections[0] ? parts.slice(0, found[0]?.at) : [];
  if (profile.level === 'whole') for (const part of above) reportOrphan(part, pamphlet);
  let chapter = '';
  const cut = found.map(({ profile: entry, at, size, match }, i) => {
    if (entry.level === 1) chapter = entry.id;
    const lines = parts.slice(at, at + size).flatMap((part) => (part.kind === 'line' ? part.strand : []));
    return {
      profile: entry,
      heading: size === 0 ? undefined : lines,
      holes:
        size === 0
          ? []
          : match.holes.map(({ name, start, end }) => ({ name, strand: cutStrand(lines, start, end, pamphlet) })),
      parts: parts.slice(at + size, found[i + 1]?.at ?? parts.length),
      chapter,
    };
  });
  return profile.level !== 'whole' && above.length > 0 ? [unreadAbove(above, profile), ...cut] : cut;
}

/** Below the level `whole`, text above the first heading, or all of it, is a section of its own. */
function unreadAbove(parts: Flow['parts'], { sections }: Pick<Profile, 'sections'>): CutSection {
  let id = 'unread';
  for (let number = 2; sections.some((each) => each.id === id); number += 1) id = `unread-${number}`;
  const profile = SectionProfile.parse({ id, begins: '{:…}', kind: 'unread' });
  return { profile, heading: undefined, holes: [], parts, chapter: id };
}

function findLines(
  words: readonly (string | undefined)[],
  pattern: ReturnType<typeof compileWhole>,
  size: number,
  from: number,
): { at: number; match: PatternMatch } | undefined {
  for (let at = from; at + size <= words.length; at += 1) {
    const lines = size === 1 ? words[at] : joined(words.slice(at, at + size));
    const match = lines === undefined ? undefined : firstMatch(pattern, lines);
    if (match) return { at, match };
  }
  return undefined;
}

function joined(words: readonly (string | undefined)[]): string | undefined {
  return words.includes(undefined) ? undefined : words.join('\n');
}

function reportMissing(
  { sections }: Pick<Profile, 'sections'>,
  { id, heading, begins }: SectionProfile,
  above: Flow['parts'][number] | undefined,
  pamphlet: PamphletText,
): void {
  const unexpected = 'text without a heading of the profile';
  const expected = `\`${heading ?? begins}\``;
  const hint = `It is section \`${id}\` in the profile; sections are in reading order.`;
  if (above?.kind !== 'line')
    return reportDeclared(pamphlet, 'section-missing', sectionAt(sections, id), { unexpected, expected, hint });
  const place = sourcedOf(above.strand, pamphlet);
  report(pamphlet.file, 'section-missing', place.span, {
    unexpected,
    expected: `${expected} below \`${place.raw}\``,
    hint,
  });
}

function reportOrphan(part: Flow['parts'][number], pamphlet: PamphletText): void {
  const strand = part.kind === 'line' ? part.strand : [{ start: part.grid.start, end: part.grid.end }];
  const { span, raw: words } = sourcedOf(strand, pamphlet);
  const raw = words.replace(/\s*\n\s*/g, '⏎');
  report(pamphlet.file, 'text-orphan', span, {
    unexpected: `\`${raw.length > 60 ? `${raw.slice(0, 60)}…` : raw}\` above the first section`,
    expected: 'a section of the profile, or an entry of its `furniture`',
  });
}
