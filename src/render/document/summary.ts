import { isReadAt } from '../../../schemas/level.ts';
import { CHAPTERS, LEVEL_OF_QUESTION, SUMMARY, type ChapterName, type SummaryName } from './names.ts';
import { figuresText } from './figures.ts';
import type { MessageKey } from '../words/messages.ts';
import type { ClauseView, NoteView, Setting } from './clause.ts';
import { plainWords, type TextView } from '../html/text.ts';
import type { Candidate, OwnWords } from './summary-points.ts';
import type { WholeStatement } from './whole-statement.ts';
import { PARTS, type Part } from './summary-parts.ts';

/**
 * A whole statement of the text, or our own words. `isMarked`: whether it has the symbol of its question. `length`: in
 * characters of the original.
 */
export type PointView = {
  statement: WholeStatement | null;
  words: OwnWords | null;
  isMarked: boolean;
  length: number;
};

/** Points that have the same cover, rider, heading and introduction: these are printed once, above them; remarks below. */
export type PointGroupView = {
  belongsTo: TextView[];
  conditions: ClauseView[];
  notes: NoteView[];
  points: PointView[];
  remarks: NoteView[];
};

/** A question of the summary with the points that answer it, and the chapter with the details. */
export type SummaryPartView = {
  name: SummaryName;
  title: string;
  /** ○ × ！ with a word of the same meaning; empty for none. */
  symbol: string;
  symbolWord: string;
  groups: PointGroupView[];
  /** The first groups, for a screen; the others are one click away. */
  first: PointGroupView[];
  further: PointGroupView[];
  furtherCount: string;
  /** That the text does not answer, or that it is not read yet; empty if there are points. */
  absence: string;
  more: string;
  /** What the points left out are called, in our words. */
  named: string;
  chapter: { href: string; number: string; text: string } | null;
};

/** How much room a summary has, and how a document numbers its chapters; '' for one that has no chapters. */
export type SummaryFrame = { rooms: Record<SummaryName, number>; numberOf: (chapter: ChapterName) => string };

/**
 * How many characters of the original the points of a question may have, so that the summary fits on two pages in
 * every language, with the same points. A point is never shortened: what does not fit is left out and counted.
 */
export const ROOM: Record<SummaryName, number> = {
  kind: 420,
  insured: 540,
  notInsured: 450,
  restrictions: 410,
  territory: 220,
  obligations: 240,
  payment: 230,
  startAndEnd: 160,
  cancelling: 210,
};

/** How many characters of a question a narrow screen shows at first, at least one point. */
const AT_FIRST = 130;

/** The chapters as all schemes have them. */
const ALL_CHAPTERS = { rooms: ROOM, numberOf: (chapter: ChapterName) => String(CHAPTERS.indexOf(chapter) + 1) };

export function summaryView(setting: Setting, frame: SummaryFrame = ALL_CHAPTERS): SummaryPartView[] {
  return SUMMARY.map((name) => partView(name, PARTS[name](setting), frame, setting));
}

/** Points of a question of its own, in groups, as many as there is room for. */
export function pointGroups(candidates: readonly Candidate[], room: number): PointGroupView[] {
  return grouped(thatFit(distinct(candidates), room).chosen);
}

const SYMBOLS: Partial<
  Record<SummaryName, readonly [symbol: '○' | '×' | '！', word: MessageKey & `pamphlet.${string}Symbol`]>
> = {
  insured: ['○', 'pamphlet.insuredSymbol'],
  notInsured: ['×', 'pamphlet.notInsuredSymbol'],
  restrictions: ['！', 'pamphlet.restrictionSymbol'],
};

