import { textWidth } from '../chart/measure.ts';
import type { I18n } from '../words/i18n.ts';
import type { MemberItemView, MemberView } from './for-members.ts';
import type { PremiumRowView } from './premiums.ts';

/*
 * The notice has two pages at most. It is measured with the metrics of its font, as its style sheet sets it, before it is printed, so that
 * the page and the PDF have the same words; the gate counts the pages of the PDF. Sizes are points.
 */
export const MOST_PAGES = 2;

/** A4 without its margins, and a little less: a line of real text is never quite full. */
const PAGE = { width: 500, height: 715 };
const SIZE = 10;
const LINE = 16;
const HEADING = 42;
const GAP = 6;
const INDENT = 14;
const TABLE_ROW = 17;

/** A list of changes, and what of it is not on the page, by its name. */
export type NoticeList = { items: MemberItemView[]; left: string };

/** What the notice shows. */
export type FittedNotice = {
  worse: NoticeList;
  better: NoticeList;
  others: NoticeList;
  /** Every premium, if they are few and there is room. */
  rows: PremiumRowView[];
};

const LISTS = ['others', 'better', 'worse'] as const;

/** Most premiums that a notice has in a table. */
const MOST_ROWS = 12;

/**
 * Shorten the notice until it fits. The table of premiums is left out first, then changes from the end: the other ones, then what gets
 * better, and last what gets worse. Each list names what it leaves out.
 * @param title  Its title, and the words of its other paragraphs.
 */
export function fitted(
  view: MemberView,
  rows: readonly PremiumRowView[],
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  i18n: I18n,
): FittedNotice {
  const items = [...view.worse, ...view.better, ...view.others];
  const heights = new Map(items.map((item) => [item, heightOf(item, i18n)]));
  const shown = { worse: [...view.worse], better: [...view.better], others: [...view.others] };
  const left: Record<(typeof LISTS)[number], MemberItemView[]> = { worse: [], better: [], others: [] };
  let table = view.sentences.length > 0 && rows.length <= MOST_ROWS ? [...rows] : [];
  const listOf = (name: (typeof LISTS)[number]): NoticeList => ({
    items: shown[name],
    left: leftText(left[name], i18n),
  });
  const notice = (): FittedNotice => ({
    ...{ worse: listOf('worse'), better: listOf('better'), others: listOf('others') },
    rows: table,
  });
  const isTooLong = () => pagesOf(blocksOf({ title, paragraphs }, view, notice(), heights)) > MOST_PAGES;
  if (isTooLong()) table = [];
  for (const name of LISTS)
    while (shown[name].length > 0 && isTooLong()) left[name] = [shown[name].pop()!, ...left[name]];
  return notice();
}

/** How many changes of each kind are not shown: `ほかに、用語の変更3件があります。` */
function leftText(items: readonly MemberItemView[], { t, locale }: I18n): string {
  if (items.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const named = [...counts].map(([kind, count]) => t('changes.notice.leftItem', { kind, count }));
  return t('changes.notice.left', { items: named.join(locale.punctuation.comma) });
}

/** Something that is not cut at the end of a page; `isHead`: it is on the page of what follows. */
type Block = { height: number; isHead?: boolean };

function blocksOf(
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  view: MemberView,
  { worse, better, others, rows }: FittedNotice,
  heights: ReadonlyMap<MemberItemView, number>,
): Block[] {
  const facts = view.facts.map(({ value }) => ({ height: linesOf(value, PAGE.width - 130) * LINE }));
  const list = ({ items, left }: NoticeList): Block[] =>
    items.length === 0 && left === ''
      ? []
      : [
          { height: HEADING, isHead: true },
          ...items.map((item) => ({ height: heights.get(item)! })),
          { height: GAP + (left === '' ? 0 : linesOf(left, PAGE.width) * LINE + GAP) },
        ];
  return [
    { height: LINE + Math.ceil(textWidth(title, 18, 700) / PAGE.width) * 25 + 34 },
    ...facts,
    ...list(worse),
    ...(view.sentences.length === 0
      ? []
      : [
          { height: HEADING, isHead: true },
          ...view.sentences.map((each) => ({ height: linesOf(each, PAGE.width - INDENT) * LINE })),
          { height: GAP + LINE },
          ...rows.map(() => ({ height: TABLE_ROW })),
          { height: rows.length === 0 ? 0 : 2 * TABLE_ROW + GAP },
        ]),
    ...list(better),
    ...list(others),
    { height: HEADING, isHead: true },
    { height: linesOf(view.same, PAGE.width) * LINE + GAP },
    { height: HEADING, isHead: true },
    ...[view.deadline, ...paragraphs].map((each) => ({ height: linesOf(each, PAGE.width) * LINE + GAP })),
  ];
}

function heightOf(item: MemberItemView, { locale: { punctuation }, t }: I18n): number {
  const width = PAGE.width - INDENT;
  const label = `${t('changes.notice.before')}${punctuation.colon}`;
  const words = [item.new.text, item.old.text].filter((text) => text !== '').map((text) => label + text);
  return [item.about, ...words].reduce((sum, text) => sum + linesOf(text, width) * LINE, 0) + 2;
}

/** Lines of a text, some of which end before the edge. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil((textWidth(text, SIZE) * 1.04) / width));
}

/** How many pages some blocks take, one after the other. */
function pagesOf(blocks: readonly Block[]): number {
  let pages = 1;
  let used = 0;
  let heads = 0;
  for (const { height, isHead = false } of blocks) {
    if (isHead) {
      heads += height;
      continue;
    }
    if (used > 0 && used + heads + height > PAGE.height) {
      pages += 1;
      used = 0;
    }
    used += heads + height;
    heads = 0;
    // what is higher than a page continues on the next one
    while (used > PAGE.height) {
      pages += 1;
      used -= PAGE.height;
    }
  }
  return pages;
}
