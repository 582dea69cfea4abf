import type { Lang } from '../locale.ts';

export type DataWords = { title: string; lead: string };

export const dataWords: Record<Lang, DataWords> = {
  ja: { title: 'データ', lead: 'すべての制度から読み取った値を、原文の行とともに取り出せます。' },
  en: { title: 'Data', lead: 'Every value read from every scheme, with its line in the original.' },
};
