import { ContractSummaryItem, type CheckedItem } from '../../../../schemas/checklist.ts';
import { checklistOf } from '../../../compare/checklist.ts';
import type { Wording } from '../../../translate/catalog.ts';
import { own } from '../wording.ts';
import type { Setting } from './clause.ts';
import type { ChapterView } from './document.ts';

/** An item of the checklist: the places that state it, or why it is not stated. */
export type CheckedItemView = {
  label: string;
  places: { href: string; text: string }[];
  reason: Wording;
};

export type ChecklistView = { heading: string; items: CheckedItemView[] }[];

export function checklistView(chapters: readonly ChapterView[], setting: Setting): ChecklistView {
  const { words } = setting.voice.locale.pamphlet;
  const items = checklistOf(setting.scheme);
  const isSummary = ({ item }: CheckedItem) => ContractSummaryItem.options.some((each) => each === item);
  const view = (checked: CheckedItem) => checkedView(checked, chapters, setting);
  return [
    { heading: words.contractSummary, items: items.filter(isSummary).map(view) },
    { heading: words.warningInformation, items: items.filter((each) => !isSummary(each)).map(view) },
  ];
}

function checkedView(
  { item, statedIn, notStated }: CheckedItem,
  chapters: readonly ChapterView[],
  { scheme, voice }: Setting,
): CheckedItemView {
  const anchors = statedIn.map((id) => id.slice(scheme.id.length + 1).replaceAll('/', '-'));
  const holding = chapters.filter(({ blocks }) =>
    blocks.some(({ items }) => items.some(({ id }) => anchors.includes(id))),
  );
  const isAssumed = statedIn.some((id) => id.startsWith(`${scheme.id}/assumptions/`));
  const named = holding.length > 0 ? holding : chapters.filter(({ name }) => isAssumed && name === 'premiums');
  return {
    label: voice.locale.pamphlet.checklist[item],
    places: named.map(({ id, number, title }) => ({ href: id, text: `${number} ${title}` })),
    reason: notStated === undefined ? own('', voice) : voice.translate('identity', notStated),
  };
}
