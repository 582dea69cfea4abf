import { inLanguage } from '../../../schemas/language.ts';
import { schemeHref } from '../document/address.ts';
import { factWording, policyholderOf } from '../document/key-facts.ts';
import { page, type PageView, type SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import type { Printable } from '../print/print-all.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import { changesPath, pairName, unsignedOf, type ComparedEditions, type IsSigned } from './compared.ts';
import { countsOf } from './counts.ts';
import { fromTo } from './from-to.ts';
import { comparisonView, type CellView, type ComparisonView } from './comparison.ts';
import { oldNewCharts, shownCharts, type PremiumChartView } from './premium-charts.ts';
import { premiumsView, type PremiumsView } from './premiums.ts';

export type ChangeTableView = PageView &
  ComparisonView & {
    /** Its own style sheet, next to it. */
    sheet: string;
    sheetTitle: string;
    documentTitle: string;
    product: LocalizedText;
    policyholder: LocalizedText;
    isPolicyholderMissing: boolean;
    editions: string;
    facts: { label: string; value: string }[];
    counts: string[];
    premiums: PremiumsView;
    charts: PremiumChartView[];
    /** That there are more charts than these; '' if there are not. */
    chartsNote: string;
    draftLine: string;
    source: string;
  };

export function changeTableView(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
): ChangeTableView {
  const { i18n, site } = language;
  const { t, locale } = i18n;
  const { old, new: next, changes } = compared;
  const product = factWording('title', next.identity.title, i18n);
  const editions = fromTo(compared, i18n);
  const documentTitle = `${product.text} | ${t('changes.table.title')} | ${editions}`;
  const path = `${pairName(compared)}.table.html`;
  const about = {
    section: 'changes/',
    path,
    title: documentTitle,
    description: documentTitle,
    borrowed: { path: schemeHref(next), title: product.text },
  };
  const waiting = unsignedOf(changes, isSigned).length;
  const policyholder = policyholderOf(next, i18n);
  return {
    ...page(about, language),
    sheet: path.slice(path.indexOf('/') + 1).replace(/html$/, 'css'),
    sheetTitle: `${product.text} ${t('changes.table.title')}`,
    documentTitle,
    product,
    policyholder,
    isPolicyholderMissing: policyholder.text === '',
    editions,
    facts: (['policyPeriod', 'applicationDeadline'] as const).map((field) => ({
      label: t(`terms.identity.${field}`),
      value: factWording(field, next.identity[field], i18n).text,
    })),
    counts: countsOf(changes.changes, i18n),
    ...comparisonView(compared, site.newerSide, isSigned, i18n),
    premiums: premiumsView(compared, i18n),
    ...chartsOnPaper(compared, i18n),
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
    source: t('changes.sources', {
      old: old.source.file,
      oldDay: locale.moment(old.source.received),
      new: next.source.file,
      newDay: locale.moment(next.source.received),
    }),
  };
}

function chartsOnPaper(compared: ComparedEditions, i18n: I18n): Pick<ChangeTableView, 'charts' | 'chartsNote'> {
  const { charts, others } = shownCharts(oldNewCharts(compared, i18n));
  return { charts, chartsNote: others.length === 0 ? '' : i18n.t('changes.chart.some', { count: charts.length }) };
}

/** The table of old and new as a page to print. */
export function renderChangeTable(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
  templates: Templates,
): Printable {
  const { i18n } = language;
  const { lang } = i18n.locale;
  const view = changeTableView(compared, language, isSigned);
  const path = `${changesPath(compared, lang)}.table.html`;
  const cellText = ({ parts, remark }: CellView) => parts.map(({ text }) => text).join('') + remark;
  const cells = view.rows.flatMap((row) => row.cells);
  const statements = [
    ...cells.flatMap((cell) => [cell.subject, cellText(cell), cell.translation]),
    ...view.premiums.sentences,
  ];
  return {
    path,
    html: templates('changes/table', view),
    sheet: { path: path.replace(/html$/, 'css'), css: templates('changes/sheet', { ...view, isLandscape: true }) },
    about: {
      title: view.documentTitle,
      lang,
      subject: view.editions,
      author: inLanguage(language.site.publisher, lang).value,
      date: compared.new.source.received,
    },
    expected: {
      title: view.documentTitle,
      lang,
      statements: [...new Set(statements.filter((text) => text.trim() !== ''))],
      rows: view.premiums.isCut
        ? view.premiums.rows.map(({ facts, old, new: to, yen, percent }) => facts + old + to + yen + percent)
        : [],
      headless: 0,
      everyPage: view.draftLine,
      fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
    },
  };
}
