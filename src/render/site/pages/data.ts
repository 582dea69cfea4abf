import { inLanguage } from '../../../../schemas/language.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { columnKey, tableKey, type Table } from '../../data/table.ts';
import { tables } from '../../data/tables.ts';
import { collectionDataset } from '../linked-data.ts';
import { schemeHref, lineHref } from '../../document/address.ts';
import { PRODUCTS, productPath } from '../../document/products.ts';
import { fileSize } from '../../document/file-size.ts';
import { page, siteTitleIn, type DocumentInfo, type SiteLanguage, type PageView } from '../../html/page.ts';
import { editionName, factWording, policyholderOf } from '../../document/key-facts.ts';
import type { I18n } from '../../words/i18n.ts';

/** Words, names in code (in backticks), and names that must not be broken: `UTF-16`. */
export type NotationView = { text: string; isCode: boolean; isWhole: boolean }[];

/** A file for download, with `href` relative to the page. */
export type DownloadView = { href: string; name: string; size: string };

export type TableFileView = DownloadView & {
  row: NotationView;
  rows: string;
  columnCount: string;
  columnsCaption: string;
  columns: { name: string; type: string; meaning: NotationView }[];
};

/** A product of an edition: its page, and its PDF, which is null if none was printed. */
export type ProductFilesView = { name: string; html: DownloadView; pdf: (DownloadView & { pages: string }) | null };

/** The files of one edition of one scheme. */
export type SchemeFilesView = {
  title: LocalizedText;
  /** Empty if the text doesn't state it. */
  policyholder: LocalizedText;
  edition: string;
  href: string;
  json: DownloadView;
  products: ProductFilesView[];
};

export type DataView = PageView & {
  tables: TableFileView[];
  tablesLead: NotationView;
  tablesUse: NotationView;
  schemes: SchemeFilesView[];
  hasPdf: boolean;
  descriptions: (DownloadView & { about: string })[];
  /** A premium from the JSON, and its place there; null if no scheme prints one. */
  example: { json: string; place: string; href: string } | null;
  spanNotes: NotationView[];
  formatNotes: NotationView[];
  citation: string;
};

const DESCRIPTIONS = ['datapackage.json', 'changes.json', 'schema/scheme.json', 'schema/changes.json'] as const;
const SPAN_NOTES = ['value', 'raw', 'span', 'spans', 'inferred'] as const;
const FORMAT_NOTES = ['csv', 'spreadsheet', 'empty', 'reproducible', 'current'] as const;

type Documents = ReadonlyMap<string, DocumentInfo>;

/** The data files, their content and their sizes. @param documents  By path below `out/`. */
export function dataView(schemes: readonly Scheme[], documents: Documents, language: SiteLanguage): DataView {
  const { i18n, site } = language;
  const { t } = i18n;
  const files = schemes.map((scheme) => schemeFiles(scheme, documents, language));
  const about = {
    path: 'data.html',
    styles: ['data'],
    title: t('data.title'),
    description: t('data.description', { scope: inLanguage(site.scope, i18n.locale.lang).value }),
    name: 'data' as const,
    linkedData: collectionDataset(documents, language),
    dataPath: 'datapackage.json',
  };
  return {
    ...page(about, language),
    tables: tables.map((table) => tableFile(table, documents, i18n)),
    tablesLead: notation(t('data.tablesLead')),
    tablesUse: notation(t('data.tablesUse')),
    schemes: files,
    hasPdf: files.some(({ products }) => products.some(({ pdf }) => pdf !== null)),
    descriptions: DESCRIPTIONS.map((path) => ({
      ...download(`data/${path}`, documents),
      about: t(`data.about.${path}`),
    })),
    example: exampleOf(schemes, i18n),
    spanNotes: SPAN_NOTES.map((name) => notation(t(`data.spanNotes.${name}`))),
    formatNotes: FORMAT_NOTES.map((name) => notation(t(`data.formatNotes.${name}`))),
    citation: t('data.citation', {
      publisher: inLanguage(site.publisher, i18n.locale.lang).value,
      site: siteTitleIn(language),
      address: `${site.url}data/premiums.csv`,
    }),
  };
}

function tableFile({ name, columns }: Table, documents: Documents, { locale, t }: I18n): TableFileView {
  const path = `data/${name}.csv`;
  return {
    ...download(path, documents),
    row: notation(t(tableKey(name))),
    rows: locale.number(infoOf(path, documents).rows ?? 0),
    columnCount: t('data.columnsOf', { count: columns.length }),
    columnsCaption: t('data.columnsCaption', { file: `${name}.csv` }),
    columns: columns.map((column) => ({
      name: column.name,
      type: t(`data.types.${column.type}`),
      meaning: notation(t(columnKey(name, column.name))),
    })),
  };
}

function schemeFiles(scheme: Scheme, documents: Documents, { i18n }: SiteLanguage): SchemeFilesView {
  const { t, locale } = i18n;
  const products = PRODUCTS.flatMap((product): ProductFilesView[] => {
    const path = productPath(scheme, product, locale.lang);
    if (!documents.has(`${path}.html`)) return [];
    const pdf = documents.get(`${path}.pdf`);
    return [
      {
        name: t(`data.product.${product}`),
        html: download(`${path}.html`, documents),
        pdf: pdf
          ? { ...download(`${path}.pdf`, documents), pages: t('shell.pdfPages', { count: pdf.pages ?? 0 }) }
          : null,
      },
    ];
  });
  return {
    title: factWording('title', scheme.identity.title, i18n),
    policyholder: policyholderOf(scheme, i18n),
    edition: editionName(scheme, i18n),
    href: schemeHref(scheme),
    json: download(`data/schemes/${scheme.scheme}/${scheme.edition}.json`, documents),
    products,
  };
}

function download(path: string, documents: Documents): DownloadView {
  return {
    href: `../${path}`,
    name: path.slice(path.lastIndexOf('/') + 1),
    size: fileSize(infoOf(path, documents).bytes),
  };
}

function infoOf(path: string, documents: Documents): DocumentInfo {
  const info = documents.get(path);
  if (!info) throw new Error(`There is no ${path} to link to: this is a bug in the pipeline`);
  return info;
}

function exampleOf(schemes: readonly Scheme[], { t }: I18n): DataView['example'] {
  for (const scheme of schemes) {
    const premium = scheme.rateTables.flatMap(({ cells }) => cells).find((cell) => cell.premium)?.premium;
    if (!premium) continue;
    const line = String(premium.span.start.line);
    return {
      json: JSON.stringify(premium, null, 2),
      place: t('data.exampleLine', { line }),
      href: lineHref(line, scheme),
    };
  }
  return null;
}

// UTF-8 | ISO 8601
const WHOLE = /(UTF-\d+|ISO 8601)/;

/** `` `annual` or `mid-term`. `` */
function notation(text: string): NotationView {
  return text
    .split('`')
    .flatMap((piece, i) =>
      i % 2 === 1
        ? [{ text: piece, isCode: true, isWhole: false }]
        : piece.split(WHOLE).map((words, j) => ({ text: words, isCode: false, isWhole: j % 2 === 1 })),
    )
    .filter((piece) => piece.text !== '');
}
