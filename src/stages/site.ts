import { sourceHref } from '../render/document/address.ts';
import { editionsOn } from '../editions/editions.ts';
import type { Templates } from '../render/html/templates.ts';
import type { Card } from '../render/print/pictures.ts';
import type { Page, SchemePage } from '../render/site/scheme-pages.ts';
import { editionsView } from '../render/site/pages/editions.ts';
import { renderSharedPages, type SiteContent } from '../render/site/site.ts';
import { merge, type Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import { schemePageIn, sourcePageIn } from './edition-pages.ts';
import { changesPageIn, type ShownFollowing } from './known-changes.ts';
import type { ShownInLanguage } from './shown.ts';

/** The pages of the site in one language, and the input for their pictures. */
export type RenderedSite = { files: Files; cards: Card[] };

export async function renderSite(
  { language, editions, comparisons }: ShownInLanguage,
  content: Omit<SiteContent, 'changes'> & { changes: readonly ShownFollowing[] },
  templates: Templates,
  store: Store | undefined,
): Promise<RenderedSite> {
  const own: SchemePage[] = [];
  const unchanging: SchemePage[] = [];
  const answering = editionsOn(content.editions, language.today);
  for (const one of editions) {
    const { scheme } = one.edition;
    const all = content.editions.find((each) => each.includes(scheme))!;
    const pageAt = (isUnchanging: boolean) =>
      schemePageIn(one, editionsView(scheme, all, isUnchanging, language), content.documents, templates);
    own.push(await pageAt(false));
    if (answering.includes(scheme)) unchanging.push(await pageAt(true));
  }
  const changes: Page[] = [];
  for (const shown of content.changes)
    changes.push(await changesPageIn(shown, content.documents, language, templates, store));
  const shared = renderSharedPages(content, own, comparisons, language, templates);
  // last: by now every link to them is known
  const originals: Page[] = [];
  for (const [i, one] of editions.entries()) {
    const linked = shared.linked.get(sourceHref(one.edition.scheme))!;
    originals.push(await sourcePageIn(one, own[i]!, linked, templates));
  }
  const pages = [...shared.pages, ...own, ...unchanging, ...originals, ...changes];
  return {
    files: merge(new Map(pages.map(({ path, html }) => [path, html])), shared.files),
    cards: pages.flatMap(({ cards }) => cards),
  };
}
