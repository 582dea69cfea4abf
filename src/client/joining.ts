import { dayText, notationReady } from './page/notation.ts';
import { todayInJapan } from './page/today.ts';
import { dataWords, fill } from './page/words.ts';

/*
 * The comparison for a day of joining: `?on=2027-04-01`. There is a page for every day from which on other editions answer. Without a day
 * in the address, the page of all days is the one for today, by the clock of the reader. Pages without other days don't load this.
 */

type PageFrom = { from: string; href: string };

const section = document.querySelector<HTMLElement>('#joining')!;
const pages = JSON.parse(dataWords(section, 'pages')) as PageFrom[];
const here = dataWords(section, 'here');
const asked = new URLSearchParams(location.search).get('on') ?? '';

const target = pageToGoTo();
if (target) location.replace(`${target.href}${location.search}${location.hash}`);
else {
  askForDay();
  if (asked !== '') void notationReady.then(() => say(aboutDay()));
}

/** The page that answers for the day, if it is another one. */
function pageToGoTo(): PageFrom | undefined {
  if (asked === '' ? here !== pages[0]?.href : !isDay(asked)) return undefined;
  const found = pageOn(asked === '' ? todayInJapan() : asked);
  return found?.href === here ? undefined : found;
}

/** For which day the page answers, or what is wrong with the day of the address. */
function aboutDay(): string {
  if (!isDay(asked)) return dataWords(section, 'noDay');
  if (!pageOn(asked)) return fill(dataWords(section, 'before'), { day: dayText(pages[0]!.from) });
  return fill(dataWords(section, 'on'), { day: dayText(asked) });
}

function say(words: string): void {
  section.querySelector('#joining-says')!.textContent = words;
}

/** Let the reader choose a day. The address has the schemes that are compared. */
function askForDay(): void {
  const field = section.querySelector<HTMLInputElement>('#on')!;
  field.closest('p')!.hidden = false;
  if (isDay(asked)) field.value = asked;
  field.addEventListener('change', () => {
    if (!field.validity.valid) return;
    const query = new URLSearchParams(location.search);
    if (field.value === '') query.delete('on');
    else query.set('on', field.value);
    const chosen = (field.value === '' ? pages[0] : pageOn(field.value)) ?? pages[0]!;
    location.assign(`${chosen.href}?${query.toString()}`);
  });
}

function pageOn(day: string): PageFrom | undefined {
  return pages.findLast(({ from }) => from <= day);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
