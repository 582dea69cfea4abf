import { counted } from './counted.ts';

/** A printed product: how long it is, and how well its pages are filled. */
export type ProductReport = {
  /** Below `out/`. */
  path: string;
  product: string;
  pages: number;
  pagesAtMost: number;
  /** Shares from 0 to 1 of the pages but the last of each part; `page` is the emptiest of them. Null if there are none. */
  fill: { mean: number; lowest: number; page: number } | null;
};

/** A page that is less filled than this looks forgotten, unless a part ends on it. */
const FILLED_AT_LEAST = 0.4;

type PageFill = { share: number; isLastOfPart: boolean };

export function productReport(
  { path, product, pagesAtMost }: Pick<ProductReport, 'path' | 'product' | 'pagesAtMost'>,
  fills: readonly PageFill[],
): ProductReport {
  const counted = fills.flatMap(({ share, isLastOfPart }, i) => (isLastOfPart ? [] : [{ share, page: i + 1 }]));
  const [lowest] = counted.toSorted((a, b) => a.share - b.share);
  const mean = counted.reduce((sum, { share }) => sum + share, 0) / counted.length;
  const fill = lowest ? { mean: rounded(mean), lowest: rounded(lowest.share), page: lowest.page } : null;
  return { path, product, pages: fills.length, pagesAtMost, fill };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

/**
 * A line for each product, and one for each PDF that is too long or has a page that is nearly empty:
 *
 *     member: 10 PDFs with 4 to 22 pages, filled to 88 % on average, the emptiest page to 45 %
 *       pamphlets/ja/x-2026.member.pdf has 25 pages, 24 were expected at most
 */
export function productLines(reports: readonly ProductReport[]): string[] {
  const products = [...new Set(reports.map(({ product }) => product))];
  return products.flatMap((product) => {
    const own = reports.filter((each) => each.product === product);
    const lengths = own.map(({ pages }) => pages);
    const fills = own.flatMap(({ fill }) => fill ?? []);
    const from = Math.min(...lengths);
    const to = Math.max(...lengths);
    const mean = fills.reduce((sum, each) => sum + each.mean, 0) / fills.length;
    const filled =
      fills.length === 0
        ? ''
        : `, filled to ${percent(mean)} on average, the emptiest page to ${percent(Math.min(...fills.map(({ lowest }) => lowest)))}`;
    const length = from === to ? String(from) : `${from} to ${to}`;
    return [
      `${product}: ${counted(own.length, 'PDF')} with ${length === '1' ? '1 page' : `${length} pages`}${filled}`,
      ...own.flatMap(missesOf),
    ];
  });
}

function missesOf({ path, pages, pagesAtMost, fill }: ProductReport): string[] {
  return [
    ...(pages > pagesAtMost ? [`  ${path} has ${pages} pages, ${pagesAtMost} were expected at most`] : []),
    ...(fill && fill.lowest < FILLED_AT_LEAST
      ? [
          `  ${path}: page ${fill.page} is filled to ${percent(fill.lowest)}, ${percent(FILLED_AT_LEAST)} were expected at least`,
        ]
      : []),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
