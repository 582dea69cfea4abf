import { hasAll, placesOf, queryWords, type Range } from '../search/find.ts';
import { foldForSearch } from '../search/fold.ts';
import { entriesIn, PIECE, VALUES, type Readings, type SearchEntry, type SearchIndex } from '../search/search-index.ts';
import { carryAddress, sortOut } from './page/address.ts';
import { fromTemplate, one } from './page/element.ts';
import { faultOf, loadOnce } from './page/load-once.ts';
import { carryPlace, returnToPlace } from './page/original.ts';
import { notation, notationReady } from './page/notation.ts';
import { fill, dataWords as wordsFor } from './page/words.ts';

// Search in the index of a language. Words and elements come from the page's templates; the address has the state.

/** The search: the words as typed, the schemes (empty for all) and the kind ('' for all). */
type Search = { query: string; schemes: string[]; kind: string };
type Searched = SearchEntry & { folded: string };
/** The texts that are searched, and what declared characters in them are taken for. */
type Searchable = { entries: Searched[]; readings: Readings | undefined };
/** What the result of an entry is made with. */
type Showing = Searchable & { words: readonly string[] };

/** How many results of a scheme are shown at first. */
const SHOWN = 50;
/** Milliseconds between the last key press and the search. */
const PAUSE = 150;
/**
 * Milliseconds between the last key press and the announcement of the results: a screen reader would be interrupted by
 * each key.
 */
const SILENCE = 1000;

const form = one<HTMLFormElement>('form.search');
const input = one<HTMLInputElement>('#q');
const kindOf = one<HTMLSelectElement>('#kind');
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=scheme]')];
/** The editions that are searched if none is chosen. */
const answering = boxes.filter(({ dataset }) => dataset.other === undefined).map(({ value }) => value);
const reset = one<HTMLButtonElement>('#reset');
const status = one('#status');
const announcement = one('#told');
const groups = [...document.querySelectorAll<HTMLElement>('.found')];
const title = document.title;
const load = loadOnce('search.json', (index: SearchIndex): Searchable => {
  const { readings } = index;
  const entries = entriesIn(index).map((entry) => ({ ...entry, folded: foldForSearch(entry.text, readings).text }));
  return { entries, readings };
});

let pause = 0;
let silence = 0;
/** Whether the user is in the middle of a word: the previous search is already in the history. */
let isTyping = false;
/** The query of the address that is currently shown. */
let shown = '';
let latest = 0;

/** The search in an address, and its values that the page doesn't have. */
function fromAddress(): { search: Search; unknown: string[] } {
  const params = new URLSearchParams(location.search);
  const schemes = sortOut(
    params.getAll('scheme'),
    boxes.map(({ value }) => value),
  );
  const kinds = sortOut(
    params.getAll('kind').slice(0, 1),
    [...kindOf.options].map(({ value }) => value),
  );
  return {
    search: { query: params.get('q') ?? '', schemes: schemes.known, kind: kinds.known[0] ?? '' },
    unknown: [...schemes.unknown, ...kinds.unknown],
  };
}

function fromForm(): Search {
  const schemes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  return { query: input.value, schemes, kind: kindOf.value };
}

function address({ query, schemes, kind }: Search): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const scheme of schemes) params.append('scheme', scheme);
  if (kind !== '') params.set('kind', kind);
  const text = String(params);
  return `${location.pathname}${text === '' ? '' : `?${text}`}`;
}

function intoForm({ query, schemes, kind }: Search): void {
  input.value = query;
  kindOf.value = kind;
  for (const box of boxes) box.checked = schemes.includes(box.value);
  if (schemes.length > 0 || kind !== '') one<HTMLDetailsElement>('.narrow').open = true;
}

function say(name: string, values: Record<string, string | number> = {}): string {
  return fill(wordsFor(status, name), values);
}

/** Search and show the results. @param unknown  Values in the address that the page doesn't have. */
async function run(search: Search, unknown: readonly string[] = []): Promise<void> {
  shown = location.search;
  carryAddress();
  const turn = (latest += 1);
  const words = queryWords(search.query);
  document.title = words.length > 0 ? `${search.query.trim()} | ${title}` : title;
  reset.hidden = search.schemes.length === 0 && search.kind === '';
  const notice = unknown.length > 0 ? [say('unknown', { what: unknown.join(notation.comma) })] : [];
  if (words.length === 0) return showNothingAsked(notice);
  const waiting = setTimeout(() => tell([say('loading')]), 300);
  try {
    const searchable = await load();
    if (turn === latest) show(search, searchable, notice);
  } catch (error) {
    if (turn === latest) showNothingAsked([say(faultOf(error))]);
  } finally {
    clearTimeout(waiting);
  }
}

