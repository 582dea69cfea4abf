import type { Rider } from '../../../schemas/rider.ts';
import { textView } from '../document/clause.ts';
import { coverWords } from '../document/cover-name.ts';
import { classesWith } from '../document/rider.ts';
import { costLabel, labelView } from '../document/whole-statement.ts';
import type { TextView } from '../html/text.ts';
import { own } from '../words/i18n.ts';
import { placeIn, type Shown } from './place.ts';
import { isBasic } from '../../compare/statements.ts';

/** How something comes with a contract: in each one, in those that choose it, or taken away. Whether a loss is paid is said by its statement. */
export type Mark = '○' | '△' | '×';

export type OverviewRow = {
  name: TextView;
  mark: Mark;
  /** What the mark means, for those who listen. */
  meaning: string;
  /** Classes of risk that have it in any case. */
  remark: string;
  href: string;
};

/** 補償の概要: for each cover what is paid for, and the riders. */
export type OverviewView = {
  title: string;
  legend: { mark: Mark; meaning: string }[];
  groups: { name: TextView; rows: OverviewRow[] }[];
};

/** Null if the text names neither costs nor riders. */
export function overviewOf(shown: Shown): OverviewView | null {
  const { setting } = shown;
  const { scheme, i18n } = setting;
  const { t } = i18n;
  const meanings: Record<Mark, string> = {
    '○': t('components.always'),
    '△': t('components.chosen'),
    '×': t('components.takenAway'),
  };
  const row = (name: TextView, mark: Mark, href: string, remark = ''): OverviewRow => ({
    ...{ name, mark, remark },
    meaning: meanings[mark],
    href,
  });
  const covers = scheme.covers.map((cover) => ({
    name: textView(coverWords(cover.name, scheme, i18n), i18n),
    rows: scheme.costs
      .filter((group) => group.cover === cover.name)
      .flatMap(({ items }) =>
        items.flatMap((item) =>
          item.name && isBasic(setting.qualifiers.get(item.id)!)
            ? [row(costLabel(item, setting), '○', placeIn(item.id, ['costs', 'cover'], shown))]
            : [],
        ),
      ),
  }));
  const riders = {
    name: textView(own(t('pamphlet.rider'), i18n), i18n),
    rows: scheme.riders.flatMap((rider) => {
      const mark = markOf(rider);
      if (mark === undefined) return [];
      const remark = classesWith(rider, scheme, i18n).map(({ words }) => words);
      return [
        row(
          labelView(rider.name, 'rider', setting),
          mark,
          placeIn(rider.id, ['riders', 'cover'], shown),
          remark.join(i18n.locale.punctuation.comma),
        ),
      ];
    }),
  };
  const groups = [...covers, riders].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return null;
  const used = new Set(groups.flatMap(({ rows }) => rows.map(({ mark }) => mark)));
  return {
    title: t('components.overview'),
    legend: (Object.keys(meanings) as Mark[])
      .filter((mark) => used.has(mark))
      .map((mark) => ({ mark, meaning: meanings[mark] })),
    groups,
  };
}

/** Undefined if the text does not say how a rider is attached, or what members may choose is to have less cover. */
function markOf({ effect, attachment }: Rider): Mark | undefined {
  if (attachment === 'not stated') return undefined;
  if (effect === 'extends') return attachment === 'automatic' ? '○' : '△';
  return attachment === 'automatic' ? '×' : undefined;
}
