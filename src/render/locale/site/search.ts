import type { Lang } from '../locale.ts';

export type SearchWords = { title: string; lead: string };

export const searchWords: Record<Lang, SearchWords> = {
  ja: { title: '検索', lead: 'すべての制度の文言・用語・金額から、書かれているとおりの語をさがします。' },
  en: { title: 'Search', lead: 'Find words, terms and amounts in all schemes, exactly as they are written.' },
};
