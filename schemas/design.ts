import { z } from 'zod';
import { ByLanguage } from './language.ts';
import { choice } from './meta.ts';
import { SchemaVersion } from './version.ts';

export const FontName = choice({
  'noto-sans-jp': { means: 'Noto Sans JP, a gothic face (ゴシック体) with all that our pamphlets need' },
  'noto-serif-jp': { means: 'Noto Serif JP, a mincho face (明朝体)' },
  inter: { means: 'Inter, a sans serif for Latin letters and figures alone' },
  'source-serif-4': { means: 'Source Serif 4, a serif for Latin letters and figures alone' },
}).describe('A font that we ship, by the name of its package.');
export type FontName = z.infer<typeof FontName>;

export const PageSize = choice({
  A4: { means: '210 × 297 mm' },
  B5: { ja: 'JIS B5', means: '182 × 257 mm' },
  A5: { means: '148 × 210 mm' },
  DL: { ja: '三つ折り', means: '99 × 210 mm: a panel of an A4 sheet that is folded twice' },
  'A3-folded': { ja: 'A3二つ折り', means: 'four pages of A4 on a sheet of A3 that is folded once' },
}).describe('The size of a page as it is read.');
export type PageSize = z.infer<typeof PageSize>;

export const MemberChapter = choice({
  about: { ja: '制度の概要', means: 'who offers the scheme, to whom' },
  premiums: { ja: '保険料', means: 'the tables of premiums with an example' },
  cover: { ja: '補償の内容', means: 'what is covered' },
  costs: { ja: 'お支払いの対象となる損害と費用', means: 'losses and costs' },
  limits: { ja: '支払限度額と免責金額', means: 'limits and deductibles' },
  riders: { ja: '特約', means: 'riders' },
  exclusions: { ja: '保険金をお支払いできない主な場合', means: 'exclusions' },
  joining: { ja: 'ご加入の手続き', means: 'how to join' },
  duties: { ja: 'ご加入者の義務', means: 'what members must tell' },
  claims: { ja: '事故が起きたとき', means: 'what to do after an incident' },
  services: { ja: '付帯サービス', means: 'services besides the insurance' },
  examples: { ja: '事故の例と統計', means: 'examples of losses' },
  notices: { ja: 'そのほかの重要な事項', means: 'other notices' },
  terms: { ja: '用語の意味', means: 'what the terms mean' },
  contacts: { ja: 'お問い合わせ先', means: 'whom to ask' },
}).describe('A chapter of a member pamphlet.');
export type MemberChapter = z.infer<typeof MemberChapter>;

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as `#1d3f72`, in small letters');
const points = (least: number, most: number) => z.number().min(least).max(most).meta({ unit: 'points (pt)' });
const millimetres = (least: number, most: number) => z.number().min(least).max(most).meta({ unit: 'mm' });
const fileName = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpe?g)$/, 'the name of an SVG, PNG or JPEG file next to design.yaml');

const Picture = {
  file: fileName.describe('The file, next to design.yaml.'),
  width: millimetres(5, 300).describe('How wide it is printed.'),
};

export const Design = z
  .strictObject({
    schemaVersion: SchemaVersion,
    colours: z
      .strictObject({
        paper: colour.default('#ffffff').describe('The colour of the paper.'),
        ink: colour.default('#1c2129').describe('The colour of running text.'),
        softInk: colour.default('#545c69').describe('Text that is less important: notes, running heads.'),
        rule: colour
          .default('#d5d6d0')
          .describe('Thin rules, as between the rows of a table. No text has this colour.'),
        accent: colour.describe('The colour of the house: headings, rules, markers; ground of the cover.'),
        onAccent: colour.default('#ffffff').describe('Text on the accent.'),
        accentGround: colour.describe('A light ground in the colour of the house, under text and headings.'),
        second: colour.describe('A second colour, for numerals and what stands out: a ground, and text on paper.'),
        onSecond: colour.default('#ffffff').describe('Text on the second colour.'),
        warning: colour.default('#8c2f1c').describe('Exclusions and key risks.'),
        warningGround: colour.default('#fbf3f0').describe('A light ground under key risks.'),
      })
      .describe('The colours, each as `#rrggbb`. Pairs of text and ground have a contrast of 4.5 or more (WCAG AA).'),
    fonts: z
      .strictObject({
        text: FontName.default('noto-sans-jp').describe(
          'The font of running text. It has every character of the pamphlet.',
        ),
        headings: FontName.default('noto-sans-jp').describe('The font of headings and of the cover.'),
        latin: FontName.optional().describe(
          'A companion (欧文書体) for Latin letters and figures in running text; those of `text` if left out.',
        ),
      })
      .prefault({})
      .describe('The fonts, by the names of those that we ship.'),
    type: z
      .strictObject({
        title: points(18, 60).default(29).describe('The title on the cover.'),
        chapter: points(12, 40).default(13).describe('Titles of chapters.'),
        heading: points(9, 20).default(10).describe('Headings within a chapter.'),
        text: points(8, 14).default(9).describe('Running text.'),
        legal: points(8, 12).default(8.2).describe('Legal text: notices, notes.'),
        leading: z.number().min(1.4).max(2).default(1.6).describe('Height of a line of running text, by its size.'),
        columns: z
          .union([z.literal(1), z.literal(2)])
          .default(2)
          .describe('How many columns running text has.'),
      })
      .prefault({})
      .describe('The sizes of type. Nothing is smaller than 8 pt.'),
    page: z
      .strictObject({
        size: PageSize.default('A4'),
        margins: z
          .strictObject({
            top: millimetres(5, 60).default(21).describe('Above the text; running heads are in it.'),
            bottom: millimetres(5, 60).default(18).describe('Below the text; the number of the page is in it.'),
            inner: millimetres(5, 60).default(15).describe('At the fold (ノド).'),
            outer: millimetres(5, 60).default(15).describe('At the other edge (小口); thumb tabs are in it.'),
          })
          .prefault({})
          .describe('The white around the text. Left and right pages mirror each other if inner and outer differ.'),
      })
      .prefault({})
      .describe('The page.'),
    logo: z
      .strictObject({
        ...Picture,
        alt: ByLanguage.describe('What it says, for those who hear the pamphlet.'),
      })
      .optional()
      .describe('The mark of the association or of the insurer, on the cover.'),
    cover: z
      .strictObject({
        image: z
          .strictObject({
            ...Picture,
            alt: ByLanguage.optional().describe('What it shows; left out if it only decorates.'),
          })
          .optional()
          .describe('The key visual.'),
      })
      .prefault({})
      .describe('The cover.'),
    chapters: z
      .strictObject({
        tabs: z
          .boolean()
          .default(false)
          .describe(
            'Whether each chapter begins a page, with its title in the running head and as a thumb tab (ツメ) at the edge.',
          ),
        order: z
          .array(MemberChapter)
          .refine((names) => new Set(names).size === names.length, 'each chapter once')
          .default([])
          .describe(
            'The chapters that come first, in this order. All others follow as in a pamphlet without a design.',
          ),
      })
      .prefault({})
      .describe('The chapters.'),
  })
  .describe(
    'design.yaml: the look of member pamphlets and leaflets. Its folder also has its pictures, `style.css` and `partials/`.',
  );
export type Design = z.infer<typeof Design>;

/** The name of the folder of a design. */
export const DesignName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a folder, such as `green-rules`')
  .describe('The design of the pamphlets: a folder in sources/designs/ or templates/designs/.');
