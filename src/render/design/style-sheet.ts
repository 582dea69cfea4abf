import type { Design, FontName } from '../../../schemas/design.ts';
import { cssString } from '../html/css-string.ts';
import { FONTS, type Face } from '../html/fonts.ts';
import { COLOUR_NAMES, type DesignPackage } from './design-package.ts';
import { COLUMN_GAP, pageBox, typeArea } from './page-box.ts';

/** A chapter as running heads and thumb tabs name it. */
export type ChapterHead = { name: string; number: string; title: string };

/** The texts in the margins of every page. */
export type MarginTexts = { title: string; editionLine: string; draftLine: string };

/**
 * The style sheet of a member pamphlet in a design, next to it: its fonts, its colours and sizes as custom properties, its pages with what is
 * printed in their margins, and then the style sheet of the design. It comes after that of all pamphlets.
 */
export function designSheet(
  { settings, base, sheet }: DesignPackage,
  texts: MarginTexts,
  chapters: readonly ChapterHead[],
): string {
  return [
    '@charset "utf-8";',
    ...fontRules(settings),
    properties(settings),
    pages(settings, texts),
    ...(settings.chapters.tabs ? chapters.map((chapter, i) => chapterPages(chapter, i, settings)) : []),
    base,
    sheet,
  ].join('\n');
}

/** The same of a leaflet, which keeps its own pages: it has to fill its sheets. */
export function leafletDesignSheet({ settings, base, sheet }: DesignPackage): string {
  return [...fontRules(settings), properties(settings), base, sheet].join('\n');
}

/** The fonts of a design but for the one that every pamphlet has, each with the characters that it is for: all, or Latin alone. */
export function fontsOf({ fonts }: Design): { font: FontName; isLatin: boolean }[] {
  const whole = [...new Set([fonts.text, fonts.headings])].map((font) => ({ font, isLatin: false }));
  const latin = fonts.latin === undefined ? [] : [{ font: fonts.latin, isLatin: true }];
  return [...whole.filter(({ font }) => font !== 'noto-sans-jp'), ...latin];
}

/** Where a font is, below `pamphlets/`. One that is for Latin alone is another file: it has no other characters. */
export function fontAddress({ font, weight }: Face, isLatin: boolean): string {
  return `assets/fonts/${font}${isLatin ? '-latin' : ''}-${weight}.woff2`;
}

/** Letters and figures. Punctuation and signs that Japanese text has too (×, °, “) are left to its font. */
export const LATIN: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0xff],
];

function fontRules(settings: Design): string[] {
  const range = LATIN.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join();
  return fontsOf(settings).flatMap(({ font, isLatin }) =>
    FONTS[font].faces.map(
      (face) =>
        `@font-face { font-family: '${familyOf(font, isLatin)}'; font-weight: ${face.weight}; font-display: swap; ` +
        `src: url('../${fontAddress(face, isLatin)}') format('woff2');${isLatin ? ` unicode-range: ${range};` : ''} }`,
    ),
  );
}

/** A companion has a name of its own: as the font of headings the same font has all of its characters. */
function familyOf(font: FontName, isLatin: boolean): string {
  return `${FONTS[font].family}${isLatin ? ' Latin' : ''}`;
}

/** The fonts of an element in order: the companion first, and at the end the one that has every character. */
function stack(font: FontName, { fonts }: Design): string {
  const own = [...(fonts.latin === undefined ? [] : [familyOf(fonts.latin, true)]), FONTS[font].family];
  const names = [...new Set([...own, FONTS['noto-sans-jp'].family])];
  return [...names.map((name) => `'${name}'`), 'sans-serif'].join(', ');
}

/** The colours are those of paper, also on a screen that is dark. */
function properties(settings: Design): string {
  const { colours, type, page } = settings;
  const { width, height } = pageBox(page.size);
  const area = typeArea(settings);
  const all: [string, string][] = [
    ...Object.entries(COLOUR_NAMES).map(([key, name]): [string, string] => [
      name,
      colours[key as keyof Design['colours']],
    ]),
    ['--raised', colours.accentGround],
    ['--rule-strong', colours.softInk],
    ['--font-text', stack(settings.fonts.text, settings)],
    ['--font-headings', stack(settings.fonts.headings, settings)],
    ['--size-title', `${type.title}pt`],
    ['--size-chapter', `${type.chapter}pt`],
    ['--size-heading', `${type.heading}pt`],
    ['--size-text', `${type.text}pt`],
    ['--size-legal', `${type.legal}pt`],
    ['--leading', String(type.leading)],
    ['--columns', String(type.columns)],
    ['--column-gap', `${COLUMN_GAP}mm`],
    ...pictureWidths(settings),
    ['--page-width', `${width}mm`],
    ['--page-height', `${height}mm`],
    ['--area-width', `${area.width}mm`],
    ['--area-height', `${area.height}mm`],
  ];
  return `:root { color-scheme: light; ${all.map(([name, value]) => `${name}: ${value};`).join(' ')} }`;
}

