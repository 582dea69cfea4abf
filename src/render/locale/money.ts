import type { Lang } from './lang.ts';

/** How a language writes amounts; apart from its words, for the scripts that run in a reader's browser. */
export type Money = {
  /** A premium, to the yen: `16,740円`, `¥16,740`. */
  premium: (yen: number) => string;
  /** A limit or a revenue, in round units: `3,000万円`, `JPY 30 million`. */
  amount: (yen: number) => string;
};

const japanese = new Intl.NumberFormat('ja-JP');
const english = new Intl.NumberFormat('en-GB');

export const money: Record<Lang, Money> = {
  ja: {
    premium: (yen) => `${japanese.format(yen)}円`,
    amount: (yen) => {
      const [cho, oku] = [Math.floor(yen / 1e12), Math.floor((yen % 1e12) / 1e8)];
      const [man, rest] = [Math.floor((yen % 1e8) / 1e4), yen % 1e4];
      const parts = [
        cho && `${japanese.format(cho)}兆`,
        oku && `${japanese.format(oku)}億`,
        man && `${japanese.format(man)}万`,
        rest && japanese.format(rest),
      ];
      return `${parts.filter(Boolean).join('') || '0'}円`;
    },
  },
  en: {
    premium: (yen) => `¥${english.format(yen)}`,
    amount: (yen) => {
      if (yen >= 1e12 && yen % 1e11 === 0) return `JPY ${english.format(yen / 1e12)} trillion`;
      if (yen >= 1e9 && yen % 1e8 === 0) return `JPY ${english.format(yen / 1e9)} billion`;
      if (yen >= 1e6 && yen % 1e4 === 0) return `JPY ${english.format(yen / 1e6)} million`;
      return `JPY ${english.format(yen)}`;
    },
  },
};
