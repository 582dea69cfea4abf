import type { MemberChapter } from '../../../schemas/design.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { settingOf, type Setting } from '../document/clause.ts';
import { coverPoints } from '../document/cover-points.ts';
import type { FullChapterView, PamphletView } from '../document/document.ts';
import type { BlockView } from '../document/blocks.ts';
import { fullWordingView, type FullWordingView } from '../document/full-wording.ts';
import { NO_LIMITS } from '../document/limits.ts';
import { SUMMARY, type ChapterName } from '../document/names.ts';
import type { Requirements } from '../document/requirements.ts';
import { charactersOf, isBrief } from '../document/products.ts';
import { termViews } from '../document/terms.ts';
import { ROOM, summaryView, type PointGroupView, type SummaryPartView } from '../document/summary.ts';
import { workedExample, type WorkedExample } from '../document/worked-example.ts';
import type { SiteLanguage } from '../html/page.ts';
import { plainWords } from '../html/text.ts';
import { besideText } from './beside-text.ts';
import { frontOf, type FrontView } from './front.ts';

/** The chapters of a member pamphlet, in the order that a Japanese group pamphlet has them. */
export const MEMBER_CHAPTERS = [
  'about',
  'premiums',
  'cover',
  'costs',
  'limits',
  'riders',
  'exclusions',
  'joining',
  'duties',
  'claims',
  'services',
  'examples',
  'notices',
  'unread',
  'terms',
  'contacts',
] as const satisfies readonly (ChapterName | 'terms')[];

/** Blocks that follow each other: running text, which is set in columns, or blocks with tables, which need the whole width. */
export type RunView = { isText: boolean; blocks: BlockView[] };

/** A heading in the contents. */
export type ContentsEntry = { href: string; title: string };

export type MemberChapterView = Omit<FullChapterView, 'name'> & {
  name: (typeof MEMBER_CHAPTERS)[number];
  runs: RunView[];
  /** Its parts in the contents, if it has several with a short heading. */
  contents: ContentsEntry[];
  /** Whether it has the premiums, with an example. */
  isPremiums: boolean;
};

/** What a member needs of a scheme. Where it is left out, the address says where it is. */
export type MemberView = Omit<PamphletView, 'chapters' | 'summary' | 'checklist' | 'source'> &
  FrontView & {
    points: PointGroupView[];
    summary: SummaryPartView[];
    chapters: MemberChapterView[];
    /** Whether it is so short that it needs no page for a cover and no contents. */
    isBrief: boolean;
    /** Whether its contents have room on the cover. */
    hasShortContents: boolean;
    example: WorkedExample | null;
    full: FullWordingView;
  };

/** What a design asks of the pages: whether the cover has a picture, which takes room from the contents, and which chapters come first. */
type Arrangement = { hasPicture: boolean; order: readonly MemberChapter[] };
const PLAIN: Arrangement = { hasPicture: false, order: [] };

export function memberView(
  scheme: Scheme,
  { document, requirements }: { document: PamphletView; requirements: Requirements },
  language: SiteLanguage,
  { hasPicture, order }: Arrangement = PLAIN,
): MemberView {
  const { i18n } = language;
  const setting = settingOf(scheme, i18n);
  const chapters = memberChapters(scheme, document, requirements, setting, order);
  const numbers = new Map(chapters.map(({ name }, i) => [name, String(i + 1)]));
  const chapterOf = new Map(chapters.flatMap(({ name, blocks }) => blocks.map(({ id }) => [id, name] as const)));
  const { t } = i18n;
  const numbered = chapters.map((chapter): MemberChapterView => {
    const blocks = chapter.blocks.map((block) => ({
      ...block,
      related: block.related.flatMap((each) => {
        const to = chapterOf.get(each.href);
        // in the chapter that moved together
        if (to === undefined || to === chapter.name) return [];
        return [{ ...each, chapter: t('pamphlet.seeChapter', { n: numbers.get(to)! }) }];
      }),
    }));
    const title = chapter.name === 'terms' ? t('pamphlet.termsChapter') : chapter.title;
    return {
      ...chapter,
      number: numbers.get(chapter.name)!,
      title,
      blocks,
      runs: runsOf(blocks),
      contents: contentsOf(blocks, i18n.locale.isFullWidth),
    };
  });
  const summary = summaryView(setting, { rooms: roomsFor(scheme), numberOf: (name) => numbers.get(name) ?? '' });
  const points = coverPoints(setting);
  return {
    ...document,
    ...frontOf(scheme, document, i18n),
    points,
    // what the text does not say is for the proof
    summary: summary.filter(({ absence }) => absence === ''),
    chapters: numbered,
    isBrief: isBrief(scheme),
    hasShortContents:
      linesOnCover(document.heading.text, numbered, points, i18n.locale.isFullWidth) <=
      (hasPicture ? BESIDE_PICTURE : ON_COVER),
    example: workedExample(scheme, i18n) ?? null,
    full: fullWordingView(scheme, language),
  };
}

/** From how many characters on a text has a summary of full length: that of a short one is short. */
const FULL_LENGTH = 8000;

