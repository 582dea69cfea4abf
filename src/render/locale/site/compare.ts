import type { Lang } from '../locale.ts';

export type CompareWords = { title: string; lead: string };

export const compareWords: Record<Lang, CompareWords> = {
  ja: { title: '制度をくらべる', lead: '制度を二つから五つまで選んで、条件を並べて読みます。' },
  en: { title: 'Compare schemes', lead: 'Choose two to five schemes and read their terms side by side.' },
};
