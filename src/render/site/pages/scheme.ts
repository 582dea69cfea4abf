import { changesHref } from '../../changes/compared.ts';
import { isMissing } from '../../../../schemas/identity.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { schemeDataset } from '../linked-data.ts';
import { fileName, schemeHref, sourceHref, unchangingHref } from '../../document/address.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { page, type DocumentInfo, type SiteLanguage, type PageView } from '../../html/page.ts';
import type { Extent } from '../../document/blocks.ts';
import type { FullChapterView, PamphletView } from '../../document/document.ts';
import { editionName, factWording } from '../../document/key-facts.ts';
import { own, type I18n } from '../../words/i18n.ts';
import { premiumCharts, type ChartView } from './premium-chart.ts';
import { schemeDocuments, type DocumentView } from './documents.ts';
import type { EditionsView } from './editions.ts';

/** The page of a scheme: the content of its pamphlet, with every number linked to its line of the original. */
export type SchemePageView = PageView & {
  file: string;
  isStatusMissing: boolean;
  statusLabel: string;
  documents: DocumentView[];
  /** Why its pamphlet is a draft, in a sentence; '' if it isn't. */
  draft: string;
  /** The charts of annual premiums, by the id of the table below each. */
  charts: Record<string, ChartView>;
  /** The source of the data. */
  colophon: string;
  editions: EditionsView;
  /** What its pamphlet says of new members, in words that stay true. */
  statusIn: LocalizedText;
} & PamphletView;

export function schemePageView(
  scheme: Scheme,
  document: PamphletView,
  editions: EditionsView,
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
): SchemePageView {
  const { i18n } = language;
  const isUnchanging = editions.shown !== '';
  const { t, locale } = i18n;
  const { draft } = document.publicationStatus;
  const title = factWording('title', scheme.identity.title, i18n).text;
  const about = {
    path: isUnchanging ? unchangingHref(scheme) : schemeHref(scheme),
    canonicalPath: schemeHref(scheme),
    received: scheme.source.received,
    styles: ['scheme', 'chart'],
    scripts: ['place', 'editions'],
    title,
    description: t('scheme.description', { title }),
    sourcePage: `../${sourceHref(scheme)}`,
    linkedData: schemeDataset(scheme, documents, language),
    hasPicture: !isUnchanging,
    isOfEdition: true,
    feeds:
      editions.ownFeed === ''
        ? []
        : [{ href: `../${editions.ownFeed}`, title: t('changes.feed.of', { product: title }) }],
    ...(isUnchanging && { borrowed: { path: schemeHref(scheme), title } }),
    dataPath: `schemes/${scheme.scheme}/${scheme.edition}.json`,
  };
  return {
    ...page(about, language),
    file: fileName(scheme),
    isStatusMissing: isMissing(scheme.identity.status),
    statusLabel: i18n.t('terms.identity.status'),
    documents: schemeDocuments(scheme, documents, '../../', language),
    draft: draft.length === 0 ? '' : t('scheme.draft', { reasons: draft.join(locale.punctuation.semicolon) }),
    colophon: t('scheme.colophon', { file: document.source.file, received: document.source.received }),
    editions,
    statusIn: openIn(scheme, i18n),
    charts: Object.fromEntries(premiumCharts(scheme, i18n)),
    ...document,
    errata: document.errata.map((each) => ({
      ...each,
      href: changesHref({ old: scheme, new: scheme, erratum: each }),
    })),
    chapters: pageChapters(scheme, document, i18n),
  };
}

/** That its pamphlet says that members can join: it may no longer be so when the page is read. */
export function openIn(scheme: Scheme, i18n: I18n): LocalizedText {
  const { t } = i18n;
  return own(t('compare.statusIn', { status: t('common.open'), edition: editionName(scheme, i18n) }), i18n);
}

/** The chapters of the document as the page shows them. */
export function pageChapters(
  scheme: Scheme,
  { chapters, isStatusShown }: Pick<PamphletView, 'chapters' | 'isStatusShown'>,
  i18n: I18n,
): FullChapterView[] {
  const wasOpen = openIn(scheme, i18n);
  return chapters.map((chapter) => ({
    ...withLines(chapter, i18n),
    facts: chapter.facts.map((fact) =>
      fact.id === 'identity-status' && !isStatusShown ? { ...fact, value: wasOpen } : fact,
    ),
  }));
}

/** The lines of the original as the site names them. */
function withLines(chapter: FullChapterView, i18n: I18n): FullChapterView {
  return {
    ...chapter,
    blocks: chapter.blocks.map((block) => ({
      ...block,
      lines: block.extent ? linesText(block.extent, i18n) : '',
    })),
  };
}

function linesText({ first, last }: Extent, { t }: I18n): string {
  return first === last ? t('scheme.line', { line: first }) : t('scheme.lines', { first, last });
}
