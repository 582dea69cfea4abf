import { carryAddress } from './page/address.ts';
import { element, one } from './page/element.ts';
import { addressBack } from './page/original.ts';
import { dataWords, fill } from './page/words.ts';

/**
 * The original: the words that the address names have the keyboard, and are announced; from there a link leads back to the answer that
 * the reader came from.
 */
const told = element('marked');
const back = element('back');
const address = addressBack();

function markWords(): void {
  document.querySelector('.back-here')?.remove();
  const name = decodeURIComponent(location.hash.slice(1));
  // a link of an earlier edition may name a cell that is another one now: its line is still there
  const marked = document.getElementById(name) ?? document.getElementById(/^L\d+/.exec(name)?.[0] ?? '');
  const line = marked?.closest<HTMLElement>('.original > li');
  if (!marked || !line) return;
  const words = marked === line ? one('.words', line) : marked;
  if (words.tabIndex < 0) words.tabIndex = -1;
  words.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'center' });
  told.textContent = fill(dataWords(told, 'words'), { line: line.id.slice(1), words: words.textContent.trim() });
  if (address !== undefined) showBack(words, line);
}

/** Beside the marked words: the next thing that the keyboard reaches. */
function showBack(words: HTMLElement, line: HTMLElement): void {
  const here = back.cloneNode(true) as HTMLElement;
  here.removeAttribute('id');
  here.classList.add('back-here');
  here.hidden = false;
  words.closest('.words')!.after(here);
  if (line.querySelector('.margin')) line.querySelector('.margin')!.prepend(here);
}

/** Do something once so many frames have been drawn. A page that is not shown waits until it is. */
function afterFrames(count: number, action: () => void): void {
  requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1, action) : setTimeout(action)));
}

carryAddress();
if (address !== undefined) {
  one<HTMLAnchorElement>('a', back).href = address;
  back.hidden = false;
}
// a browser follows the address in a frame after the page is complete, and takes the keyboard away from a line then
if (document.readyState === 'complete') afterFrames(2, markWords);
else addEventListener('load', () => afterFrames(2, markWords));
addEventListener('hashchange', markWords);
