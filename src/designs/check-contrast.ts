import type { VFile } from 'vfile';
import { spanIn } from '../input/span-in.ts';
import { report } from '../messages/report.ts';
import { contrast, LEAST_CONTRAST, PAIRS } from '../render/design/contrast.ts';
import type { DesignFile } from './design-file.ts';

/** Every pair of text and ground can be read (WCAG AA). */
export function checkContrast({ value, file, locate }: DesignFile): void {
  for (const { text, ground, where } of PAIRS) {
    const found = contrast(value.colours[text], value.colours[ground]);
    if (found >= LEAST_CONTRAST) continue;
    report(file, 'design-contrast', locate(['colours', text]), {
      unexpected: `contrast of ${rounded(found)} between \`${text}\` and \`${ground}\``,
      expected: `${LEAST_CONTRAST} or more, for ${where}`,
      hint: `They are ${value.colours[text]} on ${value.colours[ground]}. A darker text or a lighter ground has more contrast.`,
    });
  }
}

/** Downwards, so that what is too little never looks like enough. */
function rounded(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1);
}

/** `#0a0`, `rgb(…)`: a colour that no check knows. */
const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi;
const COMMENT = /\/\*[^]*?\*\//g;

/** The style sheet of a design says `var(--accent)`: a colour of its own would be in no check, and not in the pictures. */
export function checkOwnColours(file: VFile): void {
  const text = String(file).replace(COMMENT, (comment) => ' '.repeat(comment.length));
  for (const { 0: colour, index } of text.matchAll(COLOUR))
    report(file, 'design-contrast', spanIn(file)(index, index + colour.length), {
      unexpected: `colour \`${colour}\``,
      expected: 'one of design.yaml, such as `var(--accent)`',
      hint: 'Only the colours of design.yaml are checked for contrast.',
    });
}