function partView(
  name: SummaryName,
  { chapter, candidates, namesOf }: Part,
  { rooms, numberOf }: SummaryFrame,
  { scheme, i18n }: Setting,
): SummaryPartView {
  const { t } = i18n;
  const [symbol, word] = SYMBOLS[name] ?? ['', undefined];
  const { chosen, left } = thatFit(distinct(candidates), rooms[name]);
  const groups = grouped(chosen);
  const [first, further] = foldedAfter(AT_FIRST, groups);
  const isRead = isReadAt(LEVEL_OF_QUESTION[name], scheme);
  const number = numberOf(chapter);
  const folded = further.reduce((sum, { points }) => sum + points.length, 0);
  return {
    name,
    title: t(`pamphlet.summary.${name}`),
    symbol,
    symbolWord: word === undefined ? '' : t(word),
    groups,
    first,
    further,
    furtherCount: folded > 0 ? t('pamphlet.furtherPoints', { n: folded }) : '',
    absence: candidates.length > 0 ? '' : t(isRead ? 'pamphlet.notStatedHere' : 'pamphlet.notYetReadHere'),
    more: left > 0 ? t('pamphlet.more', { n: left }) : '',
    named: left > 0 ? (namesOf?.(numberOf('costs')) ?? '') : '',
    chapter:
      candidates.length === 0 || number === ''
        ? null
        : { href: `chapter-${chapter}`, number, text: t('pamphlet.seeChapter', { n: number }) },
  };
}

/** Each statement once; our words once too. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const keyOf = ({ statement, words }: Candidate) =>
    statement?.id ?? plainWords(words!.text) + figuresText(words!.figures);
  return [...new Map([...candidates].reverse().map((each) => [keyOf(each), each])).values()].reverse();
}

/** The candidates that fit whole, in their order, and how many do not. Something whole is better than nothing. */
function thatFit(candidates: readonly Candidate[], room: number): { chosen: Candidate[]; left: number } {
  // what we say of typed values is short: it is never left out
  const ours = candidates.filter(({ words }) => words);
  const chosen = new Set(ours);
  const shown = new Set<string>();
  let taken = ours.reduce((sum, { length }) => sum + length + BETWEEN, 0);
  for (const each of candidates) {
    const { shared, length } = each;
    if (!shared) continue;
    const needed = length + BETWEEN + (shown.has(shared.key) ? 0 : shared.length);
    if (taken + needed > room) continue;
    taken += needed;
    chosen.add(each);
    shown.add(shared.key);
  }
  const [shortest] = [...candidates].sort((a, b) => a.length - b.length);
  if (chosen.size === 0 && shortest) chosen.add(shortest);
  const inOrder = candidates.filter((each) => chosen.has(each));
  return { chosen: inOrder, left: candidates.length - inOrder.length };
}

/** How much room the end of a point takes, in characters. */
const BETWEEN = 8;

function grouped(candidates: readonly Candidate[]): PointGroupView[] {
  const groups = new Map<string, PointGroupView>();
  for (const { statement, words, isUnmarked, shared, length } of candidates) {
    const key = shared?.key ?? '';
    const { belongsTo, conditions, listNotes: notes, remarks } = statement ?? NO_LIST;
    const group = groups.get(key) ?? { belongsTo, conditions, notes, points: [], remarks };
    group.points.push({ statement: statement ?? null, words: words ?? null, isMarked: !isUnmarked, length });
    groups.set(key, group);
  }
  return [...groups.values()];
}

const NO_LIST = { belongsTo: [], conditions: [], listNotes: [], remarks: [] };

/** The groups up to a length, and the rest. */
function foldedAfter(
  most: number,
  groups: readonly PointGroupView[],
): [first: PointGroupView[], further: PointGroupView[]] {
  const first: PointGroupView[] = [];
  const further: PointGroupView[] = [];
  let taken = 0;
  for (const group of groups) {
    const cut = further.length > 0 ? 0 : group.points.findIndex(({ length }) => (taken += length) > most);
    // the first point of all is shown, however long it is
    const end = cut < 0 ? group.points.length : cut === 0 && first.length + further.length === 0 ? 1 : cut;
    const [shown, hidden] = [group.points.slice(0, end), group.points.slice(end)];
    if (shown.length > 0) first.push({ ...group, points: shown });
    // the notes of a list that continues are above its fold
    const rest = shown.length > 0 ? { conditions: [], notes: [], remarks: [] } : {};
    if (hidden.length > 0) further.push({ ...group, ...rest, points: hidden });
  }
  return [first, further];
}
