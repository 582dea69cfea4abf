import type { Section, SectionContent } from '../../../schemas/section.ts';
import { isSpan } from '../../../schemas/span.ts';
import { CHAPTERS, type ChapterName } from './names.ts';
import { anchorOf } from './address.ts';
import { printedView, type NoteView, type Setting } from './clause.ts';
import { type TextView } from '../html/text.ts';
import { arrange, type Block } from './chapters.ts';
import { itemViews, type ItemView } from './items.ts';
import { relatedTo, type PlacedBlock } from './related.ts';

/** Lines of the source, from 1, both ends included. */
export type Extent = { first: number; last: number };

export type BlockView = {
  id: string;
  /** The headings above it, the outermost first; empty if it continues the block right above it. */
  above: TextView[];
  heading: TextView;
  /** The first and the last of its source lines; null for none. */
  extent: Extent | null;
  /** The same in words: `原文123–140行`; '' for none. */
  lines: string;
  /** The first of its source lines. */
  line: string;
  /** Whether it has only tables that need a landscape page. */
  isWide: boolean;
  items: ItemView[];
  notes: NoteView[];
  /** What it must be read with in other chapters. */
  related: RelatedView[];
  /** Whether it only says what words mean. */
  isTerms: boolean;
};

/** A block of another chapter: `第4章「支払限度額等」`. */
export type RelatedView = { href: string; chapter: string; heading: TextView };

export type ChapterView = {
  id: string;
  name: ChapterName;
  number: string;
  title: string;
  /** What a member must know before reading on; shown in a box. */
  risk: string;
  blocks: BlockView[];
};

/** Everything in the source, in the chapters that all schemes share. */
export function chapterViews(setting: Setting): ChapterView[] {
  const arranged = arrange(setting.scheme);
  const { t } = setting.i18n;
  const risks: Partial<Record<ChapterName, string>> = {
    exclusions: t('pamphlet.riskExclusions'),
    duties: t('pamphlet.riskDuties'),
    claims: t('pamphlet.riskClaims'),
  };
  // only a text that is not read whole has the last one
  const names = CHAPTERS.filter((name) => name !== 'unread' || arranged.has(name));
  const shown = names.flatMap((chapter) => {
    const blocks = arranged.get(chapter) ?? [];
    return blocks.flatMap((block, i) => {
      const view = blockView(block, blocks[i - 1], chapter, setting);
      // a part of a split section, or a row of a table, may have only what is shown elsewhere
      const isRow = setting.tables.shows.has(block.section.id);
      const isShown = (block.isWhole && !isRow) || view.items.length + view.notes.length > 0;
      return isShown ? [{ block, chapter, view }] : [];
    });
  });
  const relatedViews = (of: PlacedBlock): RelatedView[] =>
    relatedTo(of, shown, setting.scheme).map(({ block, chapter }) => ({
      href: idOf(block, chapter, setting),
      chapter: t('pamphlet.seeChapter', { n: String(names.indexOf(chapter) + 1) }),
      heading: printedView(block.section.heading, 'heading', setting),
    }));
  return names.map((name, i) => {
    const blocks = shown.filter(({ chapter }) => chapter === name);
    return {
      id: `chapter-${name}`,
      name,
      number: String(i + 1),
      title: t(`pamphlet.chapter.${name}`),
      risk: arranged.get(name) ? (risks[name] ?? '') : '',
      blocks: blocks.map((each) => ({ ...each.view, related: relatedViews(each) })),
    };
  });
}

function blockView(
  block: Block,
  before: Block | undefined,
  chapter: ChapterName,
  setting: Setting,
): Omit<BlockView, 'related'> {
  const { scheme, i18n } = setting;
  const { section, above, contents } = block;
  const table = setting.tables.shows.get(section.id);
  const headed = headedBy(section, setting);
  const views = itemViews(contents, section, setting);
  const isTable = table && views.items.some((each) => each.table?.id === anchorOf(table.id, scheme));
  const extent = isTable
    ? { first: table.span.start.line, last: table.span.end.line }
    : extentOf(section, contents, setting);
  return {
    id: idOf(block, chapter, setting),
    above: (isContinuing(block, before) ? [] : above)
      .filter((each) => each !== headed)
      .map((each) => printedView(each.heading, 'heading', setting)),
    heading: printedView(headed.heading, 'heading', setting),
    line: extent ? String(extent.first) : '',
    extent,
    isTerms: section.kind === 'definitions',
    lines: extent ? i18n.t('pamphlet.originalLines', { n: extentText(extent) }) : '',
    isWide:
      views.items.some(({ rates }) => rates.some((table) => table.isWide)) &&
      views.items.every(({ clauses }) => clauses.length === 0),
    ...views,
  };
}

/** A section that is split over several chapters has one address in each. */
function idOf({ section, isWhole }: Block, chapter: ChapterName, setting: Setting): string {
  return `${anchorOf(headedBy(section, setting).id, setting.scheme)}${isWhole ? '' : `-${chapter}`}`;
}

/** The section whose heading a block has. One that is a row of a table has its own there: the table is below the heading of its section. */
function headedBy(section: Section, { scheme, tables }: Setting): Section {
  const table = tables.shows.get(section.id);
  return table ? scheme.sections.find(({ id }) => id === table.section)! : section;
}

/** Whether a block without a heading continues the block right above it. */
function isContinuing({ section, above }: Block, before: Block | undefined): boolean {
  const innermost = above.at(-1);
  return !section.heading && before !== undefined && [before.section, before.above.at(-1)].includes(innermost);
}

function extentOf(section: Section, contents: readonly SectionContent[], { fields }: Setting): Extent | null {
  const lines: Extent = { first: Infinity, last: 0 };
  countLines(section.heading, lines);
  for (const content of contents) countLines('field' in content ? fields.get(content.field) : content, lines);
  return lines.last === 0 ? null : lines;
}

/** `123–140`, `12` */
function extentText({ first, last }: Extent): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** Extend some lines by those of every span in a value. */
function countLines(value: unknown, lines: Extent): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) {
    const { start, end } = value;
    lines.first = Math.min(lines.first, start.line);
    lines.last = Math.max(lines.last, end.line);
    return;
  }
  // where a term is used belongs to other sections
  for (const [key, each] of Object.entries(value)) if (key !== 'uses') countLines(each, lines);
}
