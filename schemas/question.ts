import { z } from 'zod';

/** What a person must decide. `yakkan ask --json` prints a list of them. */
export const Question = z
  .strictObject({
    id: z.string().describe('Its name: the same as long as the words are.'),
    kind: z
      .enum([
        'mapping',
        'finding',
        'override',
        'confirmation',
        'profile',
        'same-item',
        'change',
        'contents',
        'left-over',
        'workbook',
      ])
      .describe('What kind of judgement it is about.'),
    state: z
      .enum(['open', 'void'])
      .describe('`open`: no one has judged these words. `void`: a judgement is there, on other words.'),
    about: z
      .strictObject({
        file: z.string().describe('The file that holds the judgement.'),
        line: z.int().positive().optional().describe('Its line; a workbook has none.'),
        cell: z.string().optional().describe('Its cell, in a workbook: the answer is typed there.'),
        edition: z.string().describe('The edition that has the words.'),
        place: z.string().describe('Where the words are: file, line and column.'),
        words: z.string().describe('The words, whole.'),
      })
      .describe('The judgement and its words.'),
    asks: z.string().describe('What to decide.'),
    because: z.string().describe('Why it is asked.'),
    readings: z
      .array(z.string())
      .describe('The answers to choose from, numbered from 1. A question that is answered in words alone has none.'),
    text: z.boolean().describe('Whether it can be answered in words: `ID=text:…`.'),
  })
  .describe('What a person must decide.');
export type Question = z.infer<typeof Question>;

/** What `yakkan ask --json` prints. */
export const Questions = z.strictObject({
  questions: z.array(Question).describe('The questions, in the order of the files.'),
  written: z.array(z.string()).describe('The files that answers were written to.'),
});
export type Questions = z.infer<typeof Questions>;
