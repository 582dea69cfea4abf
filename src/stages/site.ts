import { sourceHref } from '../render/document/address.ts';
import { editionsOn } from '../editions/editions.ts';
import type { Templates } from '../render/html/templates.ts';
import { editionsView } from '../render/site/pages/editions.ts';
import { searchedScheme, type SearchedScheme } from '../render/site/search/page.ts';
import { searchIndexing } from '../render/site/search/search-index.ts';
import { enterPlaces, renderSharedPages, type SiteContent } from '../render/site/site.ts';
import type { Store } from '../store/store.ts';
import { schemePageIn, sourcePageIn } from './edition-pages.ts';
import type { Gathered } from './gathered.ts';
import { changesPageIn, type ShownFollowing } from './known-changes.ts';
import type { ShownInLanguage } from './shown.ts';

/** The pages of the site in one language: each is gathered as soon as it is made. */
export async function renderSite(
  { language, editions, comparisons }: ShownInLanguage,
  content: Omit<SiteContent, 'changes'> & { changes: readonly ShownFollowing[] },
  templates: Templates,
  store: Store | undefined,
  gathered: Pick<Gathered, 'addSaid' | 'addPage' | 'textOf'>,
): Promise<void> {
  const linked = new Map(content.schemes.map((scheme) => [sourceHref(scheme), new Set<string>()]));
  const found = { schemes: [] as SearchedScheme[], index: searchIndexing(language.i18n) };
  const answering = editionsOn(content.editions, language.today);
  const pages: string[] = [];
  for (const one of editions) {
    const { scheme } = one.edition;
    const all = content.editions.find((each) => each.includes(scheme))!;
    const pageAt = (isUnchanging: boolean) =>
      schemePageIn(one, editionsView(scheme, all, isUnchanging, language), content.documents, templates);
    const { entries, ...page } = await pageAt(false);
    await gathered.addPage(page);
    pages.push(page.path);
    found.index.enter({ scheme, entries });
    found.schemes.push(searchedScheme({ scheme, entries }, language));
    for (const { at } of entries) linked.get(sourceHref(scheme))!.add(`L${at}`);
    enterPlaces(page.html, linked);
    if (answering.includes(scheme)) await gathered.addPage(await pageAt(true));
  }
  for (const shown of content.changes)
    await gathered.addPage(await changesPageIn(shown, content.documents, language, templates, store));
  for (const path of comparisons) enterPlaces(await gathered.textOf(path), linked);
  for (const shared of renderSharedPages(content, found, language, templates)) {
    if (!('html' in shared)) {
      await gathered.addSaid('site', shared.path, shared.content);
      continue;
    }
    enterPlaces(shared.html, linked);
    await gathered.addPage(shared);
  }
  // last: by now every link to them is known
  for (const [i, one] of editions.entries()) {
    const { scheme } = one.edition;
    const page = await gathered.textOf(pages[i]!);
    await gathered.addPage(await sourcePageIn(one, page, linked.get(sourceHref(scheme))!, templates));
  }
}
