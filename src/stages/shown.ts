import type { VFile } from 'vfile';
import { answersInTime } from '../editions/answers-in-time.ts';
import type { SiteLanguage } from '../render/html/page.ts';
import { compareView, type CompareView } from '../render/site/compare/compare.ts';
import { statedInComparison } from '../render/site/stated.ts';
import type { Unshown } from '../render/site/unshown.ts';
import { reportUnshown } from '../report/refusals.ts';
import type { Store } from '../store/store.ts';
import { editionIn, unshownIn, unshownInComparison, type EditionInLanguage } from './edition-pages.ts';
import type { Sources } from './sources.ts';

/** What is shown in one language: every edition, and a comparison of those that answer from the day of the build on, and from each day on which others do. */
export type ShownInLanguage = { language: SiteLanguage; editions: EditionInLanguage[]; comparisons: CompareView[] };

/**
 * Check that the page and the pamphlet of each scheme show everything that was read, in each language, and that no summary, comparison
 * or search shows a statement without what qualifies it, from what their templates get. What they do not show is an error at its place
 * in the text. The gate of the PDFs looks for the same on paper.
 */
export async function checkShown(
  { readings, editions, codes }: Pick<Sources, 'readings' | 'editions' | 'codes'>,
  languages: readonly SiteLanguage[],
  store: Store | undefined,
): Promise<ShownInLanguage[]> {
  const shown = languages.map((language) => {
    const all = answersInTime(editions, language.today);
    return {
      language,
      editions: readings.map((reading) => editionIn(reading, language, store)),
      comparisons: all.map((each, at) => compareView(each.editions, codes, language, { all, at })),
      compared: all.map((each) => new Set(each.editions.map(({ id }) => id))),
    };
  });
  const unshown = new Map<VFile, Unshown[]>(readings.map(({ file }) => [file, []]));
  for (const { editions, comparisons, compared } of shown)
    for (const one of editions) {
      const { scheme, file } = one.edition;
      // a comparison shows the edition that answers on its days, and nothing of the others
      const stated = comparisons.flatMap((comparison, i) =>
        compared[i]!.has(scheme.id) ? statedInComparison(comparison, scheme) : [],
      );
      unshown.get(file)!.push(...(await unshownIn(one)), ...(await unshownInComparison(one, stated)));
    }
  for (const [file, found] of unshown) reportUnshown(found, file);
  return shown;
}
