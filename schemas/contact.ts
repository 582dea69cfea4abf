import { z } from 'zod';
import { choice } from './meta.ts';
import { Wording } from './span.ts';

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
  })
  .meta({ ja: '連絡先', description: 'A person or an office to turn to.' });
export type Contact = z.infer<typeof Contact>;