function showNothingAsked(lines: readonly string[]): void {
  one('#results').hidden = true;
  one('#nothing').hidden = true;
  one('#contents').hidden = false;
  tell(lines);
}

function show({ query, schemes, kind }: Search, searchable: Searchable, notice: readonly string[]): void {
  const { entries, readings } = searchable;
  const words = queryWords(query, readings);
  const found = entries.filter(({ folded }) => hasAll(folded, words));
  const wanted = toldOnce(
    found.filter(
      (each) => (schemes.length === 0 ? answering : schemes).includes(each.file) && (kind === '' || each.kind === kind),
    ),
  );
  const searched = schemes.length === 0 ? answering.length : schemes.length;
  const has = new Set(wanted.map(({ file }) => file)).size;
  const foundAs = () =>
    wanted.length === 1 ? 'foundOne' : has === answering.length && has === searched ? 'foundInAll' : 'found';
  const isNarrowed = schemes.length > 0 || kind !== '';
  const nowhere = words.filter((word) => !entries.some(({ folded }) => folded.includes(word)));
  tell([
    ...notice,
    wanted.length > 0
      ? say(foundAs(), { n: wanted.length, with: has, schemes: searched })
      : say('none', { query: query.trim() }),
    ...(wanted.length === 0 && found.length > 0
      ? [say(isNarrowed ? 'narrowed' : 'inOtherEditions', { n: toldOnce(found).length })]
      : []),
    ...(words.length > 1 && nowhere.length > 0 ? [say('nowhere', { words: nowhere.join(' ') })] : []),
  ]);
  one('#nothing').hidden = found.length > 0;
  one('#results').hidden = wanted.length === 0;
  one('#contents').hidden = found.length > 0;
  for (const group of groups) {
    const own = wanted.filter(({ file }) => file === group.dataset.scheme);
    showGroup(group, own, { ...searchable, words });
  }
}

/** Leave out an assumption if the text it quotes is also in the results. */
function toldOnce(entries: readonly Searched[]): Searched[] {
  const isSame = (one: Searched, other: Searched) =>
    other.kind !== 'assumption' &&
    one.file === other.file &&
    one.line === other.line &&
    other.text.includes(one.text.slice(one.text.lastIndexOf(PIECE) + 1));
  return entries.filter((each) => each.kind !== 'assumption' || !entries.some((other) => isSame(each, other)));
}

/** Show a status at once; announce it when typing stops. */
function tell(lines: readonly string[]): void {
  put(status, lines);
  clearTimeout(silence);
  silence = window.setTimeout(() => put(announcement, lines), SILENCE);
}

