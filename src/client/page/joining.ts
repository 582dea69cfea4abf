import { dayText } from './notation.ts';
import { todayInJapan } from './today.ts';
import { dataWords, fill } from './words.ts';

/*
 * The comparison for a day of joining: `?on=2027-04-01`. There is a page for every day from which on other editions answer. Without a day
 * in the address, the page of all days is the one for today, by the clock of the reader.
 */

type PageFrom = { from: string; href: string };

const section = document.querySelector<HTMLElement>('#joining');
const pages = section ? (JSON.parse(dataWords(section, 'pages')) as PageFrom[]) : [];
const here = section ? dataWords(section, 'here') : '';

/** The day in the address; empty if there is none. */
export function dayAsked(): string {
  return new URLSearchParams(location.search).get('on') ?? '';
}

/** Go to the page that answers for the day, if it is another one. @returns  Whether it is. */
export function goToDay(): boolean {
  const asked = dayAsked();
  const isFirst = here === pages[0]?.href;
  if (!section || (asked === '' && !isFirst) || (asked !== '' && !isDay(asked))) return false;
  const target = pageOn(asked === '' ? todayInJapan() : asked);
  if (!target || target.href === here) return false;
  location.replace(`${target.href}${location.search}${location.hash}`);
  return true;
}

/** Say for which day the page answers. @returns  What is wrong with the day of the address. */
export function sayDay(): string[] {
  const asked = dayAsked();
  if (!section || asked === '') return [];
  if (!isDay(asked)) return [dataWords(section, 'noDay')];
  if (!pageOn(asked)) return [fill(dataWords(section, 'before'), { day: dayText(pages[0]!.from) })];
  section.querySelector('#joining-says')!.textContent = fill(dataWords(section, 'on'), { day: dayText(asked) });
  return [];
}

/** Let the reader choose a day. @param queryOf  The address for a day. */
export function askForDay(queryOf: (day: string) => string): void {
  const field = section?.querySelector<HTMLInputElement>('#on');
  if (!field) return;
  field.closest('p')!.hidden = false;
  if (isDay(dayAsked())) field.value = dayAsked();
  field.addEventListener('change', () => {
    if (!field.validity.valid) return;
    const target = (field.value === '' ? pages[0] : pageOn(field.value)) ?? pages[0]!;
    location.assign(`${target.href}${queryOf(field.value)}`);
  });
}

function pageOn(day: string): PageFrom | undefined {
  return pages.findLast(({ from }) => from <= day);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
