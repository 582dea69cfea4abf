import { z } from 'zod';
import { choice } from './meta.ts';
import { Wording, sourced } from './span.ts';

export const ContactRole = choice({
  insurer: { ja: '引受保険会社', means: 'the company that insures' },
  agent: { ja: '取扱代理店', means: 'who sells the insurance and answers questions' },
  policyholder: { ja: '保険契約者', means: 'as a rule the association' },
  claims: { ja: '事故受付', means: 'where a loss is reported' },
  'dispute-resolution': { ja: '指定紛争解決機関', means: 'the body that settles disputes with the insurer' },
  'bank-account': { ja: '振込先', means: 'the account that premiums are paid to' },
}).describe('What a contact is for.');

/** @public The glossary has its name. */
export const ContactLineKind = choice({
  name: { ja: '名称', means: 'the name of a company or a body' },
  unit: { ja: '部署', means: 'a branch or a desk' },
  person: { ja: '担当者', means: 'the name of a person' },
  address: { ja: '住所', means: 'an address' },
  telephone: { ja: '電話番号', means: 'a telephone number' },
  fax: { ja: 'FAX番号', means: 'a fax number' },
  email: { ja: 'メールアドレス', means: 'an e-mail address' },
  website: { ja: 'ホームページ', means: 'an address on the web' },
  hours: { ja: '受付時間', means: 'when it can be reached' },
  account: { ja: '口座', means: 'a bank account' },
  text: { means: 'anything else' },
}).describe('What a line of a contact holds.');

export const ContactValueKind = choice({
  name: { ja: '名称', means: 'the name of a company or a body' },
  unit: { ja: '部署', means: 'a branch or a desk' },
  person: { ja: '担当者', means: 'the names of persons' },
  'postal-code': { ja: '郵便番号', means: 'a postal code, such as `104-0033`' },
  address: { ja: '住所', means: 'an address, without the postal code' },
  telephone: { ja: '電話番号', means: 'a telephone number' },
  fax: { ja: 'FAX番号', means: 'a fax number' },
  email: { ja: 'メールアドレス', means: 'an e-mail address' },
  website: { ja: 'ホームページ', means: 'an address on the web' },
  hours: { ja: '受付時間', means: 'when it can be reached' },
  closed: { ja: '休業日', means: 'days on which it cannot be reached' },
  bank: { ja: '金融機関・支店', means: 'the bank and the branch of an account' },
  account: { ja: '口座', means: 'the kind and the number of an account' },
  'account-holder': { ja: '口座名義', means: 'whose account it is' },
}).describe('What a value of a contact is.');
export type ContactValueKind = z.infer<typeof ContactValueKind>;

/** @public The glossary has its name. */
export const OpeningDays = choice({
  weekdays: { ja: '平日', means: 'Monday to Friday without public holidays' },
  'monday-to-friday': { ja: '月～金', means: 'Monday to Friday; the text does not say what holds on public holidays' },
  'weekends-and-holidays': { ja: '土日祝日', means: 'Saturdays, Sundays and public holidays' },
  'every-day': { ja: '365日・年中無休', means: 'every day of the year' },
}).describe('The days that hours are for.');

const time = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/, 'a time such as 09:15');

export const OpeningHours = z
  .strictObject({
    days: OpeningDays,
    opens: time.meta({ description: 'From when, in Japan.', examples: ['09:15'] }),
    closes: time.meta({ description: 'Until when, in Japan. `24:00` is the end of the day.', examples: ['17:00'] }),
    nextDay: z.literal(true).optional().describe('`closes` is on the next day （翌日）.'),
  })
  .meta({ ja: '受付時間', description: 'From when to when a contact can be reached, and on which days.' });
export type OpeningHours = z.infer<typeof OpeningHours>;

export const ContactValue = z
  .strictObject({
    id: z.string(),
    kind: ContactValueKind.describe('What it is.'),
    label: sourced(z.string()).optional().describe('The words that announce it: `(TEL)`, `受付`.'),
    text: Wording.optional().describe('The value, without its label; absent if the form was left blank.'),
    hours: z.array(OpeningHours).min(1).optional().describe('For `hours`: what the words say.'),
    blank: z
      .literal(true)
      .optional()
      .meta({ ja: '空欄', description: 'The label of a form is printed, and nothing behind it.' }),
    personal: z
      .literal(true)
      .optional()
      .meta({ ja: '個人情報', description: 'It names a person, or is about a bank account.' }),
    omitted: z
      .literal('personal')
      .optional()
      .describe('Left out of the data files because it is personal (`personalData` in site.yaml).'),
  })
  .refine(({ text, blank }) => (text !== undefined) !== (blank === true), '`text` or `blank`, one of the two')
  .meta({ description: 'One thing of a contact as a value: a number, an address, hours.' });
export type ContactValue = z.infer<typeof ContactValue>;

export const Contact = z
  .strictObject({
    id: z.string(),
    role: ContactRole.describe('What the contact is for.'),
    lines: z
      .array(
        z.strictObject({
          id: z.string(),
          kind: ContactLineKind.describe('What the line holds.'),
          text: Wording.describe('The line, as printed.'),
        }),
      )
      .describe('Its lines, in order.'),
    values: z.array(ContactValue).describe('What the lines say, as values.'),
  })
  .meta({ ja: '連絡先', description: 'A person or an office to turn to.' });
export type Contact = z.infer<typeof Contact>;
