import { rate } from '../compare/rating.ts';
import type { OffersFile } from '../render/view/offers.ts';
import { answerElement } from './finder/answer.ts';
import { element, fill, fromTemplate } from './finder/elements.ts';
import { checkFields, factsIn, facts, queryOf, restore } from './finder/form.ts';

/**
 * Find a premium: rates in the browser what the form says, with the same function as the command. The address is the state:
 * a query that is opened, gone back to or passed on shows the same answers.
 */
const form = element<HTMLFormElement>('finder');
const told = element('told');
const results = element('results');

// read at once, so that the first answer does not wait
const reading = fetch('offers.json').then((response) => {
  if (!response.ok) throw new Error(`offers.json: ${response.status}`);
  return response.json() as Promise<OffersFile>;
});
reading.catch(() => tell([told.dataset.failed!]));

/** No clock is believed to be before the day of the build. The day is Japan's, whatever the reader's. */
function todayOr(built: string): string {
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  return today > built ? today : built;
}

function tell(sentences: readonly string[]): void {
  told.replaceChildren(
    ...sentences.map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
}

async function show(notices: readonly string[]): Promise<void> {
  let file: OffersFile;
  try {
    file = await reading;
  } catch {
    return;
  }
  const answers = rate(file.offers, factsIn(form), todayOr(file.today));
  const asked = facts(form);
  element('asked').replaceChildren(
    ...asked.map(({ name, value }) => {
      const fact = fromTemplate('asked-fact');
      fill(fact, 'name', name);
      fill(fact, 'value', value);
      return fact;
    }),
  );
  element('nothing-asked').hidden = asked.length > 0;
  element('answers').replaceChildren(...answers.map((answer) => answerElement(answer, file.shown)));
  results.hidden = false;
  const found = answers.filter(({ outcome }) => outcome.kind === 'premiums').length;
  const count = told.dataset.count!.replace('{found}', String(found)).replace('{all}', String(answers.length));
  tell([...notices, count]);
}

function clear(): void {
  results.hidden = true;
  tell([]);
}

/** The switch of language keeps what was asked. */
function carryQuery(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead a[hreflang]'))
    link.search = location.search;
}

/** What the address says: at first, and after going back or forth. */
function follow(): void {
  const query = new URLSearchParams(location.search);
  const notices = restore(form, query, told.dataset.unknown!);
  carryQuery();
  if (query.size === 0) return clear();
  if (checkFields(form).length > 0) {
    results.hidden = true;
    return tell(notices);
  }
  void show(notices);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [faulty] = checkFields(form);
  if (faulty) {
    clear();
    return faulty.focus();
  }
  const query = queryOf(form);
  history.pushState(null, '', query === '' ? '?asked' : `?${query}`);
  carryQuery();
  void show([]).then(() => element('results-heading').focus());
});

form.addEventListener('reset', () => {
  history.pushState(null, '', location.pathname);
  // the fields are empty only after this event
  setTimeout(follow);
});

form.addEventListener('change', () => checkFields(form));
addEventListener('popstate', follow);
element('without-script').hidden = true;
follow();
