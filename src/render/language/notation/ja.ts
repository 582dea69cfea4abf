import type { Notation } from '../notation.ts';

const number = new Intl.NumberFormat('ja-JP');

/** Amounts in 億 and 万, as pamphlets print them. */
export const notation: Notation = {
  tag: 'ja-JP',
  comma: '、',
  premium: (yen) => `${number.format(yen)}円`,
  amount: (yen) => {
    const [cho, oku] = [Math.floor(yen / 1e12), Math.floor((yen % 1e12) / 1e8)];
    const [man, rest] = [Math.floor((yen % 1e8) / 1e4), yen % 1e4];
    const parts = [
      cho && `${number.format(cho)}兆`,
      oku && `${number.format(oku)}億`,
      man && `${number.format(man)}万`,
      rest && number.format(rest),
    ];
    return `${parts.filter(Boolean).join('') || '0'}円`;
  },
  // 2024年1月1日午後4時～|2025年1月1日午後4時; 3月15日から|2025年2月15日午後4時まで; 1億円超|1億5,000万円以下; 5,000万円超 |1億円以下
  partsOf: (text) => text.split(/(?<=～)|(?<=から)(?=\d)|(?<=[超上] ?)(?=\d)/),
};
