import type { PremiumChange, PremiumFact } from '../../../schemas/premium-change.ts';
import { bars } from '../chart/bars.ts';
import type { Figure } from '../chart/figure.ts';
import type { Drawing } from '../chart/svg.ts';
import type { I18n } from '../words/i18n.ts';
import type { ComparedEditions } from './compared.ts';
import { deltaText, factText, rateTablesByKey } from './premiums.ts';

/**
 * Old premiums against new ones, by band, for members who have all else in common. Each is a bar with its name: a change of a few percent
 * could not be seen between two lines.
 */
export type PremiumChartView = {
  title: string;
  drawing: Drawing & { titleId: string; description: string };
  /** The largest change of a premium in it, in percent, whichever way. */
  largest: number;
};

/** So many charts can be seen at once. Of more, the first ones are those with the largest changes. */
const MOST = 6;
const FEW = 3;

/** What is shown of many charts, and the others. */
export function shownCharts(all: readonly PremiumChartView[]): {
  charts: PremiumChartView[];
  others: PremiumChartView[];
} {
  if (all.length <= MOST) return { charts: [...all], others: [] };
  const first = new Set([...all].sort((a, b) => b.largest - a.largest).slice(0, FEW));
  return { charts: [...first], others: all.filter((chart) => !first.has(chart)) };
}

/** The premiums of members who differ in their band alone. */
type Group = { table: string; name: string; rows: { label: string; at: number | null; premium: PremiumChange }[] };

/** A chart of each class and plan of each rate table in which a premium changes. One premium needs no chart. */
export function oldNewCharts(compared: ComparedEditions, i18n: I18n): PremiumChartView[] {
  const tables = rateTablesByKey(compared, i18n);
  return groupsOf(compared.changes.premiums, i18n)
    .filter(({ rows }) => rows.length > 1 && rows.some(({ premium }) => (premium.delta?.yen ?? 0) !== 0))
    .map((group, i) => chartOf(group, i, tables.get(group.table)!, i18n));
}

function groupsOf(premiums: readonly PremiumChange[], i18n: I18n): Group[] {
  const groups = new Map<string, Group>();
  for (const premium of premiums) {
    const across = acrossOf(premium.facts);
    const others = premium.facts.filter((fact) => fact !== across).map((fact) => factText(fact, i18n));
    const name = others.join(i18n.locale.punctuation.comma);
    const key = JSON.stringify([premium.table, name]);
    const group = groups.get(key) ?? { table: premium.table, name, rows: [] };
    groups.set(key, group);
    group.rows.push({
      label: across ? factText(across, i18n) : '',
      at: across?.extent?.kind === 'point' ? across.extent.value : null,
      premium,
    });
  }
  return [...groups.values()];
}

/** What the rows of a chart are: the band, or the last fact that is neither class nor plan. */
function acrossOf(facts: readonly PremiumFact[]): PremiumFact | undefined {
  return (
    facts.find(({ extent }) => extent?.kind === 'interval') ??
    facts.findLast(({ kind }) => kind !== 'class' && kind !== 'plan')
  );
}

function chartOf({ name, rows }: Group, position: number, caption: string, i18n: I18n): PremiumChartView {
  const { t, locale } = i18n;
  const { lang } = locale;
  const sides = ['new', 'old'] as const;
  const figure: Figure = {
    up: { text: caption, lang },
    across: { text: '', lang },
    plans: sides.map((side) => ({ text: t(`changes.premiums.${side}`), lang })),
    bands: rows.map(({ label, at }) => ({ label: { text: label, lang }, at })),
    cells: rows.flatMap(({ premium }, band) =>
      sides.flatMap((side, plan) => {
        const yen = premium[side]?.yen;
        return yen === undefined ? [] : [{ id: '', plan, band, yen, text: locale.premium(yen) }];
      }),
    ),
    referrals: rows.flatMap(({ premium }, band) =>
      sides.flatMap((side, plan) => {
        const words = premium[side]?.words;
        return words === undefined ? [] : [{ plan, band, words: { text: i18n.translate('plan', words).text, lang } }];
      }),
    ),
    tick: locale.premium,
  };
  const title = t('changes.chart.title', { name: name === '' ? caption : name });
  const listed = rows.flatMap(({ label, premium }) =>
    premium.delta ? [`${label}${locale.punctuation.colon}${deltaText(premium, i18n)}`] : [],
  );
  return {
    title,
    largest: Math.max(0, ...rows.map(({ premium }) => Math.abs(premium.delta?.percent ?? 0))),
    drawing: {
      ...bars(figure, lang),
      titleId: `old-new-${position + 1}`,
      description: listed.join(locale.punctuation.semicolon),
    },
  };
}
