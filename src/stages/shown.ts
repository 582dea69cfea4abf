import type { VFile } from 'vfile';
import { answersInTime } from '../editions/answers-in-time.ts';
import type { Stated } from '../render/document/whole-requirements.ts';
import type { SiteLanguage } from '../render/html/page.ts';
import { compareView, type CompareView } from '../render/site/compare/compare.ts';
import { comparisonPath } from '../render/site/compare/joining.ts';
import { statedInComparison } from '../render/site/stated.ts';
import type { Unshown } from '../render/site/unshown.ts';
import { reportUnshown } from '../report/refusals.ts';
import type { Store } from '../store/store.ts';
import { editionsIn, unshownIn, unshownInComparison, type EditionInLanguage } from './edition-pages.ts';
import type { Sources } from './sources.ts';

/**
 * What is shown in one language: every edition, and the paths of the comparisons of those that answer from the day of the build on, and from
 * each day on which others do.
 */
export type ShownInLanguage = { language: SiteLanguage; editions: EditionInLanguage[]; comparisons: string[] };

/** Makes the page of a comparison: it is too large to stay in memory until all others are made. @param path  Its address in its language. */
export type OnComparison = (path: string, view: CompareView, language: SiteLanguage) => Promise<void>;

/**
 * Check that the page and the pamphlet of each scheme show everything that was read, in each language, and that no summary, comparison
 * or search shows a statement without what qualifies it, from what their templates get. What they do not show is an error at its place
 * in the text. The gate of the PDFs looks for the same on paper.
 */
export async function checkShown(
  { readings, editions, codes }: Pick<Sources, 'readings' | 'editions' | 'codes'>,
  languages: readonly SiteLanguage[],
  store: Store | undefined,
  onComparison: OnComparison = () => Promise.resolve(),
): Promise<ShownInLanguage[]> {
  const shown: ShownInLanguage[] = [];
  const unshown = new Map<VFile, Unshown[]>(readings.map(({ file }) => [file, []]));
  for (const language of languages) {
    const one: ShownInLanguage = { language, editions: editionsIn(readings, language, store), comparisons: [] };
    const stated = new Map<string, Stated[]>(readings.map(({ scheme }) => [scheme.id, []]));
    const all = answersInTime(editions, language.today);
    for (const [at, { from, editions: compared }] of all.entries()) {
      const path = comparisonPath(at, from);
      const view = compareView(compared, codes, language, { all, at });
      // a comparison shows the edition that answers on its days, and nothing of the others
      for (const scheme of compared) stated.get(scheme.id)!.push(...statedInComparison(view, scheme));
      await onComparison(path, view, language);
      one.comparisons.push(`site/${language.i18n.locale.lang}/${path}`);
    }
    for (const edition of one.editions) {
      const { scheme, file } = edition.edition;
      const inComparison = await unshownInComparison(edition, stated.get(scheme.id)!);
      unshown.get(file)!.push(...(await unshownIn(edition)), ...inComparison);
    }
    shown.push(one);
  }
  for (const [file, found] of unshown) reportUnshown(found, file);
  return shown;
}
