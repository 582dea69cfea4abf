import type { WriteSheet } from 'hucre/xlsx';
import type { PremiumChange } from '../../../schemas/premium-change.ts';
import type { I18n } from '../words/i18n.ts';
import type { ComparedEditions } from './compared.ts';
import { factText, rateTablesByKey } from './premiums.ts';
import { LOOKS, printed, text, type Row } from './workbook-cells.ts';

/** Every premium of both editions by the facts of a member, as numbers; words where a text has them in place of a premium. */
export function premiumSheet(compared: ComparedEditions, i18n: I18n): WriteSheet {
  const { t } = i18n;
  const { premiums } = compared.changes;
  const axes = [
    ...new Map(premiums.flatMap(({ facts }) => facts.map(({ axis, kind }) => [`${kind}/${axis}`, kind] as const))),
  ];
  const sideOf = (premium: PremiumChange, name: 'old' | 'new') => {
    const side = premium[name];
    if (!side) return text(t('common.outside'), LOOKS.cell);
    return side.yen === undefined ? text(side.words, LOOKS.cell) : text(side.yen, LOOKS.yen);
  };
  const tables = rateTablesByKey(compared, i18n);
  const heads = [
    t('changes.book.rates'),
    ...axes.map(([, kind]) => t(`terms.axis.${kind}`)),
    t('changes.book.oldYen'),
    t('changes.book.newYen'),
    t('changes.book.yen'),
    t('changes.book.percent'),
  ];
  const rows = premiums.map((premium): Row => [
    text(tables.get(premium.table), LOOKS.cell),
    ...axes.map(([name]) => {
      const fact = premium.facts.find(({ axis, kind }) => `${kind}/${axis}` === name);
      return text(fact && factText(fact, i18n), LOOKS.cell);
    }),
    sideOf(premium, 'old'),
    sideOf(premium, 'new'),
    text(premium.delta?.yen, LOOKS.yenDelta),
    text(shareOf(premium.delta?.percent), LOOKS.percent),
  ]);
  return {
    name: t('changes.book.premiums'),
    ...printed(
      [heads.map((head) => text(head, LOOKS.head)), ...rows],
      [16, ...axes.map(() => 26), 14, 14, 14, 12],
      0,
      true,
    ),
  };
}

/** A percentage as a spreadsheet has it: 2.99 percent is 0.0299. */
export function shareOf(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 100) / 10_000;
}
