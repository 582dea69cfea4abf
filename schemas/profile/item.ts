import { z } from 'zod';
import { Subject } from '../provision.ts';
import { Name } from './parts.ts';
import { Pattern } from './pattern.ts';

// ① 損害賠償金 | (2)サイバー攻撃のおそれ | ア. 人件費 | 3. 見舞金 | ※1 | (*2) | 第3条
const NUMBERED =
  /^\s*[(（]?(?:[①-⑳㉑-㉟㊱-㊿⑴-⒇㋐-㋾]|\d{1,2}[.．)）]|[ア-ン][.．)）]|[a-z][.)]|[※注*＊]\d|第\d+[条項号])/;

/** Words of an item as printed, without its number: the number is another one when an item is added above it. */
export const ItemWords = Pattern.refine(
  (words) => !NUMBERED.test(words),
  'the name or the words, without the printed number in front of them',
);

const words = (what: string, ...examples: string[]) =>
  ItemWords.meta({
    description: `${what}, as printed and without its number: all of it, or its beginning with \`{}\` for the rest.`,
    examples,
  });

const under = Name.optional().describe('The section it is in, by its id, if the words alone are not enough.');

const CostItem = z
  .strictObject({ cost: words('The name of a cost, or its words if it has none', 'コンサルティング費用'), under })
  .describe('A cost, by its name or its words.');
const RiderItem = z
  .strictObject({ rider: words('The name of a rider (特約)', '法人情報漏えい担保特約条項') })
  .describe('A rider, by its name.');
const NoteItem = z
  .strictObject({
    note: words(
      'The first words of a note (注), or the words in front of the mark that points to it',
      '日本国内外において{}',
    ),
    under,
  })
  .describe('A note, by its words or by the words that it annotates.');
const SectionItem = z
  .strictObject({
    section: Name.describe('The section, by its id.'),
    about: Subject.optional().describe('Of a section with several subjects: the statements about this one.'),
  })
  .describe('What was read from a section.');

/** What a limit is for. */
export const Insured = z.union(
  [CostItem, RiderItem],
  'a cost or a rider by its name, such as `{ cost: コンサルティング費用 }`',
);

/** What states an item of the checklist. */
export const Statement = z.union(
  [SectionItem, CostItem, RiderItem, NoteItem],
  'a section by its id, or a cost, a rider or a note by its words, such as `{ section: renewal }`',
);

/** Points to an item of the text by its name or its words, never by its printed number or its place. */
export type ItemPointer = z.infer<typeof Statement>;
