import type { Scheme } from '../../../../schemas/scheme.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import type { Table } from '../../data/table.ts';
import { tables } from '../../data/tables.ts';
import { collectionDataset } from '../linked-data.ts';
import { dataWords, type DataWords } from '../../locale/site/data.ts';
import { fileName, schemeHref, lineHref } from '../../document/address.ts';
import { fileSize } from '../../document/file-size.ts';
import { page, type DocumentInfo, type SiteLanguage, type PageView } from '../../html/page.ts';
import { editionName, factWording, policyholderOf } from '../../document/key-facts.ts';

/** Words, names in the notation of the data (between back ticks), and names that no line may cut: `UTF-16`. */
export type NotationView = { text: string; isCode: boolean; isWhole: boolean }[];

/** A file to take away; `href` from the page, `size` as a reader judges it. */
export type DownloadView = { href: string; name: string; size: string };

export type TableFileView = DownloadView & {
  row: NotationView;
  rows: string;
  columnCount: string;
  columnsCaption: string;
  columns: { name: string; type: string; meaning: NotationView }[];
};

/** What there is of one edition of one scheme; the PDF is null where none was printed. */
export type SchemeFilesView = {
  title: LocalizedText;
  /** Empty where the text does not state it. */
  policyholder: LocalizedText;
  edition: string;
  href: string;
  json: DownloadView;
  html: DownloadView;
  pdf: (DownloadView & { pages: string }) | null;
};

export type DataView = PageView & {
  data: DataWords;
  tables: TableFileView[];
  tablesLead: NotationView;
  tablesUse: NotationView;
  schemes: SchemeFilesView[];
  hasPdf: boolean;
  descriptions: (DownloadView & { about: string })[];
  /** A premium as the JSON has it, and where it stands; null where no scheme prints one. */
  example: { json: string; place: string; href: string } | null;
  spanNotes: NotationView[];
  formatNotes: NotationView[];
  citation: string;
};

type Documents = ReadonlyMap<string, DocumentInfo>;

/** The data files, what they hold and how large they are. @param documents  By their paths below `out/`. */
export function dataView(schemes: readonly Scheme[], documents: Documents, language: SiteLanguage): DataView {
  const { i18n, site } = language;
  const { lang, words: siteWords } = i18n.locale;
  const words = dataWords[lang];
  const files = schemes.map((scheme) => schemeFiles(scheme, documents, language));
  const about = {
    path: 'data.html',
    styles: ['data'],
    title: words.title,
    description: words.description,
    name: 'data' as const,
    linkedData: collectionDataset(documents, words, language),
    dataPath: 'datapackage.json',
  };
  return {
    ...page(about, language),
    data: words,
    tables: tables.map((table) => tableFile(table, documents, words)),
    tablesLead: notation(words.tablesLead),
    tablesUse: notation(words.tablesUse),
    schemes: files,
    hasPdf: files.some(({ pdf }) => pdf !== null),
    descriptions: Object.entries(words.about).map(([path, about]) => ({
      ...download(`data/${path}`, documents),
      about,
    })),
    example: exampleOf(schemes, words),
    spanNotes: words.spanNotes.map(notation),
    formatNotes: words.formatNotes.map(notation),
    citation: words.citation(site.publisher[lang], siteWords.siteTitle, `${site.url}data/premiums.csv`),
  };
}

function tableFile({ name, description, columns }: Table, documents: Documents, words: DataWords): TableFileView {
  const path = `data/${name}.csv`;
  const inWords = words.inWords?.tables[name];
  if (words.inWords && !inWords) throw new Error(`No words for the table ${name}: this is a bug in the pipeline`);
  return {
    ...download(path, documents),
    row: notation(inWords?.row ?? description),
    rows: words.count(infoOf(path, documents).rows ?? 0),
    columnCount: words.columnsOf(columns.length),
    columnsCaption: words.columnsCaption(`${name}.csv`),
    columns: columns.map((column) => {
      const meaning = inWords
        ? (inWords.columns[column.name] ?? words.inWords?.everywhere[column.name])
        : column.description;
      if (meaning === undefined)
        throw new Error(`No words for the column ${name}.${column.name}: this is a bug in the pipeline`);
      return { name: column.name, type: words.types[column.type], meaning: notation(meaning) };
    }),
  };
}

function schemeFiles(scheme: Scheme, documents: Documents, { i18n }: SiteLanguage): SchemeFilesView {
  const words = dataWords[i18n.locale.lang];
  const pamphlet = `pamphlets/${i18n.locale.lang}/${fileName(scheme)}`;
  const pdf = documents.get(`${pamphlet}.pdf`);
  return {
    title: factWording('title', scheme.identity.title, i18n),
    policyholder: policyholderOf(scheme, i18n),
    edition: editionName(scheme, i18n),
    href: schemeHref(scheme),
    json: download(`data/schemes/${scheme.scheme}/${scheme.edition}.json`, documents),
    html: download(`${pamphlet}.html`, documents),
    pdf: pdf ? { ...download(`${pamphlet}.pdf`, documents), pages: words.pages(pdf.pages ?? 0) } : null,
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

function exampleOf(schemes: readonly Scheme[], words: DataWords): DataView['example'] {
  for (const scheme of schemes) {
    const premium = scheme.rateTables.flatMap(({ cells }) => cells).find((cell) => cell.premium)?.premium;
    if (!premium) continue;
    const line = String(premium.span.start.line);
    return {
      json: JSON.stringify(premium, null, 2),
      place: words.exampleLine(line),
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
