import { z } from 'zod';
import { choice } from './meta.ts';
import { sourced } from './span.ts';

/** @public The glossary has its name. */
export const PointerKind = choice({
  page: { ja: 'ページの参照', means: 'to a page of the booklet as printed: `P.15`, `2ページの「…」`, `前頁`' },
  here: { ja: '文中の参照', means: 'to something above or below: `上記`, `下表`, `前記「…」`, `(②を除きます)`' },
  elsewhere: { ja: '他の文書の参照', means: 'to another document: the policy wording, the application form' },
}).describe('What words point to.');
export type PointerKind = z.infer<typeof PointerKind>;

export const Pointer = z
  .strictObject({
    text: sourced(z.string()).describe('The words that point, such as `P.15` or `下表`.'),
    kind: PointerKind,
    to: z
      .array(z.string())
      .describe('The ids of what they point to; empty if it is not in the text, or in another document.'),
    meant: z
      .string()
      .optional()
      .describe('What they point to in the booklet as printed, if the text does not have it; a person declared it.'),
    page: z
      .string()
      .optional()
      .describe('The number of the page, or its numbers: `11`, `4～8`; absent for `前頁`, and if it is lost.'),
    unnumbered: z.literal(true).optional().describe('The number of the page is lost in the text: `P.をご覧ください`.'),
  })
  .meta({ ja: '参照', description: 'Words that send the reader to another place, and where that is.' });
export type Pointer = z.infer<typeof Pointer>;
