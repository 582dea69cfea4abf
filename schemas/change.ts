import { z } from 'zod';
import { choice } from './meta.ts';
import { Span } from './span.ts';

export const ChangeKind = choice({
  added: { ja: '新設・追加', means: 'only the newer edition has it' },
  removed: { ja: '削除', means: 'only the older edition has it' },
  reworded: { ja: '変更', means: 'its words changed' },
  value: { ja: '変更', means: 'its number, amount or day changed' },
  renumbered: { ja: '項番変更', means: 'its printed marker changed, and nothing else' },
  moved: { ja: '移動', means: 'it is in another part of the text' },
  split: { ja: '分割', means: 'one of the older edition became several' },
  merged: { ja: '統合', means: 'several of the older edition became one' },
  order: { ja: '順序変更', means: 'it is in another place among its neighbours' },
}).describe('What happened to an item from one edition to the next.');
export type ChangeKind = z.infer<typeof ChangeKind>;

export const ChangedThing = choice({
  fact: { ja: '契約の内容', means: 'who and when, and other facts of the contract' },
  eligibility: { ja: '加入対象', means: 'who may join' },
  cover: { ja: '補償', means: 'a cover' },
  plan: { ja: 'プラン', means: 'a plan' },
  'rate-table': { ja: '料率表・保険料表', means: 'what the premiums of a table are: how often, for one of what' },
  class: { ja: '業種区分', means: 'a class of risk' },
  band: { ja: '売上高区分・店舗数区分', means: 'a band, or another value of an axis' },
  premium: { ja: '保険料', means: 'a premium' },
  limit: { ja: '支払限度額', means: 'a limit' },
  deductible: { ja: '免責金額', means: 'a deductible' },
  ratio: { ja: '縮小支払割合', means: 'the part of a loss that is paid' },
  'payment-rule': { ja: '保険金のお支払い方法', means: 'how limits and deductibles apply, and reductions' },
  coverage: { ja: '保険金をお支払いする場合', means: 'what triggers a cover' },
  cost: { ja: 'お支払いの対象となる損害・費用', means: 'a cost that is paid for' },
  exclusion: { ja: '保険金をお支払いできない主な場合', means: 'what is not paid for' },
  exception: { ja: 'ただし書き', means: 'a sentence that begins with ただし' },
  definition: { ja: '用語の意味', means: 'a term, or what it means' },
  rider: { ja: '特約', means: 'a rider, or a sentence of it' },
  service: { ja: '付帯サービス', means: 'a service' },
  provision: { ja: '規定', means: 'a rule between the parties' },
  contact: { ja: '連絡先', means: 'a contact, or a line of it' },
  document: { ja: '募集文書', means: 'what marks the pamphlet as registered' },
  'loss-example': { ja: '想定事故例・支払例', means: 'a loss given as an example' },
  statistic: { ja: '統計', means: 'a figure about losses in general' },
  note: { ja: '注', means: 'a note' },
  heading: { ja: '見出し', means: 'a heading, with what is below it' },
  prose: { means: 'words of an introduction or an advertisement' },
  text: { means: 'words that no field has: a head of a table, page furniture' },
}).describe('What an item is.');
export type ChangedThing = z.infer<typeof ChangedThing>;

export const MatchedBy = choice({
  keys: { means: 'keys.yaml says that they are one item' },
  identity: { means: 'they have the same name, or the same dimensions' },
  words: { means: 'they have the same words' },
  name: { means: 'they have the same printed name' },
  'words without numbers': { means: 'they have the same words where numbers are left out' },
  code: { means: 'they alone stand for the same neutral code' },
  similarity: { means: 'their words are more alike than those of any others' },
}).describe('How the item of the newer edition was found to be that of the older one.');
export type MatchedBy = z.infer<typeof MatchedBy>;

export const Effect = choice({
  better: { ja: '有利', means: 'better for the member' },
  worse: { ja: '不利', means: 'worse for the member' },
  dearer: { ja: '値上げ', means: 'it costs more' },
  cheaper: { ja: '値下げ', means: 'it costs less' },
  neutral: { means: 'nothing that matters to a member' },
  unjudged: { means: 'no rule can say; a person must' },
}).describe('What a change is for a member. A rule judges only amounts, and exclusions that come or go.');
export type Effect = z.infer<typeof Effect>;

export const Sign = choice({
  must: { ja: '要承認', means: 'a person signs it before it is published' },
  look: { ja: '要確認', means: 'a person should look at it' },
  none: { means: 'nothing to decide' },
}).describe('Whether a person must sign a change.');
export type Sign = z.infer<typeof Sign>;

export const ChangeSide = z
  .strictObject({
    id: z.string().optional().describe('The id of the item in its edition; absent for words that no field has.'),
    text: z.string().describe('Its words, as printed, with line wraps joined.'),
    value: z.unknown().optional().describe('Its value, if it is typed: yen, a percentage, a day, a band.'),
    spans: z.array(Span).describe('Where it is printed, in reading order.'),
  })
  .meta({ description: 'An item in one of the two editions.' });
export type ChangeSide = z.infer<typeof ChangeSide>;

