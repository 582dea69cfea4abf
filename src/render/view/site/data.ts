import type { Scheme } from '../../../../schemas/scheme.ts';
import { dataWords, type DataWords } from '../../locale/site/data.ts';
import { page, type Edition, type PageView } from '../page.ts';

export type DataView = PageView & { data: DataWords };

/** The data files, what they hold and how large they are. */
export function dataView(_schemes: readonly Scheme[], edition: Edition): DataView {
  const data = dataWords[edition.voice.locale.lang];
  const about = { path: 'data.html', title: data.title, description: data.lead, name: 'data' as const };
  return { ...page(about, edition), data };
}
