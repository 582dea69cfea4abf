import { reportedPlaces } from '../messages/report.ts';
import { publicationStatusOf } from '../render/document/publication-status.ts';
import type { Stated } from '../render/document/whole-requirements.ts';
import type { DocumentInfo, SiteLanguage } from '../render/html/page.ts';
import type { Templates } from '../render/html/templates.ts';
import type { Product } from '../render/document/products.ts';
import {
  documentedIn,
  renderProduct,
  renderRedline,
  type Documented,
  type RenderedPamphlet,
} from '../render/pamphlet/pamphlets.ts';
import type { Redline } from '../render/pamphlet/redline.ts';
import type { Printable } from '../render/print/print-all.ts';
import type { EditionsView } from '../render/site/pages/editions.ts';
import { changeDocumentPaths, schemeDocumentPaths } from '../render/site/pages/documents.ts';
import {
  anchorsIn,
  renderSchemePage,
  renderSourcePage,
  type Page,
  type SchemePage,
} from '../render/site/scheme-pages.ts';
import { bareInComparison, bareOf, unshownOf, type Unshown } from '../render/site/unshown.ts';
import { digestOf } from '../store/digest.ts';
import { asJson, keep, kept, keyOfStage } from '../store/keep.ts';
import type { Stage } from '../store/stage-code.ts';
import type { Store } from '../store/store.ts';
import { translationOf } from '../translate/catalog.ts';
import type { Look } from './designs.ts';
import type { KnownEdition } from './known-edition.ts';

/** An edition in one language: everything that is made of it alone is kept until one of its inputs changes. */
export type EditionInLanguage = {
  edition: Pick<KnownEdition, 'scheme' | 'design' | 'file'>;
  language: SiteLanguage;
  store: Store | undefined;
  /** The digest of what its pages are made of, but for their templates: the edition, and what the language says of it. */
  inputs: string;
  /** The document of its pages. */
  documented: () => Documented;
};

/** Editions in one language. A document is large, so only that of the edition that was asked for last stays in memory. */
export function editionsIn(
  editions: readonly KnownEdition[],
  language: SiteLanguage,
  store: Store | undefined,
): EditionInLanguage[] {
  let last: { of: KnownEdition; documented: Documented } | undefined;
  const documentOf = (edition: KnownEdition) => {
    if (last?.of !== edition) last = { of: edition, documented: documentedIn(edition.scheme, language) };
    return last.documented;
  };
  return editions.map((edition) => ({
    ...{ edition, language },
    store: edition.digest === '' ? undefined : store,
    inputs: digestOf(JSON.stringify([edition.digest, ...inputsOf(edition, language)])),
    documented: () => documentOf(edition),
  }));
}

/** What a language says about an edition: its translations, our words, what is on every page. */
function inputsOf({ scheme, needed }: KnownEdition, language: SiteLanguage): string[] {
  const { i18n, all, site, today, incomplete, behind = [], withPictures = false, words, catalog } = language;
  // a page says whether a policy period is over, and not which day it is
  const { isExpired } = publicationStatusOf(scheme, i18n, today, true);
  const about = [i18n.locale.lang, all.map(({ lang }) => lang), site, behind, withPictures, isExpired];
  const translations = catalog && needed.map(({ context, id }) => translationOf(catalog, context, id) ?? null);
  return [words, JSON.stringify([about, incomplete.has(scheme.id)]), JSON.stringify(translations ?? null)];
}

/** What is made by a stage of an edition in a language, as it was kept or made now. @param isFit  Whether it may be kept. */
async function once<T>(
  stage: Stage,
  { inputs, store }: EditionInLanguage,
  more: readonly string[],
  make: () => T,
  isFit: (made: T) => boolean = () => true,
): Promise<T> {
  const key = keyOfStage(stage, [inputs, ...more]);
  const form = asJson<T>();
  const known = await kept(store, key, form);
  if (known !== undefined) return known;
  const made = make();
  if (isFit(made)) await keep(store, key, form, made);
  return made;
}

/** What was read of an edition and its page, its pamphlet, its summary or the search does not show, or not whole. */
export function unshownIn(one: EditionInLanguage): Promise<Unshown[]> {
  const { edition, language, documented } = one;
  const look = () => [
    ...unshownOf(edition.scheme, documented(), language),
    ...bareOf(edition.scheme, documented(), language),
  ];
  return once('page', one, ['shown'], look, (unshown) => unshown.length === 0);
}

/** The same of the comparison. @param stated  What it shows of the edition. */
export function unshownInComparison(one: EditionInLanguage, stated: readonly Stated[]): Promise<Unshown[]> {
  const look = () => bareInComparison(one.edition.scheme, stated, one.language);
  return once('page', one, ['compared', JSON.stringify(stated)], look, (unshown) => unshown.length === 0);
}

/** A product of an edition in one language. */
export function pamphletIn(
  one: EditionInLanguage,
  product: Product,
  { templates, design }: Look,
): Promise<RenderedPamphlet> {
  const { edition, language, documented } = one;
  const made = [`pamphlet/${product}`, `pamphlet/${product}-sheet`].map(templates.digestOf);
  return once('page', one, [product, ...made, design?.digest ?? ''], () =>
    renderProduct(product, edition.scheme, documented(), language, templates, design),
  );
}

/** The proof with bars at the margin where something changed since the edition before. It is made when it is asked for, and not kept. */
export function redlinedIn(
  { edition, language, documented }: EditionInLanguage,
  redline: Redline,
  templates: Templates,
): Printable {
  return renderRedline(edition.scheme, documented(), language, templates, redline);
}

/** The page of a scheme, and what the search finds on it. @param editions  The block of its editions, which others change. */
export function schemePageIn(
  one: EditionInLanguage,
  editions: EditionsView,
  documents: ReadonlyMap<string, DocumentInfo>,
  templates: Templates,
): Promise<SchemePage> {
  const { edition, language, documented } = one;
  const paths = [
    ...schemeDocumentPaths(edition.scheme, language.i18n),
    ...changeDocumentPaths(edition.scheme, documents, language.i18n),
  ];
  const own = paths.map((path) => [path, documents.get(path) ?? null]);
  const made = ['site/scheme', 'site/picture'].map(templates.digestOf);
  return once('page', one, ['scheme', JSON.stringify([own, editions]), ...made], () =>
    renderSchemePage(edition.scheme, documented().document, editions, documents, language, templates),
  );
}

/**
 * The page of an original.
 * @param page    The page of its scheme, as HTML.
 * @param linked  The places in it that pages link to.
 */
export function sourcePageIn(
  one: EditionInLanguage,
  page: string,
  linked: ReadonlySet<string>,
  templates: Templates,
): Promise<Page> {
  const { edition, language } = one;
  const { scheme, file } = edition;
  const anchors = anchorsIn(page);
  const findings = reportedPlaces(file);
  const links = JSON.stringify([findings, [...anchors].sort(), [...linked].sort()]);
  const made = ['site/source', 'site/picture'].map(templates.digestOf);
  return once('page', one, ['source', links, ...made], () =>
    renderSourcePage({ scheme, text: String(file), findings }, { anchors, linked }, language, templates),
  );
}