export const RedlinePart = z
  .strictObject({
    kind: z.enum(['same', 'removed', 'added']).describe('Whether both editions have the words, or one of them.'),
    text: z.string().describe('The words: of `same` those of the newer edition.'),
    old: Span.optional().describe('Where the older edition has them.'),
    new: Span.optional().describe('Where the newer edition has them.'),
  })
  .meta({ description: 'A piece of a redline. Amounts and numbers are never cut.' });
export type RedlinePart = z.infer<typeof RedlinePart>;

export const Change = z
  .strictObject({
    id: z.string().describe('Its name in the comparison: kind, and key of the item.'),
    kind: ChangeKind,
    what: ChangedThing,
    key: z.string().optional().describe('The key of the item in keys.yaml; absent for words that no field has.'),
    under: z.string().optional().describe('The heading that the item is printed under.'),
    old: ChangeSide.optional().describe('In the older edition.'),
    new: ChangeSide.optional().describe('In the newer edition.'),
    words: z.array(RedlinePart).optional().describe('The words of both, side by side.'),
    fields: z
      .array(z.string())
      .optional()
      .describe('For a typed item: which of its fields changed, such as `amount` or `basis`.'),
    delta: z
      .strictObject({
        yen: z.int().describe('New amount minus old amount.').meta({ unit: 'yen (円)' }),
        percent: z
          .number()
          .optional()
          .describe('The difference as a part of the old amount, to two places; absent if that is 0.')
          .meta({ unit: 'percent (%)' }),
      })
      .optional()
      .describe('For amounts: by how much.'),
    matchedBy: MatchedBy.optional(),
    causes: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('The ids of the changes that it follows from: nine renumberings follow from one removal.'),
    effect: Effect,
    sign: Sign,
  })
  .meta({ ja: '変更', description: 'One difference between two editions.' });
export type Change = z.infer<typeof Change>;

export const SameItem = z
  .strictObject({
    old: z.string().describe('The id of the item in the older edition.'),
    new: z.string().describe('The id of the item in the newer edition.'),
    oldText: z.string().describe('Its words in the older edition.'),
    newText: z.string().describe('Its words in the newer edition.'),
    because: z.string().describe('Why it is likely.'),
  })
  .meta({ description: 'Two items that may be one: a person decides. Until then one is removed, the other added.' });
export type SameItem = z.infer<typeof SameItem>;

export const DayRole = choice({
  expiry: { ja: '満期日', means: 'when the policy period ends' },
  deadline: { ja: '締切日', means: 'until when something must be done' },
  inception: { ja: '補償開始', means: 'when the cover or the policy period begins' },
  day: { means: 'any other day' },
  year: { means: 'a year without a day' },
}).describe('What a day is in its sentence.');
export type DayRole = z.infer<typeof DayRole>;

export const LeftOver = z
  .strictObject({
    key: z.string().describe('The key of the item that prints them.'),
    what: z
      .union([
        DayRole,
        choice({
          'document-number': { ja: '文書番号', means: 'the number of the document' },
          name: { means: 'the name of a plan or a class that is gone' },
        }),
      ])
      .describe('What it is.'),
    words: z.string().describe('The day, the year, the number or the name, as printed.'),
    sentence: z.string().describe('The words that it is printed in.'),
    span: Span.optional().describe('Where it is printed.'),
    digest: z.string().describe('The digest of what a person judges: the words and their sentence.'),
  })
  .meta({ description: 'Words of the older edition that may be left over in the newer one: a person decides.' });
export type LeftOver = z.infer<typeof LeftOver>;

/** `copy`: characters of the older text; `text`: others. */
export const PatchPart = z
  .union([
    z.strictObject({
      copy: z
        .tuple([z.int().nonnegative(), z.int().nonnegative()])
        .describe('From and to: offsets into the older text.'),
    }),
    z.strictObject({ text: z.string().describe('Characters that the older text does not have there.') }),
  ])
  .meta({ description: 'A piece of the newer text.' });
export type PatchPart = z.infer<typeof PatchPart>;

export const EditionChanges = z
  .strictObject({
    old: z.string().describe('The older edition, such as `fire/2025`.'),
    new: z.string().describe('The newer edition, such as `fire/2026`.'),
    erratum: z
      .strictObject({
        number: z.int().positive().meta({
          description: 'Which correction of the edition it is, counted from 1.',
          unit: 'corrections of the edition',
        }),
        on: z.string().describe('The day of the correction.'),
        why: z.string().describe('What was wrong.'),
      })
      .optional()
      .describe('If it is a correction: the text of one edition before and after it, so `old` and `new` are the same.'),
    changes: z
      .array(Change)
      .describe('Every difference, in the order of the newer text; what was removed, where it was.'),
    unchanged: z
      .partialRecord(ChangedThing, z.int().nonnegative())
      .describe('How many items of each kind are as they were.'),
    questions: z.array(SameItem).describe('Items that may be one.'),
    leftOver: z.array(LeftOver).describe('Words of the older edition that may be left over.'),
    patch: z
      .array(PatchPart)
      .describe('The newer text, character by character, out of the older one: nothing can change that is not in it.'),
  })
  .meta({ ja: '新旧対照', description: 'What changed from one edition of a scheme to another.' });
export type EditionChanges = z.infer<typeof EditionChanges>;
