import { report } from '../messages/report.ts';
import { widthInPixels } from '../render/design/picture-size.ts';
import type { DesignFile } from './design-file.ts';
import type { DesignFiles } from './design-files.ts';

const LEAST_DPI = 300;
const MILLIMETRES_OF_INCH = 25.4;

/** The pictures are where design.yaml says, are what their names say, and are sharp at the width at which they are printed. */
export function checkPictures({ value, file, locate }: DesignFile, { path, files }: DesignFiles): void {
  const named = [
    { at: ['logo'], picture: value.logo },
    { at: ['cover', 'image'], picture: value.cover.image },
  ];
  for (const { at, picture } of named) {
    if (!picture) continue;
    const content = files.get(picture.file);
    const complain = (unexpected: string, expected: string, hint?: string) =>
      report(file, 'design-file', locate([...at, 'file']), { unexpected, expected, hint });
    if (!content) complain(`picture \`${picture.file}\`, which is missing`, `a file \`${path}/${picture.file}\``);
    else if (picture.file.endsWith('.svg')) {
      const fault = faultOfSvg(Buffer.from(content).toString());
      if (fault) complain(`${fault} in \`${picture.file}\``, 'an SVG of shapes alone', HINT);
    } else {
      const pixels = widthInPixels(content);
      if (pixels === undefined)
        complain(`\`${picture.file}\`, which is no picture that can be read`, 'a PNG or a JPEG');
      else reportCoarse(pixels, picture.width, () => locate([...at, 'width']), { file, name: picture.file });
    }
  }
}

const HINT = 'Turn text into paths: a picture brings no fonts, and what it says is in `alt`.';

function reportCoarse(
  pixels: number,
  width: number,
  place: () => ReturnType<DesignFile['locate']>,
  { file, name }: { file: DesignFile['file']; name: string },
): void {
  const dpi = Math.floor((pixels / width) * MILLIMETRES_OF_INCH);
  if (dpi >= LEAST_DPI) return;
  report(file, 'design-image-coarse', place(), {
    unexpected: `${dpi} dpi: \`${name}\` has ${pixels} pixels for ${width} mm`,
    expected: `${LEAST_DPI} dpi or more`,
    hint: `It needs ${Math.ceil((LEAST_DPI * width) / MILLIMETRES_OF_INCH)} pixels, or is printed at most ${Math.floor((pixels * MILLIMETRES_OF_INCH) / LEAST_DPI)} mm wide. An SVG is sharp at any width.`,
  });
}

/** What a picture in a PDF cannot have: text in other fonts, scripts, pictures from elsewhere. */
function faultOfSvg(text: string): string | undefined {
  if (!/<svg[\s>]/.test(text)) return 'no picture';
  const [, element] = /<(text|script|image|foreignObject|style)[\s>]/.exec(text) ?? [];
  return element === undefined ? undefined : `\`<${element}>\``;
}
