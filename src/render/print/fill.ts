import type { PageText } from './read-back.ts';

/** How far a page is filled with lines, from 0 to 1, and whether it may be short: it is the last one of a part. */
export type PageFill = { share: number; isLastOfPart: boolean };

/**
 * How far down the lines of each page reach, compared with the fullest page of its size. Pictures and rules are not lines.
 * @param starts  The pages, from 1, on which a part begins that may not begin lower down.
 */
export function fillOf(
  pages: readonly Pick<PageText, 'width' | 'height' | 'lines'>[],
  starts: ReadonlySet<number>,
): PageFill[] {
  const areas = new Map<string, { top: number; bottom: number }>();
  for (const page of pages) {
    if (!page.lines) continue;
    const { top, bottom } = areas.get(sizeOf(page)) ?? page.lines;
    areas.set(sizeOf(page), { top: Math.max(top, page.lines.top), bottom: Math.min(bottom, page.lines.bottom) });
  }
  return pages.map((page, i) => {
    const area = areas.get(sizeOf(page));
    const next = pages[i + 1];
    return {
      share: page.lines && area ? (area.top - page.lines.bottom) / Math.max(1, area.top - area.bottom) : 0,
      // a page of another size begins a part too
      isLastOfPart: !next || starts.has(i + 2) || sizeOf(next) !== sizeOf(page),
    };
  });
}

function sizeOf({ width, height }: Pick<PageText, 'width' | 'height'>): string {
  return `${width.toFixed()}x${height.toFixed()}`;
}
