import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Point, Span } from '../../schemas/span.ts';

/** Offsets of a file to spans. */
export function spanIn(file: VFile): (start: number, end: number) => Span {
  const { toPoint } = location(file);
  // a getter that joins its parts each time
  const { path } = file;
  const point = (offset: number) => {
    const found = toPoint(offset);
    if (!found) throw new Error(`Offset ${offset} lies outside ${path}: this is a bug in the pipeline`);
    return found as Point;
  };
  return (start, end) => ({ file: path, start: point(start), end: point(end) });
}
