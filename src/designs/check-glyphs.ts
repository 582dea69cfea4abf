import type { YamlFile } from '../input/yaml-file.ts';
import { report } from '../messages/report.ts';
import type { DesignPackage } from '../render/design/design-package.ts';
import { FONTS } from '../render/html/fonts.ts';
import { openedFont } from '../render/html/opened-font.ts';
import { charactersIn } from '../render/design/characters.ts';

/**
 * The fonts of a design have every character that a pamphlet sets in them. Reported on design.yaml.
 * @param html  The page of the pamphlet.
 */
export function checkGlyphs(
  { settings }: DesignPackage,
  { path, html }: { path: string; html: string },
  { file, locate }: Pick<YamlFile<unknown>, 'file' | 'locate'>,
): void {
  const { text, headings } = charactersIn(html);
  for (const [role, characters] of [
    ['text', text],
    ['headings', headings],
  ] as const) {
    const font = settings.fonts[role];
    const lacking = FONTS[font].faces.flatMap((face) => {
      const opened = openedFont(face);
      return characters.filter((character) => !opened.hasGlyphForCodePoint(character.codePointAt(0)!));
    });
    const [first, ...others] = new Set(lacking);
    if (first === undefined) continue;
    report(file, 'design-glyph-missing', locate(['fonts', role]), {
      unexpected: `font \`${font}\` for \`fonts.${role}\`, which has no \`${first}\` (U+${first.codePointAt(0)!.toString(16).toUpperCase()})${others.length > 0 ? `, and not ${others.length} more` : ''}`,
      expected: `a font with every character of ${path}`,
      hint: 'Noto Sans JP has them all; a Latin font can be the companion (`fonts.latin`).',
    });
  }
}
