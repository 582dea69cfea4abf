import { z } from 'zod';

/** A day of the calendar, as YYYY-MM-DD in quotes. */
export const dayOfCalendar = () => z.iso.date('a day of the calendar such as 2026-04-01');

/** What a person who vouches for something says beside it, in source.yaml. */
export const VOUCHED = {
  by: z.string().describe('Who says so: a name.'),
  on: dayOfCalendar().meta({
    description: 'The day they said so, as YYYY-MM-DD in quotes.',
    examples: ['2026-11-21'],
  }),
  why: z.string().describe('Why, in one sentence.'),
};
