import type { Lang } from '../lang.ts';

/** A premium with the name of its band. */
export type PremiumAt = { premium: string; band: string };

/** The words around a chart of premiums, and those that say what is in it to who cannot see it. */
export type ChartWords = {
  /** @param subject  A rating class; '' for none. */
  title: (subject: string) => string;
  caption: string;
  /** @param plan  '' for the only plan of a scheme. */
  range: (plan: string, lowest: PremiumAt, highest: PremiumAt) => string;
  referral: (band: string, words: string) => string;
  /** How to read bands drawn side by side, bands drawn below each other, and examples. @param measure  Revenue, number of stores. */
  bands: string;
  bars: string;
  points: (measure: string) => string;
  table: string;
  terms: string;
  plans: string;
  /** Between sentences. */
  between: string;
};

export const chartWords: Record<Lang, ChartWords> = {
  ja: {
    title: (subject) => `年間保険料の図${subject === '' ? '' : `：${subject}`}`,
    caption: '年間保険料の図',
    range: (plan, lowest, highest) =>
      `${plan === '' ? '' : `${plan}：`}最も低い保険料は${lowest.premium}（${lowest.band}）、最も高い保険料は${highest.premium}（${highest.band}）。`,
    referral: (band, words) => `${band}：${words.replace(/。$/, '')}。`,
    bands: '同じ区分のなかでは保険料は変わりません。区分は、実際の幅にかかわらず等間隔に並べています。',
    bars: '同じ区分のなかでは保険料は変わりません。棒の長さは、保険料に比例します。',
    points: (measure) => `点は例示です。点と点のあいだの${measure}の保険料は、公表されていません。`,
    table: '同じ数値を、すぐ下の表に示しています。',
    terms: '保険料は、支払限度額・自己負担額・保険期間などの前提とあわせてお読みください。',
    plans: '図のプランと支払限度額',
    between: '',
  },
  en: {
    title: (subject) => `Chart of annual premiums${subject === '' ? '' : `: ${subject}`}`,
    caption: 'Chart of annual premiums',
    range: (plan, lowest, highest) =>
      `${plan === '' ? 'Lowest' : `${plan}: lowest`} premium ${lowest.premium} (${lowest.band}), highest premium ${highest.premium} (${highest.band}).`,
    referral: (band, words) => `${band}: ${words.replace(/\.$/, '')}.`,
    bands: 'Within a band the premium is the same throughout. Bands are drawn equally wide, whatever they span.',
    bars: 'Within a band the premium is the same throughout. Bars are as long as their premiums.',
    points: (measure) => `The points are examples: no premium is published for a ${measure} between two of them.`,
    table: 'The table directly below has the same figures.',
    terms: 'Read each premium together with its limits, deductible, policy period and other terms.',
    plans: 'Plans in the chart and their limits',
    between: ' ',
  },
};
