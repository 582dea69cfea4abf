import type { Fault } from '../gate.ts';
import type { ReadBack } from '../read-back.ts';
import type { Face } from './imposition.ts';

/** Whether a file for a printer says on each face what its pages say on the screen, read back from both by another library than the one that wrote them. */
export function textFaults(screen: ReadBack, print: ReadBack, faces: readonly Face[]): Fault[] {
  const faults: Fault[] = [];
  if (print.pages.length !== faces.length)
    faults.push({ page: undefined, why: `${print.pages.length} faces, not ${faces.length}` });
  faces.forEach((face, i) => {
    const wanted = face.map(({ page }) => screen.pages[page]?.all ?? '').join('');
    const found = print.pages[i]?.all;
    if (found !== undefined && found !== wanted)
      faults.push({ page: i + 1, why: `text that differs from the screen file at \`${difference(wanted, found)}\`` });
  });
  return faults;
}

/** Where the second text begins to differ. */
function difference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  return (found.slice(at, at + 20) || wanted.slice(at, at + 20)).trim();
}
