import { describe, expect, it } from 'vitest';
import { fillOf } from '../src/render/print/fill.ts';
import { productLines, productReport } from '../src/report/product-report.ts';

const page = (top: number, bottom: number, height = 842) => ({ width: 595, height, lines: { top, bottom } });

describe('how far a page is filled', () => {
  it('is how far down its lines reach, compared with the fullest page of its size', () => {
    const pages = [page(800, 100), page(800, 450), page(560, 40, 595), page(800, 100)];
    expect(fillOf(pages, new Set()).map(({ share }) => share)).toEqual([1, 0.5, 1, 1]);
    expect(fillOf([page(800, 100), { ...page(0, 0), lines: undefined }], new Set())[1]!.share).toBe(0);
  });

  it('does not matter where a part ends: before a heading that begins a page, and before a page of another size', () => {
    const pages = [page(800, 100), page(800, 700), page(800, 100), page(560, 40, 595), page(800, 600)];
    const last = fillOf(pages, new Set([3])).map(({ isLastOfPart }) => isLastOfPart);
    expect(last).toEqual([false, true, true, true, true]);
  });
});

describe('the report of the products', () => {
  const fills = (...shares: number[]) => shares.map((share, i) => ({ share, isLastOfPart: i === shares.length - 1 }));
  const report = (path: string, ...shares: number[]) =>
    productReport({ path, product: 'member', pagesAtMost: 3 }, fills(...shares));

  it('has the mean and the lowest of the pages but the last of each part', () => {
    expect(report('a.pdf', 0.9, 0.5, 0.1)).toEqual({
      ...{ path: 'a.pdf', product: 'member', pages: 3, pagesAtMost: 3 },
      fill: { mean: 0.7, lowest: 0.5, page: 2 },
    });
    expect(report('a.pdf', 0.1).fill).toBeNull();
  });

  it('is a line for each product, and one for each PDF that is too long or has a page that is nearly empty', () => {
    const lines = productLines([report('a.pdf', 1, 1, 0.2), report('b.pdf', 1, 0.3, 1, 0.2)]);
    expect(lines).toEqual([
      'member: 2 PDFs with 3 to 4 pages, filled to 89 % on average, the emptiest page to 30 %',
      '  b.pdf has 4 pages, 3 were expected at most',
      '  b.pdf: page 2 is filled to 30 %, 40 % were expected at least',
    ]);
    expect(productLines([report('a.pdf', 1)])).toEqual(['member: 1 PDF with 1 page']);
  });
});
