import type { Notation } from '../notation.ts';

const number = new Intl.NumberFormat('en-GB');

/** Amounts as a London or Singapore policy wording writes them. */
export const notation: Notation = {
  tag: 'en-GB',
  comma: ', ',
  premium: (yen) => `JPY ${number.format(yen)}`,
  amount: (yen) => {
    if (yen >= 1e12 && yen % 1e11 === 0) return `JPY ${number.format(yen / 1e12)} trillion`;
    if (yen >= 1e9 && yen % 1e8 === 0) return `JPY ${number.format(yen / 1e9)} billion`;
    if (yen >= 1e6 && yen % 1e4 === 0) return `JPY ${number.format(yen / 1e6)} million`;
    return `JPY ${number.format(yen)}`;
  },
  // 4:00 p.m. JST, 1 January 2024 to |4:00 p.m. JST, 1 January 2025; Over JPY 50 million, |up to JPY 100 million
  partsOf: (text) => text.split(/(?<= to )(?=\d)|(?<=, )(?=up to |under )/),
};
