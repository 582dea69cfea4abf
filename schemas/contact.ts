import { z } from 'zod';
import { choice } from './meta.ts';
import { Wording } from './span.ts';

/** What a contact is for. */
export const ContactRole = choice({
  insurer: { ja: '引受保険会社' },
  agent: { ja: '取扱代理店' },
  policyholder: { ja: '保険契約者' },
  claims: { ja: '事故受付', means: 'where a loss is reported' },
  'dispute-resolution': { ja: '指定紛争解決機関' },
  'bank-account': { ja: '振込先', means: 'the account that premiums are paid to' },
});

/** What a line of a contact holds. */
export const ContactLineKind = choice({
  name: { ja: '名称', means: 'of a company or a body' },
  unit: { ja: '部署', means: 'a branch or a desk' },
  person: { ja: '担当者' },
  address: { ja: '住所' },
  telephone: { ja: '電話番号' },
  fax: { ja: 'FAX番号' },
  email: { ja: 'メールアドレス' },
  website: { ja: 'ホームページ' },
  hours: { ja: '受付時間' },
  account: { ja: '口座' },
  text: { means: 'anything else' },
});

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
