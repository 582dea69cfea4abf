import { z } from 'zod';
import { choice } from './meta.ts';
import { Span } from './span.ts';

/** What a number of a text is. `number` is in no published scheme: nothing says what it is. */
export const NumberKind = choice({
  money: { ja: '金額', means: 'yen' },
  percent: { ja: '割合', means: 'a part of a hundred, of 割 too' },
  fraction: { ja: '分数', means: 'a part of one, such as 1/20' },
  times: { ja: '倍', means: 'how many times as much' },
  count: { ja: '数', means: 'how many; the unit is the counter as printed' },
  duration: { ja: '期間', means: 'how long, in the notation of ISO 8601: P1Y, P30D' },
  day: { ja: '年月日', means: 'a day, with its time if one is printed' },
  'year-month': { ja: '年月', means: 'a month of a year' },
  year: { ja: '年', means: 'a year of our count, of an era too' },
  'month-day': { ja: '月日', means: 'a day of every year' },
  month: { ja: '月', means: 'a month of every year' },
  'day-of-month': { ja: '日', means: 'a day of every month' },
  time: { ja: '時刻', means: 'a time of the day' },
  page: { ja: 'ページ', means: 'a page of the pamphlet' },
  article: { ja: '条項', means: 'an article, a paragraph or an item of a law' },
  ordinal: { ja: '順序', means: 'which one in an order, such as 第3回' },
  marker: { ja: '項番', means: 'the number of an item or of a heading' },
  mark: { ja: '注の番号', means: 'the number of a note' },
  reference: { ja: '参照', means: 'the number of an item that words refer to' },
  telephone: { ja: '電話番号', means: 'a number of a telephone or a fax' },
  'postal-code': { ja: '郵便番号', means: 'a postal code' },
  address: { ja: '住所', means: 'a part of an address, in a town or on the web' },
  code: { ja: '番号', means: 'a number that names something: a document, an account, a row' },
  value: { ja: '値', means: 'a value whose unit is elsewhere, such as in the head of its table' },
  number: { means: 'not known' },
}).describe('What a number is.');
export type NumberKind = z.infer<typeof NumberKind>;

/** What owns a number: the kind of thing that its place belongs to. */
export const NumberOwner = z.enum([
  'typed field',
  'clause marker',
  'note mark',
  'reference',
  'typed statement',
  'contact',
  'heading',
  'prose',
  'furniture',
  'declared in the profile',
]);
export type NumberOwner = z.infer<typeof NumberOwner>;

/** One number of a text: what it is, and what owns it. A range is one number. */
export const ClaimedNumber = z.strictObject({
  scheme: z.string(),
  edition: z.string(),
  span: Span,
  text: z.string(),
  kind: NumberKind,
  value: z.union([z.number(), z.string()]),
  to: z.union([z.number(), z.string()]).optional(),
  unit: z.string().optional(),
  about: z.enum(['about', 'several']).optional(),
  bound: z.enum(['at-least', 'at-most', 'less-than', 'more-than']).optional(),
  owner: NumberOwner,
  claimedBy: z.string(),
});
export type ClaimedNumber = z.infer<typeof ClaimedNumber>;
