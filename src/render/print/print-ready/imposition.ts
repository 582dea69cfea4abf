/** Where pages go: each for itself, or for 中綴じ, two side by side on each face of a sheet that is folded and stapled. */
export type Imposition = 'pages' | 'saddle-stitch';

/** A page on a sheet; `page` counts from 0. */
export type Placed = {
  page: number;
  side: 'alone' | 'left' | 'right';
  /** How far it moves towards the fold, in millimetres: inner sheets stick out and are cut shorter. */
  shift: number;
};

/** What a face of a sheet holds. A page past the last one is blank. */
export type Face = Placed[];

/** A pamphlet that is folded has a number of pages that four divides. */
function padded(pages: number): number {
  return Math.ceil(pages / 4) * 4;
}

/**
 * The faces of all sheets, from the outside in, front and back in turn. The pamphlets are read from left to right, so their fold is on the left of
 * page one.
 * @param creep  How much further each sheet moves towards the fold than the one around it, in millimetres.
 */
export function facesOf(pages: number, imposition: Imposition, creep: number): Face[] {
  const count = padded(pages);
  if (imposition === 'pages')
    return Array.from({ length: count }, (_, page): Face => [{ page, side: 'alone', shift: 0 }]);
  return Array.from({ length: count / 4 }, (_, sheet): Face[] => {
    const shift = sheet * creep;
    const [outer, inner] = [2 * sheet, count - 1 - 2 * sheet];
    return [
      [
        { page: inner, side: 'left', shift },
        { page: outer, side: 'right', shift },
      ],
      [
        { page: outer + 1, side: 'left', shift },
        { page: inner - 1, side: 'right', shift },
      ],
    ];
  }).flat();
}
