import { hasPremium } from '../compare/rating.ts';
import { answersOn } from '../editions/answers.ts';
import type { OffersFile } from '../render/document/offers.ts';
import { answerElement, briefElement } from './finder/answer.ts';
import { asksSomething, checkFields, factsIn, facts, queryOf, readAmounts, restore } from './finder/form.ts';
import { carryAddress } from './page/address.ts';
import { element, fromTemplate, put } from './page/element.ts';
import { faultOf, loadOnce } from './page/load-once.ts';
import { carryPlace, returnToPlace } from './page/original.ts';
import { notationReady } from './page/notation.ts';
import { todayInJapan } from './page/today.ts';
import { fill, dataWords } from './page/words.ts';

/**
 * The premium finder: rates the form in the browser with the function that the command uses. The address is the
 * state: a query that is opened, gone back to or shared shows the same answers.
 */
const form = element<HTMLFormElement>('finder');
const counter = element('told');
const results = element('results');

const load = loadOnce('offers.json', (file: OffersFile) => file);
// load early, so that the first answer is fast; errors are reported when the user asks
load().catch(() => undefined);
/** Counts the queries, so that a late answer to an earlier one is dropped. */
let latest = 0;
/** The query of the address that is currently shown. */
let followed = '';

/** Today in Japan, but not before the day of the build, in case the clock is wrong. */
function todayOr(built: string): string {
  const today = todayInJapan();
  return today > built ? today : built;
}

function tell(sentences: readonly string[]): void {
  counter.replaceChildren(
    ...sentences.map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
}

/** @returns  Whether there are answers: the data may not load, or a newer query may have started. */
async function show(notices: readonly string[]): Promise<boolean> {
  const turn = (latest += 1);
  let fault: ReturnType<typeof faultOf> = 'failed';
  const file = await load().catch((error: unknown) => void (fault = faultOf(error)));
  if (turn !== latest) return false;
  if (!file) {
    results.hidden = true;
    tell([...notices, dataWords(counter, fault)]);
    return false;
  }
  const asked = factsIn(form);
  const answers = answersOn(file.offers, asked, todayOr(file.today));
  const entered = facts(form);
  element('asked').replaceChildren(
    ...entered.map(({ name, value }) => {
      const fact = fromTemplate('asked-fact');
      put(fact, 'name', name);
      put(fact, 'value', value);
      return fact;
    }),
  );
  element('nothing-asked').hidden = entered.length > 0;
  element('briefs').replaceChildren(...answers.map((answer) => briefElement(answer)));
  element('answers').replaceChildren(...answers.map((answer) => answerElement(answer, file.shown)));
  results.hidden = false;
  const found = answers.filter(({ outcome }) => hasPremium(outcome));
  const expired = found.filter(({ isExpired }) => isExpired).length;
  const elsewhere = asked.on === undefined ? 0 : answers.filter(({ by }) => by === 'none').length;
  tell([
    ...notices,
    fill(dataWords(counter, 'count'), { found: found.length, all: answers.length }),
    ...(expired > 0 ? [fill(dataWords(counter, 'expired'), String(expired))] : []),
    // only for a day that was asked: without one, the sentence before says it
    ...(elsewhere > 0 ? [fill(dataWords(counter, 'elsewhere'), String(elsewhere))] : []),
  ]);
  return true;
}

function clear(): void {
  latest += 1;
  results.hidden = true;
  tell([]);
}

/** Follow the address: at first, and after going back or forward. */
function follow(): void {
  followed = location.search;
  const query = new URLSearchParams(location.search);
  const notices = restore(form, query, {
    unknown: dataWords(counter, 'unknown'),
    doubled: dataWords(counter, 'doubled'),
  });
  carryAddress();
  if (!asksSomething(form, query)) return clear();
  if (checkFields(form).length > 0) {
    clear();
    return tell(notices);
  }
  void show(notices).then((isShown) => isShown && returnToPlace());
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
  followed = location.search;
  carryAddress();
  void show([]).then((isShown) => isShown && element('results-heading').focus());
});

form.addEventListener('reset', () => {
  history.pushState(null, '', location.pathname);
  // the fields are reset only after this event
  setTimeout(follow);
});

// messages move what is below them, so they change when the form is sent, not while a button is pressed
form.addEventListener('change', () => readAmounts(form));
addEventListener('popstate', () => {
  // a link within the page doesn't change the query
  if (location.search !== followed) follow();
});
element('without-script').hidden = true;
carryPlace();
void notationReady.then(follow);
