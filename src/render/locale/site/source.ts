import type { Lang } from '../locale.ts';

export type SourceWords = { title: string; lead: string };

export const sourceWords: Record<Lang, SourceWords> = {
  ja: { title: '原文', lead: '受け取ったままの本文です。読み取った箇所に印をつけました。' },
  en: { title: 'Original', lead: 'The text as received, with everything that was read marked.' },
};
