import type { AnsweringFrom } from '../../../editions/answers-in-time.ts';
import { dayBefore } from '../../../compare/policy-period.ts';
import type { I18n } from '../../words/i18n.ts';

/** For which days of joining a comparison answers, and the pages for other days. */
export type JoiningView = {
  /** The address of this page. */
  here: string;
  says: string;
  /** Every page with its first day, for the script. */
  pages: string;
  others: { href: string; label: string }[];
};

/** The address of the comparison for days from one on; the first one has the address of all days. */
export function comparisonPath(i: number, from: string): string {
  return i === 0 ? 'compare.html' : `compare-${from}.html`;
}

/** @param all  When which editions answer. @param at  Which of them this page compares. */
export function joiningView(all: readonly Pick<AnsweringFrom, 'from'>[], at: number, { t, locale }: I18n): JoiningView {
  const pages = all.map(({ from }, i) => ({ from, href: comparisonPath(i, from) }));
  const labelOf = (i: number) => {
    const [from, next] = [all[i]!.from, all[i + 1]?.from];
    if (next === undefined) return t('compare.joining.from', { from: locale.moment(from) });
    return t('compare.joining.until', { until: locale.moment(dayBefore(next)) });
  };
  return {
    here: pages[at]!.href,
    says: t('compare.joining.says', { days: labelOf(at) }),
    pages: JSON.stringify(pages),
    others: pages.flatMap(({ from, href }, i) => (i === at ? [] : [{ href: `${href}?on=${from}`, label: labelOf(i) }])),
  };
}
