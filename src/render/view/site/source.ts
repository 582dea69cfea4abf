import type { Scheme } from '../../../../schemas/scheme.ts';
import { sourceWords, type SourceWords } from '../../locale/site/source.ts';
import { page, type Edition, type PageView } from '../page.ts';
import { factWording, fileName } from '../scheme.ts';

export type SourceView = PageView & { original: SourceWords };

/** The text of a pamphlet as received, line by line, with everything that was read marked. */
export function sourceView(scheme: Scheme, _text: string, edition: Edition): SourceView {
  const original = sourceWords[edition.voice.locale.lang];
  const title = `${original.title}: ${factWording('title', scheme.identity.title, edition.voice).text}`;
  const about = { path: `sources/${fileName(scheme)}.html`, title, description: original.lead };
  return { ...page(about, edition), original };
}
