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

/** Somebody to turn to. Each field as printed. */
export const Contact = z.strictObject({
  id: z.string(),
  role: ContactRole,
  lines: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum([
        'name',
        'unit',
        'person',
        'address',
        'telephone',
        'fax',
        'email',
        'website',
        'hours',
        'account',
        'text',
      ]),
      text: Wording,
    }),
  ),
});
export type Contact = z.infer<typeof Contact>;
