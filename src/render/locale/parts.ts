import type { Lang } from './lang.ts';

// 2024年1月1日午後4時～|2025年1月1日午後4時; 3月15日から|2025年2月15日午後4時まで; 1億円超|1億5,000万円以下; 5,000万円超 |1億円以下
// 4:00 p.m. JST, 1 January 2024 to |4:00 p.m. JST, 1 January 2025; Over JPY 50 million, |up to JPY 100 million
const BETWEEN_PARTS: Record<Lang, RegExp> = {
  ja: /(?<=～)|(?<=から)(?=\d)|(?<=[超上] ?)(?=\d)/,
  en: /(?<= to )(?=\d)|(?<=, )(?=up to |under )/,
};

/** Parts that each stand on one line where there is room: a period by its moments, a band by its edges. Together they are the text. */
export function partsOf(text: string, lang: Lang): string[] {
  return text.split(BETWEEN_PARTS[lang]);
}
