import type { Scheme } from '../../../../schemas/scheme.ts';
import { searchWords, type SearchWords } from '../../locale/site/search.ts';
import { page, type Edition, type PageView } from '../page.ts';

export type SearchView = PageView & { find: SearchWords };

/** Search over everything that the pages of one language say. */
export function searchView(_schemes: readonly Scheme[], edition: Edition): SearchView {
  const find = searchWords[edition.voice.locale.lang];
  const about = { path: 'search.html', title: find.title, description: find.lead, name: 'search' as const };
  return { ...page(about, edition), find };
}
