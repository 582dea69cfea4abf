import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The icons that pamphlets use, by their names in the set (`lucide-static`). */
const ICONS = [
  'badge-check',
  'banknote',
  'building-2',
  'clock',
  'file-pen-line',
  'file-text',
  'globe',
  'hand-coins',
  'handshake',
  'mail',
  'map-pin',
  'phone',
  'shield-check',
  'siren',
] as const;
export type Icon = (typeof ICONS)[number];

const known = new Map<Icon, string>();

/**
 * An icon as inline SVG in the colour of the text around it. It is next to words that say the same, so it is hidden from those who listen:
 * in a PDF it is an artifact.
 */
export function iconSvg(name: Icon): string {
  const found = known.get(name) ?? shapesOf(readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8'));
  known.set(name, found);
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${found}</svg>`;
}

export function isIcon(name: unknown): name is Icon {
  return ICONS.some((icon) => icon === name);
}

/** What is in the element, without its comment and white space. */
function shapesOf(svg: string): string {
  const [, shapes] = /<svg[^>]*>([^]*)<\/svg>/.exec(svg)!;
  return shapes!.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>');
}