function roomsFor(scheme: Pick<Scheme, 'sections'>): typeof ROOM {
  const share = Math.min(1, charactersOf(scheme) / FULL_LENGTH);
  return Object.fromEntries(SUMMARY.map((name) => [name, ROOM[name] * share])) as typeof ROOM;
}

type Unnumbered = Omit<MemberChapterView, 'runs' | 'contents'>;

/** The chapters that have something to say, without what only repeats the text as values. */
function memberChapters(
  scheme: Scheme,
  document: PamphletView,
  requirements: Requirements,
  setting: Setting,
  order: readonly MemberChapter[],
): Unnumbered[] {
  const kept = new Map<string, Unnumbered>();
  const terms: BlockView[] = [];
  for (const chapter of document.chapters) {
    const blocks: BlockView[] = [];
    for (const block of chapter.blocks) {
      const isContinued = block.heading.pieces.length === 0 && block.above.length === 0;
      const moves = block.isTerms || (isContinued && blocks.length === 0 && terms.length > 0);
      (moves ? terms : blocks).push(block);
    }
    kept.set(chapter.name, {
      ...chapter,
      blocks,
      absence: '',
      facts: [],
      statedFacts: [],
      terms: [],
      limits: chapter.name === 'limits' ? besideText(chapter.limits, scheme, requirements) : NO_LIMITS,
      isPremiums: chapter.name === 'premiums',
    });
  }
  const shell = document.chapters[0]!;
  const glossary = termViews([...kept.values(), { ...shell, blocks: terms }], setting);
  kept.set('terms', {
    ...kept.get(shell.name)!,
    ...NOTHING,
    ...{ id: 'chapter-terms', name: 'terms', blocks: terms },
    terms: glossary.length < LEAST_TERMS ? [] : glossary,
  });
  return [...new Set([...order, ...MEMBER_CHAPTERS])].flatMap((name) => {
    const chapter = kept.get(name);
    if (!chapter) return [];
    return hasOwnHead(chapter) || chapter.blocks.length > 0 ? [chapter] : [];
  });
}

/** As few are found without a list. */
const LEAST_TERMS = 4;

const NOTHING = {
  isPremiums: false,
  risk: '',
  plans: [],
  limits: NO_LIMITS,
  riders: [],
  assumptions: [],
  assumptionsLead: '',
};

function hasOwnHead({ plans, limits, riders, assumptions, noPremiums, terms }: Unnumbered): boolean {
  const tables = [limits.sublimits.rows, limits.deductibles.rows, limits.rules.rows];
  return [plans, riders, assumptions, terms, ...tables].some(({ length }) => length > 0) || noPremiums.text !== '';
}

function runsOf(blocks: readonly BlockView[]): RunView[] {
  const runs: RunView[] = [];
  for (const block of blocks) {
    const isText = block.items.every(({ cost, table, rates }) => !cost && !table && rates.length === 0);
    const last = runs.at(-1);
    if (last?.isText === isText) last.blocks.push(block);
    else runs.push({ isText, blocks: [block] });
  }
  return runs;
}

/** How many lines of contents and points have room on the cover, and how many if a picture is there too. */
const ON_COVER = 17;
const BESIDE_PICTURE = 9;
/** Columns of the contents there; characters that a line of its points and one of its title have, those of the title as wide as high. */
const COLUMNS = 3;
const POINT_LINE = 55;
const TITLE_LINE = 16;
/** A line of the title is as high as so many lines of contents. */
const TITLE_HEIGHT = 3;
/** How much more room the contents and the notices of other languages need. */
const WIDER = 1.2;

function linesOnCover(
  title: string,
  chapters: readonly MemberChapterView[],
  groups: readonly PointGroupView[],
  isFullWidth: boolean,
): number {
  const entries = chapters.reduce((sum, { contents }) => sum + 1 + contents.length, 0);
  // lengths are those of the original
  const characters = groups.flatMap(({ points }) => points).reduce((sum, { length }) => sum + length, 0);
  const titleLines = Math.ceil(title.length / (isFullWidth ? TITLE_LINE : TITLE_LINE * 2));
  const lines = entries / COLUMNS + characters / POINT_LINE;
  return lines * (isFullWidth ? 1 : WIDER) + (titleLines - 1) * TITLE_HEIGHT;
}

/** How long a heading of the contents may be, in characters that are as wide as high. */
const SHORT = 18;

function contentsOf(blocks: readonly BlockView[], isFullWidth: boolean): ContentsEntry[] {
  const titled = blocks.map(({ id, heading }) => ({ href: id, title: shortTitle(plainWords(heading)) }));
  const most = isFullWidth ? SHORT : SHORT * 2;
  const short = titled.filter(({ title }) => title !== '' && title.length <= most);
  const distinct = short.filter(({ title }, i) => short.findIndex((each) => each.title === title) === i);
  return distinct.length > 1 ? distinct : [];
}

/** `<ご注意（必ずお読みください）>`: ご注意 */
function shortTitle(heading: string): string {
  const inside = /^[<【〔［〈《「[](.*)[>】〕］〉》」\]]$/.exec(heading)?.[1] ?? heading;
  return inside.replace(/[（([〔［][^（([〔［]*[）)\]〕］]\s*$/, '').trim() || inside;
}
