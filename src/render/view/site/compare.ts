import type { Scheme } from '../../../../schemas/scheme.ts';
import { compareWords, type CompareWords } from '../../locale/site/compare.ts';
import { page, type Edition, type PageView } from '../page.ts';

export type CompareView = PageView & { compare: CompareWords };

/** Schemes side by side: key facts, limits, what is covered, paid and excluded. */
export function compareView(_schemes: readonly Scheme[], edition: Edition): CompareView {
  const compare = compareWords[edition.voice.locale.lang];
  const about = { path: 'compare.html', title: compare.title, description: compare.lead, name: 'compare' as const };
  return { ...page(about, edition), compare };
}
