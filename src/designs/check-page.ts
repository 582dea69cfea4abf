import { report } from '../messages/report.ts';
import { COLUMN_GAP, isPanel, pageBox, roomIn, typeArea } from '../render/design/page-box.ts';
import type { DesignFile } from './design-file.ts';

/** A line with fewer characters breaks at nearly every word. */
const LEAST_CHARACTERS = 20;
const LEAST_LINES = 15;
/**
 * In millimetres: for running heads and the number of the page (the gate looks for them in the uppermost 19 mm and the lowest 16 mm, and for
 * text elsewhere), for a thumb tab, and for what a fold swallows.
 */
const LEAST = { top: 20, bottom: 17, outer: 8, inner: 10, tab: 12 };

/** The margins leave room for the text, and hold what is printed in them. */
export function checkPage({ value, file, locate }: DesignFile): void {
  const { page, type, chapters, logo, cover } = value;
  const { size, margins } = page;
  const complain = (path: readonly string[], unexpected: string, expected: string, hint?: string) =>
    report(file, 'design-page-misfit', locate(path), { unexpected, expected, hint });
  const area = typeArea(value);
  const { characters, lines } = roomIn(area, type);
  if (characters < LEAST_CHARACTERS || lines < LEAST_LINES)
    complain(
      ['page'],
      `room for ${Math.max(0, lines)} lines of ${Math.max(0, characters)} characters on a page of ${size}`,
      `${LEAST_LINES} lines of ${LEAST_CHARACTERS} or more`,
      'Smaller margins, a larger page or smaller type have more room.',
    );
  const column = roomIn({ ...area, width: (area.width - COLUMN_GAP) / 2 }, type);
  if (type.columns === 2 && column.characters < LEAST_CHARACTERS)
    complain(
      ['type', 'columns'],
      `two columns of ${Math.max(0, column.characters)} characters`,
      `${LEAST_CHARACTERS} or more`,
      'One column fits on a narrow page.',
    );
  const least = { ...LEAST, ...(isPanel(size) && { inner: 5, outer: 5 }), ...(chapters.tabs && { outer: LEAST.tab }) };
  for (const side of ['top', 'bottom', 'inner', 'outer'] as const)
    if (margins[side] < least[side])
      complain(
        ['page', 'margins', side],
        `margin of ${margins[side]} mm`,
        `${least[side]} mm or more for what is printed in it`,
      );
  const pictures = [
    { path: ['logo', 'width'], width: logo?.width, most: area.width },
    { path: ['cover', 'image', 'width'], width: cover.image?.width, most: pageBox(size).width },
  ];
  for (const { path, width, most } of pictures)
    if (width !== undefined && width > most)
      complain(path, `picture ${width} mm wide`, `at most ${Math.floor(most)} mm on a page of ${size}`);
}