/** Show each sentence as a paragraph. Unchanged text is left alone: replacing it would announce it again. */
function put(into: HTMLElement, lines: readonly string[]): void {
  if (lines.join('\n') === [...into.children].map(({ textContent }) => textContent).join('\n')) return;
  into.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

/** Show the results of one scheme, a few at a time. */
function showGroup(group: HTMLElement, entries: readonly Searched[], showing: Showing): void {
  group.hidden = entries.length === 0;
  const list = one('.hits', group);
  const more = one<HTMLButtonElement>('.more', group);
  const assumptions = group.querySelector<HTMLElement>('.assumptions');
  const jump = one(`[data-jump="${group.dataset.scheme!}"]`);
  jump.hidden = group.hidden;
  for (const each of [group, jump]) {
    const count = one('.count', each);
    count.textContent = fill(wordsFor(count, 'count'), { n: entries.length });
  }
  if (assumptions) assumptions.hidden = !entries.some(({ kind }) => kind === 'premium');
  list.replaceChildren();
  const add = () => {
    const from = list.childElementCount;
    list.append(...entries.slice(from, from + SHOWN).map((entry) => hitOf(entry, showing)));
    const left = entries.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = fill(wordsFor(more, 'more'), { n: left });
    return list.children[from];
  };
  add();
  more.onclick = () => add()?.querySelector('a')?.focus();
}

function hitOf(entry: SearchEntry, { entries, words, readings }: Showing): HTMLElement {
  const { file, kind, under, text, line, column, anchor, lang } = entry;
  const hit = fromTemplate('hit');
  for (const side of ['above', 'below'] as const)
    one(`.${side}`, hit).append(...entry[side].map((number) => paragraphOf(entries[number]!)));
  one('.kind', hit).textContent = [...kindOf.options].find(({ value }) => value === kind)!.text;
  const link = one<HTMLAnchorElement>('.under', hit);
  link.textContent = under;
  link.href = `schemes/${file}.html${anchor === '' ? '' : `#${anchor}`}`;
  const wordsOfHit = one('.words', hit);
  if (lang !== '') wordsOfHit.lang = lang;
  const places = placesOf(text, words, readings);
  const toLine = one<HTMLAnchorElement>('.to-line', hit);
  toLine.href = `sources/${file}.html#L${line}C${column}`;
  if (VALUES.includes(kind)) {
    // the number itself links to its line
    const last = text.lastIndexOf(PIECE) + 1;
    mark(wordsOfHit, text, [0, last], places);
    mark(toLine, text, [last, text.length], places);
    return hit;
  }
  mark(wordsOfHit, text, [0, text.length], places);
  if (line === 0) toLine.remove();
  else toLine.textContent = fill(wordsFor(one('#hit'), 'line'), { n: String(line) });
  return hit;
}

/** A text that goes along with a result. */
function paragraphOf({ text, lang }: SearchEntry): HTMLElement {
  const paragraph = document.createElement('p');
  if (lang !== '') paragraph.lang = lang;
  paragraph.textContent = withoutPieces(text);
  return paragraph;
}

function withoutPieces(text: string): string {
  return text.replaceAll(`：${PIECE}`, '：').replaceAll(PIECE, ' ');
}

/** Put a part of a text into an element, with the matches marked. */
function mark(into: HTMLElement, text: string, [from, to]: Range, places: readonly Range[]): void {
  const shown = (start: number, end: number) => withoutPieces(text.slice(start, end));
  let at = from;
  for (const [start, end] of places) {
    if (end <= from || start >= to) continue;
    const marked = document.createElement('mark');
    marked.textContent = shown(Math.max(start, from), Math.min(end, to));
    into.append(shown(at, Math.max(start, from)), marked);
    at = Math.min(end, to);
  }
  into.append(shown(at, to));
}

/** Search for the form's values and store them in the address. @param isNew  Whether it gets its own history entry. */
function follow(isNew: boolean): void {
  clearTimeout(pause);
  const search = fromForm();
  const to = address(search);
  if (isNew && to !== `${location.pathname}${location.search}`) history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  void run(search);
}

/** The first key press after a finished search adds a history entry; the later ones replace it. */
function followTyping(): void {
  const before = location.search;
  follow(!isTyping);
  isTyping ||= location.search !== before;
}

/** Finish a search after typing. A word in progress already has its history entry. */
function settle(): void {
  follow(!isTyping);
  isTyping = false;
}

function restore(): void {
  clearTimeout(pause);
  isTyping = false;
  const { search, unknown } = fromAddress();
  intoForm(search);
  if (unknown.length > 0) history.replaceState(null, '', address(search));
  void run(search, unknown).then(() => returnToPlace(showMoreHits));
}

/** Show further hits of the first scheme that has some; false if all are shown. */
function showMoreHits(): boolean {
  const more = groups.map((group) => one<HTMLButtonElement>('.more', group)).find((each) => !each.hidden);
  more?.click();
  return more !== undefined;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle();
});
form.addEventListener('change', (event) => {
  if (event.target !== input) follow(true);
  // keep the results: leaving the field may be a click on one of them
  else if (address(fromForm()) !== `${location.pathname}${location.search}`) settle();
  else isTyping = false;
});
input.addEventListener('input', (event) => {
  clearTimeout(silence);
  // text in an input method's composition isn't a word yet
  if ((event as InputEvent).isComposing) return;
  clearTimeout(pause);
  pause = window.setTimeout(followTyping, PAUSE);
});
input.addEventListener('compositionend', followTyping);
input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
reset.addEventListener('click', () => {
  intoForm({ query: input.value, schemes: [], kind: '' });
  follow(true);
  input.focus();
});
addEventListener('popstate', () => {
  // a link within the page doesn't change the query
  if (location.search !== shown) restore();
});
carryPlace();
void notationReady.then(restore);
void keepOffline();

/** Ask the service worker to copy the language, and show when it is done. */
async function keepOffline(): Promise<void> {
  // missing without TLS, and in some private windows
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'kept') one('#offline').hidden = false;
  });
  try {
    await serviceWorker.register('../sw.js');
    const { active } = await serviceWorker.ready;
    active?.postMessage(document.documentElement.lang);
  } catch {
    // search also works without it, so no message is needed
  }
}