function pictureWidths({ logo, cover }: Design): [string, string][] {
  return [
    ...(logo ? [['--logo-width', `${logo.width}mm`] as [string, string]] : []),
    ...(cover.image ? [['--visual-width', `${cover.image.width}mm`] as [string, string]] : []),
  ];
}

/** The pages, with running heads and the number of the page at the outer edge. */
function pages(settings: Design, { title, editionLine, draftLine }: MarginTexts): string {
  const { page, colours } = settings;
  const { top, bottom, inner, outer } = page.margins;
  const { width, height } = pageBox(page.size);
  const font = stack(settings.fonts.text, settings);
  const box = (name: string, content: string, size: string, colour: string, more = '') =>
    `@${name} { content: ${content}; font: ${size} ${font}; color: ${colour};${more} }`;
  const none = (...names: string[]) => names.map((name) => `@${name} { content: none; }`).join(' ');
  const draft = box('bottom-center', cssString(draftLine), '700 8.5pt', colours.warning, ' inline-size: 76%;');
  const folio = "counter(page) ' / ' counter(pages)";
  const side = (name: 'left' | 'right') => {
    const other = name === 'left' ? 'right' : 'left';
    return (
      `@page :${name} { margin-${name}: ${outer}mm; margin-${other}: ${inner}mm; ` +
      `${box(`top-${name}`, cssString(title), '8.5pt', colours.softInk, ' inline-size: 60%;')} ` +
      `${box(`top-${other}`, cssString(editionLine), '8.5pt', colours.softInk, ' inline-size: 40%;')} ` +
      `${box(`bottom-${name}`, folio, '9pt', colours.ink, ' white-space: nowrap; inline-size: 12%;')} ` +
      `@bottom-${other} { content: ""; inline-size: 12%; } }`
    );
  };
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${outer}mm ${bottom}mm ${inner}mm; ${draft} }`,
    side('left'),
    side('right'),
    ...(typeArea(settings).width < WIDEST_TABLE ? ['@media print { .member .wide { page: wide; } }'] : []),
    `@page wide { size: ${height}mm ${width}mm; margin: ${top}mm ${WIDE_MARGIN}mm ${bottom}mm; }`,
    `@page cover { margin: ${top}mm ${outer}mm ${bottom}mm ${outer}mm; ${none('top-left', 'top-right', 'bottom-left', 'bottom-right')} }`,
    `@page cover:right { margin-left: ${outer}mm; margin-right: ${outer}mm; ${none('top-left', 'top-right', 'bottom-left', 'bottom-right')} }`,
  ].join('\n');
}

/** The widest tables need the type area of a plain pamphlet; where it is narrower, their pages lie. In millimetres. */
const WIDEST_TABLE = 180;

/** At the sides of a page that lies: a table that needs one needs all of its width. */
const WIDE_MARGIN = 13;

/** How high a thumb tab is, and how far it is from the edge: within a printer's safe area, so that no colour is cut. */
const TAB = { height: 13, gap: 2, fromEdge: 5 };

/** The pages of a chapter: its title in the running head, and a thumb tab that is lower from chapter to chapter. */
function chapterPages({ name, number, title }: ChapterHead, at: number, settings: Design): string {
  const { page, colours, fonts } = settings;
  const { outer } = page.margins;
  const step = TAB.height + TAB.gap;
  const most = Math.max(1, Math.floor(typeArea(settings).height / step));
  const width = Math.min(8, outer - TAB.fromEdge - 2);
  const heading = stack(fonts.headings, settings);
  const side = (edge: 'left' | 'right') =>
    `@page chapter-${name}:${edge} { ` +
    `@top-${edge} { content: ${cssString(`${number}  ${title}`)}; color: ${colours.accent}; font: 700 8.5pt ${heading}; } ` +
    `@${edge}-top { content: ${cssString(number)}; inline-size: ${width}mm; block-size: ${TAB.height}mm; ` +
    `margin-block-start: ${(at % most) * step}mm; margin-${edge}: ${TAB.fromEdge}mm; ` +
    `background: ${colours.accent}; color: ${colours.onAccent}; font: 700 11pt ${heading}; text-align: center; vertical-align: middle; } }`;
  return [
    `@media print { [data-chapter='${name}'] { page: chapter-${name}; break-before: page; } [data-chapter='${name}'] > h2 { margin-block-start: 0; } ` +
      // on a named page Chromium breaks between a caption and a head that would be repeated
      `[data-chapter='${name}'] thead { display: table-row-group; } }`,
    side('left'),
    side('right'),
  ].join('\n');
}
