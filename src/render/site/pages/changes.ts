import { schemeHref } from '../../document/address.ts';
import { editionName } from '../../document/key-facts.ts';
import type { DocumentInfo, SiteLanguage } from '../../html/page.ts';
import { changesPath, type ComparedEditions, type ShownChanges } from '../../changes/compared.ts';
import { memberView, type MemberView } from '../../changes/for-members.ts';
import { oldNewCharts, shownCharts, type PremiumChartView } from '../../changes/premium-charts.ts';
import { premiumsView, type PremiumsView } from '../../changes/premiums.ts';
import { fileSize } from '../../document/file-size.ts';
import { comparedPageView, upFrom, type ComparedPageView } from './compared-page.ts';
import type { DocumentView } from './documents.ts';

/** The page about two editions: what changes for members, the premiums, and the words of both side by side. */
export type ChangesPageView = ComparedPageView &
  MemberView & {
    documents: DocumentView[];
    /** The pages of both editions. */
    schemes: { href: string; name: string }[];
    premiums: PremiumsView;
    /** Further charts can be opened. */
    charts: PremiumChartView[];
    moreCharts: PremiumChartView[];
    moreChartsLabel: string;
    source: string;
  };

export function changesPageView(
  { compared, isSigned }: ShownChanges,
  documents: ReadonlyMap<string, DocumentInfo>,
  language: SiteLanguage,
): ChangesPageView {
  const { i18n } = language;
  const { t, locale } = i18n;
  const { old, new: next } = compared;
  const up = upFrom(compared);
  const premiums = premiumsView(compared, i18n);
  const { charts, others } = shownCharts(oldNewCharts(compared, i18n));
  const head = {
    title: (names: { product: string; editions: string }) => t('changes.page.titleOf', names),
    styles: ['scheme', 'chart', 'changes'],
  };
  return {
    ...comparedPageView({ compared, isSigned }, head, language),
    ...memberView(compared, premiums, i18n),
    documents: documentsOf(compared, documents, `${up}../`, language),
    schemes: [next, old].map((edition) => ({
      href: `${up}${schemeHref(edition)}`,
      name: t('changes.page.edition', { edition: editionName(edition, i18n) }),
    })),
    premiums,
    charts,
    moreCharts: others,
    moreChartsLabel: t('changes.page.moreCharts', { count: others.length }),
    source: t('changes.sources', {
      old: old.source.file,
      oldDay: locale.moment(old.source.received),
      new: next.source.file,
      newDay: locale.moment(next.source.received),
    }),
  };
}

/**
 * The table and the notice, for those who want them as files. What this build did not print is linked as a page.
 * @param up  From the page to the root of the site.
 */
export function documentsOf(
  compared: ComparedEditions,
  documents: ReadonlyMap<string, DocumentInfo>,
  up: string,
  { i18n }: SiteLanguage,
): DocumentView[] {
  const { t, locale } = i18n;
  const base = changesPath(compared, locale.lang);
  const offered = [
    { label: t('changes.document.notice'), paths: [`${base}.notice.pdf`, `${base}.notice.html`] },
    { label: t('changes.document.table'), paths: [`${base}.table.pdf`, `${base}.table.html`] },
    { label: t('changes.document.book'), paths: [`${base}.table.xlsx`] },
  ];
  return offered.flatMap(({ label, paths }) => {
    const path = paths.find((each) => documents.has(each));
    const info = path === undefined ? undefined : documents.get(path);
    if (path === undefined || !info) return [];
    const kind = t(`changes.document.${path.slice(path.lastIndexOf('.') + 1) as 'pdf' | 'html' | 'xlsx'}`);
    const length = info.pages === undefined ? [] : [t('shell.pdfPages', { count: info.pages })];
    return [
      { href: `${up}${path}`, label, detail: [kind, ...length, fileSize(info.bytes)].join(locale.punctuation.comma) },
    ];
  });
}
