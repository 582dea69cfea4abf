import { z } from 'zod';
import { Attachment, RiderEffect } from '../rider.ts';
import { AssumptionKind } from '../scheme.ts';
import { idOf, whyNotStated } from './parts.ts';
import { Pattern, slotsOf } from './pattern.ts';

/** A term that a sentence defines. */
export const DefinitionStatement = z.strictObject({
  id: idOf('the term', 'minimum-premium'),
  quote: Pattern.refine(
    (quote) => slotsOf(quote).includes('text') !== slotsOf(quote).includes('note'),
    '`{text}` for what the term means, or `{note}` around the mark of the note that says it',
  ).meta({
    description:
      'The sentence, with the hole `{term}`, and `{text}` for what the term means. If a note (注) says what it means, `{note}` holds the mark ' +
      'behind the term that points to the note.',
    examples: ['「{term}」とは、{text}をいいます。', 'この保険の{term:最低保険料}{note:（注…）}は'],
  }),
});

/** A rider that a sentence names. */
export const RiderStatement = z.strictObject({
  id: idOf('the rider', 'it-business'),
  quote: Pattern.describe('The sentence, with the hole `{name}`, and `{text}` where it says what the rider does.'),
  statements: z
    .array(Pattern)
    .default([])
    .describe('Other sentences that say what the rider does, each with the hole `{text}`.'),
  attachment: Attachment.describe('How the rider comes with a contract.'),
  effect: RiderEffect.describe('What the rider does to the cover.'),
});

/** A figure about losses in general. */
export const StatisticStatement = z.strictObject({
  id: idOf('the figure', 'companies-affected'),
  figure: Pattern.describe('The figure as printed, with the hole `{figure}` if there is text around it.'),
  subject: Pattern.describe('The words that say what is counted.'),
  source: Pattern.optional().meta({
    description: 'The words that say where the figure comes from.',
    examples: ['出典：{}'],
  }),
});

/** What marks the pamphlet as registered solicitation material. */
export const DocumentMarks = z.strictObject({
  number: Pattern.optional().meta({
    description: 'The number of the document (文書番号).',
    examples: ['月作成 {}'],
  }),
  issued: Pattern.optional().meta({
    description: 'When it was written (作成年月).',
    examples: ['{:…年…月}作成'],
  }),
  notStated: whyNotStated,
});

/** A statement under which the premiums apply. */
export const AssumptionStatement = z.strictObject({
  id: idOf('the statement', 'payment'),
  about: AssumptionKind.describe('What the statement is about.'),
  quote: Pattern.describe('The statement. All of the match is shown, holes included.'),
});
