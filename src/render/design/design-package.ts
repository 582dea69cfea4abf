import type { Design } from '../../../schemas/design.ts';

/** A design as it was read from its folder: its settings, its own style sheet, templates that replace partials, and its pictures. */
export type DesignPackage = {
  name: string;
  settings: Design;
  /** The style sheet of all designs. */
  base: string;
  /** style.css; '' if it has none. */
  sheet: string;
  /** Templates by the names of the partials that they replace. */
  partials: ReadonlyMap<string, string>;
  pictures: ReadonlyMap<string, Uint8Array>;
  /** The digest of everything that it was read from. */
  digest: string;
};

/** What style sheets and pictures call the colours: `var(--accent)`. */
export const COLOUR_NAMES: Readonly<Record<keyof Design['colours'], string>> = {
  paper: '--paper',
  ink: '--ink',
  softInk: '--ink-soft',
  rule: '--rule',
  accent: '--accent',
  onAccent: '--on-accent',
  accentGround: '--accent-soft',
  second: '--second',
  onSecond: '--on-second',
  warning: '--closed',
  warningGround: '--closed-soft',
};

/** A picture in the colours of its design: an SVG says `var(--accent)`, which only a style sheet of its own could fill. */
export function inColours(name: string, content: Uint8Array, { colours }: Design): Uint8Array | string {
  if (!name.endsWith('.svg')) return content;
  return Object.entries(COLOUR_NAMES).reduce(
    (text, [key, variable]) => text.replaceAll(`var(${variable})`, colours[key as keyof Design['colours']]),
    Buffer.from(content).toString(),
  );
}

/** Where the pictures of a design are, below `pamphlets/`. */
export function addressOf(design: Pick<DesignPackage, 'name'>, picture: string): string {
  return `assets/designs/${design.name}/${picture}`;
}

/** The pictures of some designs, by their paths below `out/`. */
export function picturesOf(designs: Iterable<DesignPackage>): Map<string, string | Uint8Array> {
  return new Map(
    [...designs].flatMap((design) =>
      [...design.pictures].map(([name, content]): [string, string | Uint8Array] => [
        `pamphlets/${addressOf(design, name)}`,
        inColours(name, content, design.settings),
      ]),
    ),
  );
}
