import type { Place, PlaceValue } from '../place.ts';
import { writeAmount } from './amount.ts';
import { writeDay, type Padding } from './day.ts';
import type { Grouping } from './digits.ts';
import { writeRatio } from './ratio.ts';
import type { Written } from './written.ts';

/** How a text sets its numbers where a single place does not show it. */
export type Habits = { grouping: Grouping; padding: Padding };

/** Write the value of a number or a day in the notation of its place. @param like  What is printed there now. */
export function write(value: PlaceValue, { kind, value: now }: Place, like: string, habits: Habits): Written {
  switch (kind) {
    case 'money':
      return writeAmount(Number(value), like, Number(now), habits.grouping);
    case 'percent':
    case 'times':
      return writeRatio(Number(value), like, Number(now), habits.grouping);
    case 'words':
      return { text: String(value) };
    default:
      return writeDay(String(value), like, String(now), habits.padding);
  }
}
