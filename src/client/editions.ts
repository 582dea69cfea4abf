import { answeringOn, stateOn, type EditionDays } from '../editions/states.ts';
import { one } from './page/element.ts';
import { todayInJapan } from './page/today.ts';
import { dataWords } from './page/words.ts';

/*
 * The state of each edition on the day on which the page is read. A page without scripts has the days alone, so that it is never wrong.
 */

const WORDS = {
  past: 'past',
  'in-force': 'inForce',
  next: 'next',
  undated: 'undated',
  withdrawn: 'withdrawn',
} as const;

const today = todayInJapan();
const daysIn = (line: HTMLElement) => JSON.parse(line.dataset.days!) as EditionDays;

for (const list of document.querySelectorAll<HTMLElement>('[data-states]'))
  for (const line of list.querySelectorAll<HTMLElement>('[data-days]')) {
    const place = one('[data-state]', line);
    place.textContent = dataWords(list, WORDS[stateOn(daysIn(line), today)]);
    place.hidden = false;
  }

/** On the page of an edition: which one is for who joins today, if it is another one. */
for (const block of document.querySelectorAll<HTMLElement>('nav[data-states]')) {
  // from the oldest on
  const lines = [...block.querySelectorAll<HTMLElement>('[data-days]')].reverse();
  const { edition: line, by } = answeringOn(lines, today, daysIn);
  const link = line.querySelector<HTMLAnchorElement>('a');
  if (by !== 'period' || !link) continue;
  const other = one('[data-other]', block);
  const target = one<HTMLAnchorElement>('a', other);
  target.href = link.href;
  target.textContent = link.textContent;
  other.hidden = false;
}
