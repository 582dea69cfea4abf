import { ContractSummaryItem, type CheckedItem } from '../../../schemas/checklist.ts';
import { checklistOf } from '../../compare/checklist.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import type { ChapterName } from './names.ts';
import { own } from '../words/i18n.ts';
import type { Setting } from './clause.ts';
import type { ChapterView } from './blocks.ts';

/** What is at the head of a chapter, by the first part of its ids. */
const HEAD_OF: Record<string, ChapterName> = {
  riders: 'riders',
  limits: 'limits',
  plans: 'limits',
  rates: 'premiums',
  assumptions: 'premiums',
};

/** An item of the checklist: the places that state it, or why it is not stated. */
export type CheckedItemView = {
  label: string;
  places: { href: string; text: string }[];
  /** In place of them: that the text does not state it, or that it is not read yet. */
  absence: string;
  reason: LocalizedText;
};

export type ChecklistView = { heading: string; items: CheckedItemView[] }[];

export function checklistView(chapters: readonly ChapterView[], setting: Setting): ChecklistView {
  const { t } = setting.i18n;
  const items = checklistOf(setting.scheme);
  const isSummary = ({ item }: CheckedItem) => ContractSummaryItem.options.some((each) => each === item);
  const view = (checked: CheckedItem) => checkedView(checked, chapters, setting);
  return [
    { heading: t('pamphlet.contractSummary'), items: items.filter(isSummary).map(view) },
    { heading: t('pamphlet.warningInformation'), items: items.filter((each) => !isSummary(each)).map(view) },
  ];
}

function checkedView(
  { item, state, statedIn, notStated }: CheckedItem,
  chapters: readonly ChapterView[],
  { scheme, i18n }: Setting,
): CheckedItemView {
  const anchors = statedIn.map((id) => id.slice(scheme.id.length + 1).replaceAll('/', '-'));
  const heads = statedIn.map((id) => HEAD_OF[id.slice(scheme.id.length + 1).split('/')[0]!]);
  const named = chapters.filter(
    ({ name, blocks }) =>
      heads.includes(name) ||
      blocks.some(({ items, notes }) => [...items, ...notes].some(({ id }) => anchors.includes(id))),
  );
  return {
    label: i18n.t(`pamphlet.checklist.${item}`),
    places: named.map(({ id, number, title }) => ({ href: id, text: `${number} ${title}` })),
    absence: i18n.t(state === 'not-yet-read' ? 'pamphlet.notYetReadHere' : 'pamphlet.notStatedHere'),
    reason: notStated === undefined ? own('', i18n) : i18n.translate('identity', notStated),
  };
}
